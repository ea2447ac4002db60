import Lede

/// A figure of an evaluation that can be demanded by its name.
protocol DemandedMetric {
  /// A demand, for messages.
  static var example: String { get }

  /// All names there are, for messages.
  static var names: String { get }

  /// Reads a name; `nil` when there is no such metric.
  init?(named name: String)

  var name: String { get }

  /// The least value that it can have; the greatest is 1.
  var least: Double { get }

  /// Why it has no value, where it has none.
  var absence: String { get }
}

extension DemandedMetric {
  var least: Double { 0 }
}

extension DemandedMetric where Self: RawRepresentable<String> & CaseIterable {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
  init?(named name: String) { self.init(rawValue: name) }
  var name: String { rawValue }
}

extension EvaluationMetric: DemandedMetric {
  static var example: String { "micro-f1=0.85" }
  init?(named name: String) { self.init(name) }
  var name: String { description }
  var absence: String { "no article has the topic" }

  /// The mean over several counts of those in which it has a value.
  func mean(over rounds: [LabelJudgement]) -> Double? {
    let values = rounds.compactMap { value(in: $0) }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The topic that it is of, if any.
  var topic: String? {
    if case .topic(let topic) = scope { topic } else { nil }
  }
}

extension SummaryMetric: DemandedMetric {
  static var example: String { "rouge1-f1=0.31" }
  init?(named name: String) { self.init(name) }
  var name: String { description }
  var absence: String { "no reference consists of sentences of its article" }
}

extension RelatedMetric: DemandedMetric {
  static var example: String { "map=0.95" }
  private var isCorrelation: Bool { self == .pearson || self == .spearman }
  var least: Double { isCorrelation ? -1 : 0 }
  var absence: String {
    isCorrelation ? "no pairs of different scores were given" : "no article has a relevant one"
  }
}

/// A figure of how well stories are found.
enum StoryMetric: String, CaseIterable, DemandedMetric {
  case precision = "b3-precision"
  case recall = "b3-recall"
  case f1 = "b3-f1"

  static var example: String { "b3-f1=0.86" }
  var absence: String { "no article has topics" }

  func value(in figures: BCubed) -> Double {
    switch self {
    case .precision: figures.precision
    case .recall: figures.recall
    case .f1: figures.f1
    }
  }
}
