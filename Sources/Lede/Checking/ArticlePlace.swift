/// Which article is meant, and where it was read.
public struct ArticlePlace: Sendable, Hashable {
  public let id: String
  public let title: String?

  /// `nil` when the article was made in a program.
  public let origin: Article.Origin?

  public init(_ article: Article) {
    id = article.id
    title = article.title
    origin = article.origin
  }

  /// The path, and the line where there are several articles in the file; the id without a file.
  public var description: String {
    guard let origin else { return id }
    return origin.line.map { "\(origin.path):\($0)" } ?? origin.path
  }
}
