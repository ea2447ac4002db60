/// An article that is like another one, and why.
public struct RelatedArticle: Sendable, Hashable {
  /// A term that both articles have, and its part of the similarity.
  public struct SharedTerm: Sendable, Hashable {
    /// The term as the article in question spells it.
    public let term: String

    /// What it adds to the similarity; the weights of all shared terms sum to it, but for what latent
    /// vectors add.
    public let weight: Float

    package init(term: String, weight: Float) {
      self.term = term
      self.weight = weight
    }
  }

  public let id: String
  public let title: String?

  /// How similar the two articles are, in [0, 1]: the cosine of their vectors, or the sum of two
  /// cosines that `LatentBlend` says.
  public let similarity: Float

  /// What latent vectors add to the similarity; 0 where there are none.
  public let latent: Float

  /// The strongest shared terms, the strongest first.
  public let terms: [SharedTerm]

  package init(
    id: String, title: String?, similarity: Float, latent: Float = 0, terms: [SharedTerm]
  ) {
    self.id = id
    self.title = title
    self.similarity = similarity
    self.latent = latent
    self.terms = terms
  }
}
