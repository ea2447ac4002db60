/// An article that has the words of a search.
public struct SearchHit: Sendable, Hashable {
  public let id: String
  public let title: String?
  public let date: ArticleDate?
  public let source: String?

  /// How well it fits, higher is better: BM25 as SQLite computes it, with the sign turned.
  public let score: Double

  /// A passage of the text, on one line.
  public let snippet: String

  /// Where the words stand in the snippet, in UTF-8 bytes.
  public let marks: [Range<Int>]
}
