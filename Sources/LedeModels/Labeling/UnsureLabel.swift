import LedeAlgebra
public import LedeText

/// One topic of one article that a person should decide on, because the model is near to changing
/// its mind.
public struct UnsureLabel: Sendable, Hashable {
  public let articleID: String
  public let articleTitle: String?
  public let date: ArticleDate?

  /// What the labeller says of the topic.
  public let label: TopicLabel

  /// Whether the article is given the topic.
  public let isGiven: Bool

  /// How far the topic's probability is from the one at its threshold, in [0, 1].
  ///
  /// Probabilities, because scores of different topics have different scales. A topic that is as
  /// probable at every score tells nothing of its nearness: there the distance is 1.
  public let distance: Double

  package init(
    articleID: String, articleTitle: String?, date: ArticleDate?, label: TopicLabel,
    isGiven: Bool, distance: Double
  ) {
    self.articleID = articleID
    self.articleTitle = articleTitle
    self.date = date
    self.label = label
    self.isGiven = isGiven
    self.distance = distance
  }
}

extension TopicLabeler {
  /// Every topic of an article as a thing to decide on, in the order of ``topics``.
  ///
  /// None for an article of which the model knows no word: it is not unsure, it knows nothing.
  public func unsureLabels(of features: ArticleFeatures) -> [UnsureLabel] {
    guard !features.document.isEmpty else { return [] }
    let scores = scores(of: features)
    let given = Set(labels(among: scores).map(\.topic.id))
    return topics.indices.map { topic in
      let label = scores[topic]
      let distance = (label.probability - probabilityAtThreshold(of: topic)).magnitude
      return UnsureLabel(
        articleID: features.article.id, articleTitle: features.article.title, date: features.date,
        label: label, isGiven: given.contains(label.topic.id),
        distance: calibrations[topic].isFlat ? 1 : distance)
    }
  }
}
