package import LedeAlgebra

/// Gives topics to articles: a score for each, held against the topic's own threshold.
public struct TopicLabeler: Sendable {
  /// How the scores are made.
  package enum Scorer: Sendable {
    case linear(LinearModel)
    case centroid(LinearModel)
    case neighbours(NeighbourModel)

    package var scorer: any TopicScorer {
      switch self {
      case .linear(let model), .centroid(let model): model
      case .neighbours(let model): model
      }
    }
  }

  /// The topics, sorted by id; scores are in this order.
  public let topics: [Topic]

  package let scorer: Scorer
  package let thresholds: [Float]
  package let calibrations: [PlattScaling]

  /// How far below its threshold the nearest topic may be and still be given, when no topic
  /// reaches its own; 0 when only thresholds count.
  public let slack: Float

  /// How passages are told to be about a topic; `nil` when only whole articles are labelled.
  public let passages: PassageDecision?

  package init(
    topics: [Topic], scorer: Scorer, thresholds: [Float], calibrations: [PlattScaling],
    slack: Float, passages: PassageDecision? = nil
  ) {
    precondition(passages.map { $0.thresholds.count == topics.count } ?? true)
    precondition(topics.count == thresholds.count && topics.count == calibrations.count)
    self.topics = topics
    self.scorer = scorer
    self.thresholds = thresholds
    self.calibrations = calibrations
    self.slack = slack
    self.passages = passages
  }

  public var method: LabelingMethod {
    switch scorer {
    case .linear: .linear
    case .centroid: .centroid
    case .neighbours: .neighbours
    }
  }

  /// What the labeller says of every topic, in the order of ``topics``.
  public func scores(of features: ArticleFeatures) -> [TopicLabel] {
    scores(of: features.document)
  }

  package func scores(of document: SparseVector) -> [TopicLabel] {
    let scores = scorer.scorer.scores(of: document)
    return topics.indices.map { topic in
      TopicLabel(
        topic: topics[topic], score: scores[topic], threshold: thresholds[topic],
        probability: calibrations[topic].probability(of: scores[topic]))
    }
  }

  /// The topics of an article: main ones, the surest first, then those of passages alone.
  ///
  /// An article of which the model knows no word gets none. Features without passages have no
  /// secondary topics.
  public func labels(of features: ArticleFeatures) -> [TopicLabel] {
    guard !features.document.isEmpty else { return [] }
    let scores = scores(of: features)
    return labels(
      main: labels(among: scores), passages: topicPassages(of: features), scores: scores)
  }

  /// Those of an article's scores that make labels, the surest first, ties by topic.
  public func labels(among scores: [TopicLabel]) -> [TopicLabel] {
    let given = TopicDecision.topics(
      scores: scores.map(\.score), thresholds: thresholds, slack: slack)
    return given.map { scores[$0] }.sorted { a, b in
      a.probability != b.probability
        ? a.probability > b.probability : a.topic.id < b.topic.id
    }
  }
}
