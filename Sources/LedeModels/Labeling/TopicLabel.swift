/// What a labeller says of one topic for one article.
public struct TopicLabel: Sendable, Hashable {
  /// How much of the article a topic is about.
  public enum Role: String, Sendable, CaseIterable {
    /// The article as a whole: its score reaches the topic's threshold.
    case main

    /// Only passages of it: one of them reaches the threshold that the topic has for passages.
    case secondary
  }

  /// Who says so.
  public enum Source: String, Sendable, CaseIterable {
    /// The labeller, from what it has learned.
    case learned

    /// The phrases of the topic.
    case phrases
  }

  public let topic: Topic

  /// The labeller's own measure; higher is surer.
  public let score: Float

  /// From which score on the topic is given, in the same units.
  public let threshold: Float

  /// The chance that a person would give the topic, in [0, 1].
  public let probability: Double
  public let role: Role

  /// The passages that are about the topic, in reading order; of a secondary topic at least one.
  public let passages: [TopicPassage]

  /// Whose score, threshold and probability these are.
  public let source: Source

  package init(
    topic: Topic, score: Float, threshold: Float, probability: Double, role: Role = .main,
    passages: [TopicPassage] = [], source: Source = .learned
  ) {
    self.topic = topic
    self.score = score
    self.threshold = threshold
    self.probability = probability
    self.role = role
    self.passages = passages
    self.source = source
  }

  /// What a labeller that does not have a topic says of it: a score below any other.
  package static func never(_ topic: Topic) -> TopicLabel {
    TopicLabel(
      topic: topic, score: -.greatestFiniteMagnitude, threshold: .greatestFiniteMagnitude,
      probability: 0)
  }

  /// The same label with another role and passages.
  func with(role: Role, passages: [TopicPassage]) -> TopicLabel {
    TopicLabel(
      topic: topic, score: score, threshold: threshold, probability: probability, role: role,
      passages: passages, source: source)
  }

  /// The same label with passages that another found.
  func with(passages: [TopicPassage]) -> TopicLabel {
    TopicLabel(
      topic: topic, score: score, threshold: threshold, probability: probability, role: role,
      passages: passages, source: source)
  }
}

/// A run of an article's sentences that is about a topic.
public struct TopicPassage: Sendable, Hashable {
  /// Where it stands, in UTF-8 bytes of the article's content.
  public let utf8Range: Range<Int>

  /// The chance that a person would give the passage the topic, in [0, 1].
  public let probability: Double

  package init(utf8Range: Range<Int>, probability: Double) {
    self.utf8Range = utf8Range
    self.probability = probability
  }
}
