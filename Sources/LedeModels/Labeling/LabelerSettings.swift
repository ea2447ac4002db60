/// How a labeller is trained.
public struct LabelerSettings: Sendable, Hashable, Codable {
  public var method: LabelingMethod

  /// Into how many parts, at least two, the articles are divided for held-out scores.
  public var folds: Int

  /// The weight of an error against that of the penalty, for the linear method.
  public var cost: Float

  /// What the divisions and the order of training are drawn from.
  public var seed: UInt64

  public init(
    method: LabelingMethod = .linear, folds: Int = 5, cost: Float = 1, seed: UInt64 = 1
  ) {
    self.method = method
    self.folds = folds
    self.cost = cost
    self.seed = seed
  }
}
