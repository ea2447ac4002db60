/// How alike articles must be to tell the same story.
///
/// All but the threshold were chosen on stories of other articles than those that groupings are
/// judged by; see decision 18.
public struct StorySettings: Sendable, Hashable {
  /// From which mean similarity of their articles on two groups are one story, in [0, 1].
  public var threshold: Double

  /// How many of the articles most like it, itself among them, tell what an article is near to.
  package var neighbours = 15

  /// Which part of the similarity of two articles is that of their neighbours.
  package var neighbourWeight = 0.3

  /// Below which cosine two articles have nothing to do with each other.
  package var floor: Float = 0.05

  /// How many similar pairs are kept at most, so that memory does not grow with the square of the
  /// articles.
  package var pairLimit = 1 << 21

  /// With how many others each of so many articles is compared at most, the most similar first; at
  /// least 64.
  package func othersLimit(of articleCount: Int) -> Int {
    max(64, pairLimit / max(articleCount, 1), neighbours)
  }

  /// After how many days between them the similarity of two articles is halved.
  package var halfLife = 30

  /// How many days there may be between an article and a copy of it.
  package var copyDays = 14

  public init(threshold: Double = 0.2) { self.threshold = threshold }
}
