/// What a model learned at one time, behind what it was trained on.
public struct LearningRound: Sendable, Hashable, Codable {
  /// How many further articles took part.
  public var articles: Int

  /// How many (article, topic) pairs people decided one by one.
  public var decisions: Int

  /// The ids of the topics that came with it.
  public var newTopics: [String]

  /// How many terms came with it.
  public var newTerms: Int

  /// The day of the newest of the articles, where one is known.
  public var date: String?

  public init(
    articles: Int, decisions: Int, newTopics: [String], newTerms: Int, date: String? = nil
  ) {
    self.articles = articles
    self.decisions = decisions
    self.newTopics = newTopics
    self.newTerms = newTerms
    self.date = date
  }
}
