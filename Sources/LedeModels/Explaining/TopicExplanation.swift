/// Why an article, or a passage of it, has the score that it has for a topic.
///
/// The score is the bias and the contributions of all terms, added up: nothing is estimated.
///
/// - SeeAlso: weight × value is what a linear model adds up; see `TopicAttribution` for the method
///   `neighbours`.
public struct TopicExplanation: Sendable, Hashable {
  /// What is explained.
  public enum Subject: Sendable, Hashable {
    /// The score of the whole article.
    case article

    /// That of a passage, in UTF-8 bytes of the content: the one that gave a secondary topic.
    case passage(Range<Int>)
  }

  /// What the labeller says of the topic.
  public let label: TopicLabel

  /// Whether the article is given the topic.
  public let isGiven: Bool
  public let subject: Subject

  /// The subject's score, from which score on the topic is given to such a subject, and how probable
  /// the topic is at both.
  public let score: Float
  public let threshold: Float
  public let probability: Double
  public let thresholdProbability: Double

  /// What the score is without any term.
  public let bias: Double

  /// The strongest terms, whichever way they speak, the strongest first, ties by term.
  ///
  /// Terms that add nothing are left out.
  public let contributions: [TermContribution]

  /// How many further terms there are, and what they add together.
  public let restCount: Int
  public let restContribution: Double
}
