/// An article of a group of articles that are nearly the same.
public struct DuplicateArticle: Sendable, Hashable {
  public let place: ArticlePlace
  public let date: ArticleDate?
  public let source: String?
  public let url: String?

  /// Whether it is in the archive that others were compared with.
  public let isArchived: Bool

  /// - Parameter isArchived: whether an archive has it; its origin is then none.
  public init(_ article: Article, isArchived: Bool = false) {
    place = ArticlePlace(article)
    date = article.date
    source = article.source
    url = article.url
    self.isArchived = isArchived
  }
}
