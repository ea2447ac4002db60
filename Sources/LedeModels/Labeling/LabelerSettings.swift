/// How a labeller is trained.
public struct LabelerSettings: Sendable, Hashable {
  public var method: LabelingMethod

  /// Into how many parts, at least two, the articles are divided for held-out scores.
  public var folds: Int

  /// The weight of an error against that of the penalty, for the linear method.
  public var cost: Float

  /// Whether errors weigh as much for a rare topic's articles as for all others together.
  public var balancesClasses: Bool

  /// What thresholds are chosen for.
  public var thresholds: ThresholdPolicy

  /// How many latent dimensions of further articles steer learning; 0 for none.
  public var latentDimensions: Int

  /// What the divisions and the order of training are drawn from.
  public var seed: UInt64

  public init(
    method: LabelingMethod = .linear, folds: Int = 5, cost: Float = 1,
    balancesClasses: Bool = false, thresholds: ThresholdPolicy = .f1, latentDimensions: Int = 200,
    seed: UInt64 = 1
  ) {
    self.method = method
    self.folds = folds
    self.cost = cost
    self.balancesClasses = balancesClasses
    self.thresholds = thresholds
    self.latentDimensions = latentDimensions
    self.seed = seed
  }
}

extension LabelerSettings: Codable {
  private enum Key: String, CodingKey {
    case method, folds, cost, balancesClasses, thresholds, latentDimensions, seed
  }

  /// Models of before thresholds had policies lack some members.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      method: try container.decode(LabelingMethod.self, forKey: .method),
      folds: try container.decode(Int.self, forKey: .folds),
      cost: try container.decode(Float.self, forKey: .cost),
      balancesClasses: try container.decodeIfPresent(Bool.self, forKey: .balancesClasses) ?? false,
      thresholds: try container.decodeIfPresent(ThresholdPolicy.self, forKey: .thresholds) ?? .f1,
      latentDimensions: try container.decodeIfPresent(Int.self, forKey: .latentDimensions) ?? 0,
      seed: try container.decode(UInt64.self, forKey: .seed))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(method, forKey: .method)
    try container.encode(folds, forKey: .folds)
    try container.encode(cost, forKey: .cost)
    try container.encode(balancesClasses, forKey: .balancesClasses)
    try container.encode(thresholds, forKey: .thresholds)
    try container.encode(latentDimensions, forKey: .latentDimensions)
    try container.encode(seed, forKey: .seed)
  }
}
