/// A label that is wrong, or one that is missed.
public struct LabelError: Sendable, Hashable {
  /// The place of the article among those that were judged.
  public let article: Int

  /// The number of the topic.
  public let topic: Int

  /// The labeller's chance that a person would give the topic.
  public let probability: Double

  /// The terms that speak most for the topic and against it; empty where nobody asked for them.
  public let reasons: [LabelReason]
}

/// The errors that a labeller was surest of.
public struct WorstErrors: Sendable, Hashable {
  /// Main topics that are wrong, the most probable first.
  public let wrong: [LabelError]

  /// Topics that were given in no role and should have been, the least probable first.
  public let missed: [LabelError]

  /// - Parameter limit: how many of each kind to keep; ties go by article, then by topic.
  package init(_ pairs: JudgedPairs, of articles: [JudgedArticle], limit: Int) {
    var (wrong, missed): ([LabelError], [LabelError]) = ([], [])
    for article in 0..<pairs.articleCount {
      for topic in 0..<pairs.topicCount {
        let pair = pairs[article, topic]
        let isWrong = pair == .main || pair == [.main, .secondary]
        guard isWrong || pair == .gold else { continue }
        let error = LabelError(
          article: article, topic: topic, probability: articles[article].probabilities[topic],
          reasons: articles[article].reasons.first { $0.topic == topic }?.terms ?? [])
        if isWrong { wrong.append(error) } else { missed.append(error) }
      }
    }
    func rank(_ error: LabelError, _ sign: Double) -> (Double, Int, Int) {
      (sign * error.probability, error.article, error.topic)
    }
    self.wrong = Array(wrong.sorted { rank($0, -1) < rank($1, -1) }.prefix(limit))
    self.missed = Array(missed.sorted { rank($0, 1) < rank($1, 1) }.prefix(limit))
  }
}
