public import LedeText

/// An article that people filed, and what a labeller says of it.
///
/// All that an evaluation reads: whoever has scores of articles that the labeller did not learn
/// from, of a test corpus or of cross-validation, makes a judged article of each.
public struct JudgedArticle: Sendable {
  public let id: String
  public let title: String?
  public let origin: Article.Origin?

  /// The ids of the topics that people gave, whether the labeller knows them or not.
  public let topics: [String]

  /// The ids of the topics that people doubted.
  public let doubtful: [String]

  /// By topic of the labeller, its measure.
  public let scores: [Float]

  /// By topic of the labeller, from which score on it is given.
  public let thresholds: [Float]

  /// By topic of the labeller, the chance that a person would give it.
  public let probabilities: [Double]

  /// The numbers of the topics whose score is that of their phrases, in units of its own.
  package let phraseTopics: [Int]

  /// The numbers of the topics that were given, by their role, ascending.
  public let main: [Int]
  public let secondary: [Int]

  /// Of topics that were given wrongly or missed, the terms that speak for and against them.
  public var reasons: [(topic: Int, terms: [LabelReason])] = []

  /// Whether the article is in another language than those that the labeller learned from.
  public var isForeign = false

  /// - Parameters:
  ///   - scores: what the labeller says of every topic, in the order of its topics.
  ///   - labels: those that it gives.
  public init(_ article: Article, scores: [TopicLabel], labels: [TopicLabel]) {
    id = article.id
    title = article.title
    origin = article.origin
    topics = article.topics ?? []
    doubtful = article.doubtful
    self.scores = scores.map(\.score)
    thresholds = scores.map(\.threshold)
    probabilities = scores.map(\.probability)
    phraseTopics = scores.indices.filter { scores[$0].source == .phrases }
    var roles: [String: TopicLabel.Role] = [:]
    for label in labels { roles[label.topic.id] = label.role }
    main = scores.indices.filter { roles[scores[$0].topic.id] == .main }
    secondary = scores.indices.filter { roles[scores[$0].topic.id] == .secondary }
  }

  /// Fills in the reasons of the topics that were given wrongly or missed.
  ///
  /// - Parameters:
  ///   - known: the labeller's topics, in its order.
  ///   - reasons: the terms of a topic with a number, the strongest first.
  public mutating func explainErrors(
    among known: [Topic], _ reasons: (Int) -> [LabelReason]
  ) {
    let (gold, doubts) = (Set(topics), Set(doubtful))
    let given = Set(main).union(secondary)
    self.reasons = known.indices.compactMap { topic in
      let isGold = gold.contains(known[topic].id)
      guard given.contains(topic) != isGold, isGold || !doubts.contains(known[topic].id) else {
        return nil
      }
      return (topic, reasons(topic))
    }
  }
}
