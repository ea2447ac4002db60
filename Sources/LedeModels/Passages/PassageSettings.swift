/// How an article is taken apart into passages.
///
/// A passage is a run of whole sentences. It grows until it has ``words`` words, and the next one
/// starts with the first sentence that is at least ``step`` words behind its start: neighbours
/// overlap, so that what is said across a border lies whole in one of them.
public struct PassageSettings: Sendable, Hashable, Codable {
  /// How many words a passage has at least, unless the article ends.
  public var words: Int

  /// How many words lie at least between the starts of two passages.
  public var step: Int

  /// From which probability of its surest passage on a topic is a secondary one.
  ///
  /// Higher than where a passage by itself is about a topic: an article has a dozen passages, each of
  /// which may be mistaken, and passages that people file hold a topic more often than running text
  /// does.
  public var secondaryProbability: Double

  public init(words: Int = 80, step: Int = 40, secondaryProbability: Double = 0.97) {
    self.words = words
    self.step = step
    self.secondaryProbability = secondaryProbability
  }
}
