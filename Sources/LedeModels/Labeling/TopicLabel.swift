/// What a labeller says of one topic for one article.
public struct TopicLabel: Sendable, Hashable {
  public let topic: Topic

  /// The labeller's own measure; higher is surer.
  public let score: Float

  /// From which score on the topic is given, in the same units.
  public let threshold: Float

  /// The chance that a person would give the topic, in [0, 1].
  public let probability: Double

  package init(topic: Topic, score: Float, threshold: Float, probability: Double) {
    self.topic = topic
    self.score = score
    self.threshold = threshold
    self.probability = probability
  }
}
