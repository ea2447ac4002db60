/// An article as a brief names it.
public struct BriefArticle: Sendable, Hashable {
  public var id: String
  public var title: String?

  /// Its own day, else the one that the page's furniture names.
  public var date: ArticleDate?

  /// Who published it, where the article says so.
  public var source: String?
  public var url: String?

  /// The name of its file without folders, where its id is the path.
  public var fileName: String?

  public init(
    id: String, title: String? = nil, date: ArticleDate? = nil, source: String? = nil,
    url: String? = nil, fileName: String? = nil
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.source = source
    self.url = url
    self.fileName = fileName
  }

  init(_ article: Article, date: ArticleDate?) {
    let name = article.id.split(separator: "/").last.map(String.init)
    self.init(
      id: article.id, title: article.title, date: date, source: article.source, url: article.url,
      fileName: article.origin?.path == article.id ? name : nil)
  }

  /// What it is called where it has no title.
  public var name: String { fileName ?? id }

  /// Where a sentence of it is from, for a reader: its source, else its file or its id.
  public var attribution: String { source.flatMap { $0.isEmpty ? nil : $0 } ?? name }
}
