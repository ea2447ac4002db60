/// Two articles that have the same text or nearly the same.
public struct NearDuplicate: Sendable, Hashable {
  public let first: ArticlePlace
  public let second: ArticlePlace

  /// The share of the shorter article's runs of five words that the other has, in [0.5, 1]; 1 when
  /// one is a part of the other.
  public let containment: Double

  /// The share of the runs of five words of both that are common; 1 for the same words in the same
  /// order.
  public let resemblance: Double
}
