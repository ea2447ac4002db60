/// What thresholds are chosen for.
public enum ThresholdPolicy: Sendable, Hashable {
  /// The best F1 of each topic.
  case f1

  /// The best F1 of each topic, and the nearest topic for an article that reaches none.
  case atLeastOne

  /// As many labels as possible while this share of a topic's labels is right on held-out articles.
  case precision(Double)

  /// Every topic that is at least this probable.
  case fixed(Double)

  /// Reads what a user writes: `f1`, `at-least-one`, `precision=0.9`, `fixed=0.5`.
  public init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let share = parts.count == 2 ? Double(parts[1]) : nil
    switch (parts.first, share) {
    case ("f1", nil) where parts.count == 1: self = .f1
    case ("at-least-one", nil) where parts.count == 1: self = .atLeastOne
    case ("precision", let share?) where share > 0 && share <= 1: self = .precision(share)
    case ("fixed", let share?) where share > 0 && share < 1: self = .fixed(share)
    default: return nil
    }
  }

  /// How a user writes it.
  public var text: String {
    switch self {
    case .f1: "f1"
    case .atLeastOne: "at-least-one"
    case .precision(let share): "precision=\(share)"
    case .fixed(let share): "fixed=\(share)"
    }
  }
}

extension ThresholdPolicy: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let policy = ThresholdPolicy(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no policy for thresholds")
    }
    self = policy
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
