/// A figure of an evaluation by the name that people use for it: `micro-f1`, `recall:syria`.
public struct EvaluationMetric: Sendable, Hashable, CustomStringConvertible {
  /// What is measured.
  public enum Figure: String, Sendable, CaseIterable {
    case precision
    case recall
    case f1
    case averagePrecision = "average-precision"
  }

  /// What it is measured of.
  public enum Scope: Sendable, Hashable {
    case micro, macro, weighted
    case topic(String)
  }

  public let figure: Figure
  public let scope: Scope

  public init(_ figure: Figure, _ scope: Scope) {
    self.figure = figure
    self.scope = scope
  }

  /// Reads a name; `nil` when there is no such metric.
  public init?(_ name: String) {
    if let colon = name.firstIndex(of: ":") {
      guard let figure = Figure(rawValue: String(name[..<colon])) else { return nil }
      let topic = String(name[name.index(after: colon)...])
      guard !topic.isEmpty else { return nil }
      self.init(figure, .topic(topic))
      return
    }
    for metric in Self.overall where metric.description == name {
      self = metric
      return
    }
    return nil
  }

  /// The metrics of all topics together.
  public static let overall: [EvaluationMetric] = [Scope.micro, .macro, .weighted].flatMap {
    scope in Figure.allCases.map { EvaluationMetric($0, scope) }
  }

  /// All names there are, for messages.
  public static let names: String =
    (overall.map(\.description) + Figure.allCases.map { "\($0.rawValue):TOPIC" })
    .joined(separator: ", ")

  public var description: String {
    switch scope {
    case .micro: "micro-\(figure.rawValue)"
    case .macro: "macro-\(figure.rawValue)"
    case .weighted: "weighted-\(figure.rawValue)"
    case .topic(let topic): "\(figure.rawValue):\(topic)"
    }
  }

  /// The figure of an evaluation's main labels; `nil` for a topic that the labeller does not know
  /// or that no article has.
  public func value(in judgement: LabelJudgement) -> Double? {
    let main = judgement.main
    switch scope {
    case .micro:
      let micro = main.micro
      return pick(micro.precision, micro.recall, micro.f1, judgement.microAveragePrecision)
    case .macro:
      let macro = main.macro
      return pick(macro.precision, macro.recall, macro.f1, judgement.macroAveragePrecision)
    case .weighted:
      let weighted = main.weighted
      return pick(
        weighted.precision, weighted.recall, weighted.f1, judgement.weightedAveragePrecision)
    case .topic(let id):
      guard let topic = judgement.topics.firstIndex(where: { $0.id == id }),
        let averagePrecision = judgement.averagePrecisions[topic]
      else { return nil }
      let counts = main.counts[topic]
      return pick(counts.precision, counts.recall, counts.f1, averagePrecision)
    }
  }

  private func pick(
    _ precision: Double, _ recall: Double, _ f1: Double, _ averagePrecision: Double
  ) -> Double {
    switch figure {
    case .precision: precision
    case .recall: recall
    case .f1: f1
    case .averagePrecision: averagePrecision
    }
  }
}
