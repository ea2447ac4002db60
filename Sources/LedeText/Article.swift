/// A news article as a format read it, before any analysis.
///
/// All offsets that Lede reports are UTF-8 bytes into ``content``.
public struct Article: Sendable, Hashable {
  /// The name of the article, unique within its corpus.
  public var id: String

  /// The headline, when the format or the first line gives one.
  public var title: String?

  /// The decoded text after charset, markup and front matter, before cleaning.
  public var content: String

  public var date: ArticleDate?

  /// What stands where the date should be, when it cannot be read as one.
  public var unreadDate: String?

  public var source: String?
  public var url: String?

  /// The topics the article is filed under: `nil` when nobody filed it, empty when it was
  /// filed under none.
  public var topics: [String]?

  /// Topics on which a reasonable librarian could go either way.
  ///
  /// These (article, topic) pairs are left out of training and of scoring.
  public var doubtful: [String]

  /// The id of the article that this is a passage of; `nil` for a whole article.
  public var passageOf: String?

  /// What a person made of the article, with a sentence a line where that is known.
  public var referenceSummary: String?

  /// Where the article was read, for messages about it; `nil` when it was made in a program.
  public var origin: Origin?

  /// A file, and the line in it where there are several articles.
  public struct Origin: Sendable, Hashable {
    public let path: String
    public let line: Int?

    public init(path: String, line: Int?) {
      self.path = path
      self.line = line
    }
  }

  public init(
    id: String, title: String? = nil, content: String, date: ArticleDate? = nil,
    source: String? = nil, url: String? = nil, topics: [String]? = nil, doubtful: [String] = []
  ) {
    self.id = id
    self.title = title
    self.content = content
    self.date = date
    self.source = source
    self.url = url
    self.topics = topics
    self.doubtful = doubtful
  }

  /// Takes what a format gives as the article's date.
  package mutating func take(date text: String?) {
    date = text.flatMap { ArticleDate(written: $0) }
    unreadDate = date == nil && text?.contains { !$0.isWhitespace } == true ? text : nil
  }
}
