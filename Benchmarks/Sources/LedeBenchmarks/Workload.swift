import Lede

/// One thing that is timed.
///
/// Making it prepares what is not timed: reading, training.
protocol Workload {
  associatedtype Answer

  /// What the command line calls it.
  static var name: String { get }

  /// - Parameters:
  ///   - path: the corpus.
  ///   - jobs: how many cores to use.
  init(path: String, jobs: Int) async throws

  /// Does the work: the part that is timed.
  func run() async throws -> Answer

  /// Proves the answer right, or throws ``WrongAnswer``: a fast wrong answer is worth nothing.
  ///
  /// - Returns: what to print beside the time.
  func check(_ answer: Answer) async throws -> [Figure]

  /// Writes the answer where a peer's can be held against it.
  func write(_ answer: Answer, to path: String) throws
}

extension Workload {
  func write(_ answer: Answer, to path: String) throws {
    throw WrongAnswer("\(Self.name) has no answer to write")
  }
}

/// A number that belongs to a measurement.
struct Figure {
  let name: String
  let value: Double

  /// Whether it is an amount of work, so that amounts a second are of interest.
  var isAmount = false

  static func articles(_ count: Int) -> Figure {
    Figure(name: "articles", value: Double(count), isAmount: true)
  }
  static func megabytes(_ texts: [String]) -> Figure {
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    return Figure(name: "megabytes", value: Double(bytes) / 1e6, isAmount: true)
  }
}

/// An answer is not what it must be.
struct WrongAnswer: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }

  static func unless(_ holds: Bool, _ otherwise: @autoclosure () -> String) throws {
    if !holds { throw WrongAnswer(otherwise()) }
  }
}
