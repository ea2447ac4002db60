/// What a corpus is made of, and what was found in it.
public struct CorpusFindings: Sendable {
  /// How many articles were read.
  public var articles = 0

  /// How many of them somebody filed, under topics or under none.
  public var filed = 0

  /// How many topics they have.
  public var topics = 0

  /// The lengths of the articles in words; `nil` without articles.
  public var words: WordCounts?

  /// The days of the first and the last article that has a date.
  public var dates: ClosedRange<ArticleDate>?

  /// How many articles have no date.
  public var undated = 0

  /// How many articles are in each language, by code, in the order of `Language.codes`.
  public var languages: [(code: String, articles: Int)] = []

  /// How many are in a language that Lede does not read, and how many are too short to tell.
  public var foreign = 0
  public var unclear = 0

  /// In the order of their kinds; of one kind in the corpus's order, suspicious labels the worst
  /// first.
  public var findings: [CorpusFinding] = []

  public init() {}

  /// Lengths in words.
  public struct WordCounts: Sendable, Hashable {
    public let fewest: Int

    /// Half of the articles have at most so many.
    public let median: Int
    public let most: Int
    public let all: Int

    public init(fewest: Int, median: Int, most: Int, all: Int) {
      self.fewest = fewest
      self.median = median
      self.most = most
      self.all = all
    }
  }

  /// How many findings harm what is learned.
  public var problemCount: Int { findings.count { $0.kind.isProblem } }
}
