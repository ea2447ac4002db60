/// A topic that is given for the phrases of an article.
///
/// The score is the sum over the phrases of ``any`` that are found, with their counts *n*:
///
///     Σ weight · (1 + ln n)
///
/// and of a topic without such phrases the number of its required ones. It is 0 when a required
/// phrase is not found or an excluded one is. The topic is given from ``threshold`` on.
public struct PhraseTopic: Sendable {
  /// What finding a phrase means.
  public enum Role: String, Sendable, CaseIterable, Comparable {
    /// Without it the topic is not given.
    case required

    /// Its weight counts.
    case any

    /// With it the topic is not given.
    case not

    public static func < (a: Role, b: Role) -> Bool { a.order < b.order }

    /// The role with a place among all of them.
    init(order: Int) {
      switch order {
      case 0: self = .required
      case 1: self = .any
      default: self = .not
      }
    }

    /// Its place among all roles.
    var order: Int {
      switch self {
      case .required: 0
      case .any: 1
      case .not: 2
      }
    }
  }

  public internal(set) var topic: Topic

  /// Phrases that must all be found.
  public let required: [Phrase]

  /// Phrases whose weights add up.
  public let any: [Phrase]

  /// Phrases that may not be found.
  public let excluded: [Phrase]

  /// From which score on the topic is given.
  public let threshold: Float

  /// How probable a score makes the topic.
  package let calibration: PlattScaling

  /// - Precondition: there is a required phrase or one of `any`; the threshold is above 0 and finite.
  public init(
    _ topic: Topic, required: [Phrase] = [], any: [Phrase] = [], excluded: [Phrase] = [],
    threshold: Float = 1
  ) {
    self.init(
      topic, required: required, any: any, excluded: excluded, threshold: threshold,
      calibration: Self.guess(threshold: threshold))
  }

  package init(
    _ topic: Topic, required: [Phrase], any: [Phrase], excluded: [Phrase], threshold: Float,
    calibration: PlattScaling
  ) {
    precondition(!required.isEmpty || !any.isEmpty, "the topic \(topic.id) has no phrases")
    precondition(threshold > 0 && threshold.isFinite, "the threshold \(threshold)")
    self.topic = topic
    self.required = required
    self.any = any
    self.excluded = excluded
    self.threshold = threshold
    self.calibration = calibration
  }

  /// A probability where nobody has measured one: `1 / (1 + exp(4 − 4 · score / threshold))`, a half
  /// at the threshold, 0.018 without any phrase, 0.98 at twice the threshold.
  ///
  /// It puts labels in an order; it does not say how often they are right.
  package static func guess(threshold: Float) -> PlattScaling {
    PlattScaling(a: -4 / Double(threshold), b: 4)
  }

  /// The same with a curve that was fitted.
  package func calibrated(by curve: PlattScaling) -> PhraseTopic {
    PhraseTopic(
      topic, required: required, any: any, excluded: excluded, threshold: threshold,
      calibration: curve)
  }

  /// Whether the probability was measured on filed articles.
  public var isCalibrated: Bool { calibration != Self.guess(threshold: threshold) }

  /// The phrases of a role, in the order in which they were written.
  public func phrases(_ role: Role) -> [Phrase] {
    switch role {
    case .required: required
    case .any: any
    case .not: excluded
    }
  }

  /// How many phrases there are.
  public var phraseCount: Int { required.count + any.count + excluded.count }

  /// What the labels of the topic say of a score.
  package func label(score: Float) -> TopicLabel {
    TopicLabel(
      topic: topic, score: score, threshold: threshold,
      probability: calibration.probability(of: score), source: .phrases)
  }
}
