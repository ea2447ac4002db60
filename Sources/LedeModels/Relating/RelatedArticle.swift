/// An article that is like another one, and why.
public struct RelatedArticle: Sendable, Hashable {
  /// A term that both articles have, and its part of the similarity.
  public struct SharedTerm: Sendable, Hashable {
    /// The term as the article in question spells it.
    public let term: String

    /// What it adds to the similarity; the weights of all shared terms sum to it.
    public let weight: Float
  }

  public let id: String
  public let title: String?

  /// The cosine of the two articles' vectors, in [0, 1].
  public let similarity: Float

  /// The strongest shared terms, the strongest first.
  public let terms: [SharedTerm]
}
