/// A figure of summaries by its name: `rouge1-f1`, or `rouge1-f1:lexrank` of a certain method.
public struct SummaryMetric: Sendable, Hashable, CustomStringConvertible {
  private static let figures: [String] = ["precision", "recall", "f1"]
  private static let measures = RougeScores.measures.map(\.name) + ["sentences"]

  private let measure: String
  private let figure: String

  /// Whose figure it is; that of the first contestant when `nil`.
  public let contestant: SummaryContestant?

  /// Reads a name; `nil` when there is no such metric.
  public init?(_ name: String) {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let names = parts[0].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard names.count == 2, Self.measures.contains(names[0]), Self.figures.contains(names[1])
    else { return nil }
    if parts.count > 1 {
      guard let contestant = SummaryContestant(String(parts[1])) else { return nil }
      self.contestant = contestant
    } else {
      contestant = nil
    }
    (measure, figure) = (names[0], names[1])
  }

  /// All names there are, for messages.
  public static let names: String =
    measures.flatMap { measure in figures.map { "\(measure)-\($0)" } }.joined(separator: ", ")
    + ", each also with :METHOD behind it"

  public var description: String {
    "\(measure)-\(figure)" + (contestant.map { ":\($0.name)" } ?? "")
  }

  /// The figure; `nil` when the method was not judged, or no reference is extractive.
  public func value(in evaluation: SummaryEvaluation) -> Double? {
    let result =
      contestant.map { wanted in evaluation.results.first { $0.contestant == wanted } }
      ?? evaluation.results.first
    guard let result,
      let found = (result.measures + [result.sentences].compactMap(\.self))
        .first(where: { $0.name == measure })
    else { return nil }
    switch figure {
    case "precision": return found.precision.mean
    case "recall": return found.recall.mean
    default: return found.f1.mean
    }
  }
}
