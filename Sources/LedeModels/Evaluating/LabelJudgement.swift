import LedeAlgebra

/// Everything that an evaluation finds out about a labeller, from articles that were judged.
///
/// Doubtful pairs count neither way anywhere. Where nothing else is said, *main* labels count:
/// those that the article as a whole was given.
public struct LabelJudgement: Sendable {
  /// The labeller's topics, in its order.
  public let topics: [Topic]
  public let articles: [JudgedArticle]

  /// Counts of main labels.
  public let main: LabelEvaluation

  /// Counts of main and secondary labels together.
  public let mainAndSecondary: LabelEvaluation

  /// By topic, over scores; `nil` when no article has it.
  ///
  /// Over probabilities where some scores of a topic are learned and others are of its phrases.
  public let curves: [PrecisionRecallCurve?]

  /// Over the probabilities of all pairs, since scores are not comparable between topics; 0 when
  /// no article has a topic.
  public let microAveragePrecision: Double
  public let calibration: CalibrationFigures
  public let intervals: EvaluationIntervals

  /// The most frequent first.
  public let confusions: [TopicConfusion]
  public let errors: WorstErrors

  /// - Parameters:
  ///   - articles: what the labeller says of each, in an order that is always the same.
  ///   - topics: the labeller's topics.
  ///   - jobs: how many cores to use; nothing depends on it.
  /// - Complexity: O(*articles* · *topics* · log *articles*), and that of the resampling.
  public init(
    _ articles: [JudgedArticle], topics: [Topic],
    settings: JudgementSettings = JudgementSettings(), jobs: Int
  ) async {
    self.topics = topics
    self.articles = articles
    let pairs = JudgedPairs(articles, topics: topics)
    let ids = topics.map(\.id)
    main = LabelEvaluation(
      topics: ids, documentCount: articles.count, counts: pairs.counts(of: .main))
    mainAndSecondary = LabelEvaluation(
      topics: ids, documentCount: articles.count,
      counts: pairs.counts(of: [.main, .secondary]))
    let mixed = Self.mixedTopics(of: articles)
    curves = await Parallel.map(count: topics.count, jobs: jobs) { topic in
      PrecisionRecallCurve(
        Self.scores(of: topic, articles, pairs, areMixed: mixed.contains(topic)))
    }
    let probabilities = await Parallel.map(count: topics.count, jobs: jobs) { topic in
      Self.probabilities(of: topic, articles, pairs)
    }
    microAveragePrecision =
      PrecisionRecallCurve(
        probabilities.joined().map { ($0.probability, $0.isGold, false) })?.averagePrecision ?? 0
    calibration = CalibrationFigures(
      probabilities, binCount: settings.bins, minimumProbability: settings.minimumProbability)
    let events = LabelEvents(pairs)
    intervals = await EvaluationIntervals(
      events, replicates: settings.replicates, seed: settings.seed, level: settings.level,
      jobs: jobs)
    confusions = TopicConfusion.all(events)
    errors = WorstErrors(pairs, of: articles, limit: settings.errorLimit)
  }

  /// By topic; `nil` when no article has it.
  public var averagePrecisions: [Double?] { curves.map { $0?.averagePrecision } }

  /// The mean over the topics that some article has.
  public var macroAveragePrecision: Double {
    let present = averagePrecisions.compactMap { $0 }
    return present.isEmpty ? 0 : present.reduce(0, +) / Double(present.count)
  }

  /// The mean weighted by how many articles have a topic.
  public var weightedAveragePrecision: Double {
    var (sum, support) = (0.0, 0.0)
    for (precision, counts) in zip(averagePrecisions, main.counts) {
      guard let precision else { continue }
      sum += Double(counts.support) * precision
      support += Double(counts.support)
    }
    return support == 0 ? 0 : sum / support
  }

  /// How many secondary topics the articles have together.
  public var secondaryCount: Int { articles.reduce(0) { $0 + $1.secondary.count } }

  /// Topics of the articles that the labeller does not know, sorted, with how many articles have
  /// them.
  public var unknownTopics: [(topic: String, articles: Int)] {
    let known = Set(topics.map(\.id))
    var counts: [String: Int] = [:]
    for article in articles {
      for topic in Set(article.topics).subtracting(known) { counts[topic, default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Topics whose scores are not in the same units in all articles.
  private static func mixedTopics(of articles: [JudgedArticle]) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for article in articles {
      for topic in article.phraseTopics { counts[topic, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value < articles.count }.keys)
  }

  private static func scores(
    of topic: Int, _ articles: [JudgedArticle], _ pairs: JudgedPairs, areMixed: Bool
  ) -> [(score: Double, isGold: Bool, isReached: Bool)] {
    counted(topic, pairs).map { row, isGold in
      let article = articles[row]
      let score = article.scores[topic]
      return (
        areMixed ? article.probabilities[topic] : Double(score), isGold,
        score >= article.thresholds[topic]
      )
    }
  }

  private static func probabilities(
    of topic: Int, _ articles: [JudgedArticle], _ pairs: JudgedPairs
  ) -> [(probability: Double, isGold: Bool)] {
    counted(topic, pairs).map { row, isGold in (articles[row].probabilities[topic], isGold) }
  }

  /// The articles that count for a topic, and whether people gave it to them.
  private static func counted(
    _ topic: Int, _ pairs: JudgedPairs
  ) -> [(row: Int, isGold: Bool)] {
    (0..<pairs.articleCount).compactMap { row in
      let pair = pairs[row, topic]
      return pair.contains(.doubtful) ? nil : (row, pair.contains(.gold))
    }
  }
}
