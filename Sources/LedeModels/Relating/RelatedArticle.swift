/// An article that is like another one, and why.
public struct RelatedArticle: Sendable, Hashable {
  /// A term that both articles have, and its part of the similarity.
  public struct SharedTerm: Sendable, Hashable {
    /// The term as the article in question spells it.
    public let term: String

    /// What it adds to the similarity; the weights of all shared terms sum to it.
    public let weight: Float

    package init(term: String, weight: Float) {
      self.term = term
      self.weight = weight
    }
  }

  public let id: String
  public let title: String?

  /// The cosine of the two articles' vectors, in [0, 1].
  public let similarity: Float

  /// The strongest shared terms, the strongest first.
  public let terms: [SharedTerm]

  package init(id: String, title: String?, similarity: Float, terms: [SharedTerm]) {
    self.id = id
    self.title = title
    self.similarity = similarity
    self.terms = terms
  }
}
