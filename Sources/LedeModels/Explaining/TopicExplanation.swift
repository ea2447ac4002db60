/// Why an article has the score that it has for a topic.
///
/// The score is the bias and the contributions of all terms, added up: nothing is estimated.
///
/// - SeeAlso: weight × value is what a linear model adds up; see `TopicAttribution` for the method
///   `neighbours`.
public struct TopicExplanation: Sendable, Hashable {
  /// What the labeller says of the topic.
  public let label: TopicLabel

  /// Whether the article is given the topic.
  public let isGiven: Bool

  /// The probability at the topic's threshold, where giving it begins.
  public let thresholdProbability: Double

  /// What the score is without any term.
  public let bias: Double

  /// The strongest terms, whichever way they speak, the strongest first; ties by term. Terms that
  /// add nothing are left out.
  public let contributions: [TermContribution]

  /// How many further terms there are, and what they add together.
  public let restCount: Int
  public let restContribution: Double

  package init(
    label: TopicLabel, isGiven: Bool, thresholdProbability: Double, bias: Double,
    contributions: [TermContribution], restCount: Int = 0, restContribution: Double = 0
  ) {
    self.label = label
    self.isGiven = isGiven
    self.thresholdProbability = thresholdProbability
    self.bias = bias
    self.contributions = contributions
    self.restCount = restCount
    self.restContribution = restContribution
  }
}
