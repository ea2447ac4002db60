/// What a person decided about one topic of one article.
public struct Correction: Sendable, Hashable {
  /// The article's id.
  public let article: String

  /// The topic's id.
  public let topic: String

  /// Whether the article has the topic.
  public let isRight: Bool

  /// The line of the file that says so, from 1.
  public let line: Int

  public init(article: String, topic: String, isRight: Bool, line: Int) {
    self.article = article
    self.topic = topic
    self.isRight = isRight
    self.line = line
  }
}
