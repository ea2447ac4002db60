/// An article as a brief names it.
public struct BriefArticle: Sendable, Hashable {
  public var id: String
  public var title: String?

  /// Its own day, else the one that the page's furniture names.
  public var date: ArticleDate?

  /// Who published it, where the article says so.
  public var source: String?
  public var url: String?

  public init(
    id: String, title: String? = nil, date: ArticleDate? = nil, source: String? = nil,
    url: String? = nil
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.source = source
    self.url = url
  }

  init(_ article: Article, date: ArticleDate?) {
    self.init(
      id: article.id, title: article.title, date: date, source: article.source, url: article.url)
  }

  /// Where a sentence of it is from, for a reader: its source, else its id.
  public var attribution: String { source.flatMap { $0.isEmpty ? nil : $0 } ?? id }
}
