public import LedeModels

/// What an archive has that is like an article.
public struct RelatedAnswers: Sendable {
  /// An article of the archive.
  public struct Answer: Sendable, Hashable {
    /// Its id, its title, how similar it is, and the terms that make it so.
    public let article: RelatedArticle
    public let date: ArticleDate?
    public let source: String?

    /// What the order is by: the similarity, times `2^(−days / half-life)` where that is asked for.
    public let score: Float

    /// The ids of articles with nearly the same text, which are not given by themselves.
    public internal(set) var duplicates: [String]
  }

  /// Why there is no answer.
  public enum Absence: String, Sendable, CaseIterable {
    /// The archive has no article.
    case emptyArchive

    /// The archive knows none of the article's words.
    case noKnownWord

    /// No article of the archive is in the range, or has the topic or the source.
    case nothingInFilter

    /// No article shares a word with it.
    case nothingInCommon
  }

  public let answers: [Answer]

  /// `nil` where there are answers.
  public let absence: Absence?

  /// The frequencies that similarities are by: the number of their file, and how many articles they
  /// were counted in.
  public let version: Int
  public let versionArticles: Int

  /// How many articles the archive has; where they are as many, the frequencies are those of now.
  public let articleCount: Int

  /// How many latent dimensions took part, and from how many articles they were learned; `nil` for
  /// words alone.
  public let latent: (dimensions: Int, articles: Int)?
}
