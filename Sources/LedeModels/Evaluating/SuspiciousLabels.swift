/// Finds labels that held-out models contradict.
///
/// For article *d* and topic *t*, `p(t | d)` is the topic's probability curve at the score of a model
/// that did not see *d*. A given label is suspicious when `p < 0.1`, a missing one when
/// `p > max(0.9, m)`, where *m* is the mean of `p` over the articles that have the topic: the
/// self-confidence of confident learning. Topics with `m < 0.5` say nothing, because a model that
/// does not recognize a topic's own articles contradicts labels only by its ignorance; nor do topics
/// without a curve of their own. Doubtful pairs are never suspicious.
///
/// In the paper the mean is the only bound, both ways, and labels exclude each other; here each topic
/// is a question of its own, and the fixed bounds keep rare topics, whose negatives are all but
/// certain, from accusing everything.
///
/// - Complexity: O(*topics* · *articles*).
/// - SeeAlso: Northcutt, Jiang and Chuang, "Confident learning: estimating uncertainty in dataset
///   labels", JAIR 70 (2021), section 3.
package enum SuspiciousLabels {
  package struct Label: Sendable, Hashable {
    package let article: Int
    package let topic: Int

    /// Whether the article has the topic.
    package let isGiven: Bool

    /// The held-out probability of the topic.
    package let probability: Double

    /// How much the probability contradicts, in [0, 1].
    package var suspicion: Double { isGiven ? 1 - probability : probability }
  }

  private static let lowest = 0.1
  private static let highest = 0.9
  private static let leastConfidence = 0.5

  /// The suspicious labels, the most suspicious first, ties by article and topic.
  ///
  /// - Parameter heldOut: by topic, the score of every article from a model that did not see it.
  package static func find(
    heldOut: [[Float]], calibrations: [PlattScaling], gold: GoldLabels
  ) -> [Label] {
    var labels: [Label] = []
    for topic in gold.topics.indices {
      let positives = gold.positives[topic]
      guard positives.count >= PlattScaling.fewestPositives else { continue }
      let (scores, curve) = (heldOut[topic], calibrations[topic])
      let confidence =
        positives.reduce(0) { $0 + curve.probability(of: scores[Int($1)]) }
        / Double(positives.count)
      guard confidence >= leastConfidence else { continue }
      let flags = gold.isPositive(topic)
      for row in gold.rows(for: topic) {
        let article = Int(row)
        let probability = curve.probability(of: scores[article])
        let isSuspicious =
          flags[article] ? probability < lowest : probability > max(highest, confidence)
        guard isSuspicious else { continue }
        labels.append(
          Label(
            article: article, topic: topic, isGiven: flags[article], probability: probability))
      }
    }
    return labels.sorted {
      ($1.suspicion, $0.article, $0.topic) < ($0.suspicion, $1.article, $1.topic)
    }
  }
}
