/// How latent dimensions are learned and vectors made of them.
public struct LatentSettings: Sendable, Hashable {
  /// How many dimensions at most; a corpus may have fewer.
  public var dimensions: Int

  /// Whether each dimension is divided by its singular value, so that all count the same.
  public var dividesBySingularValues: Bool

  /// Whether vectors are scaled to length 1.
  public var normalizes: Bool

  /// What the random start of the search is drawn from.
  public var seed: UInt64

  public init(
    dimensions: Int = 200, dividesBySingularValues: Bool = false, normalizes: Bool = true,
    seed: UInt64 = 1
  ) {
    self.dimensions = dimensions
    self.dividesBySingularValues = dividesBySingularValues
    self.normalizes = normalizes
    self.seed = seed
  }
}
