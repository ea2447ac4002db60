/// Chooses from which score on a topic is given.
///
/// For the best F1 there are two estimates from held-out scores. With *n* positives, *B* is the mean of
/// the best thresholds of bootstrap samples (`RankedScores`), and *E* the threshold with the best F1
/// to be expected when every article has the topic with the probability *p* that its own curve gives:
/// the one that maximises `2 Σ_{taken} p / (taken + Σ p)`. *E* is the smoother of the two, but a
/// curve of a few positives is no measure. The threshold is
///
///     (n E + 50 B) / (n + 50),
///
/// drawn to a common value by how few examples speak for it: `(n · threshold + s · common) / (n + s)`.
/// Thresholds of rare topics fit their few examples too well; the shrinkage is what Yang calls for and
/// leaves open how to do. Measured: Documentation/Decisions/0015.
///
/// - Complexity: O(*scores* · log *scores*).
/// - SeeAlso: Yang, "A study on thresholding strategies for text categorization", SIGIR 2001; Lipton,
///   Elkan and Naryanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", ECML 2014.
package struct ThresholdSelection: Sendable {
  package var policy: ThresholdPolicy

  /// How many examples the common value is worth.
  package var shrinkage: Float = 3

  /// How many examples make the expected F1 as good a guide as the counted one.
  private static let trust: Float = 50

  /// The value that a topic without examples gets.
  package var common: Float

  package init(common: Float, policy: ThresholdPolicy = .f1) {
    self.common = common
    self.policy = policy
  }

  /// - Parameter curve: the topic's probabilities; fitted here when `nil`.
  package func threshold(
    scores: [Float], isPositive: [Bool], curve: PlattScaling? = nil
  ) -> Float {
    let positives = Float(isPositive.count { $0 })
    switch policy {
    case .fixed(let share):
      let curve = curve ?? PlattScaling.fit(scores: scores, isPositive: isPositive)
      return curve.score(of: share)
    case .precision(let share):
      guard positives > 0 else { return common }
      let ranked = RankedScores(scores: scores, isPositive: isPositive)
      return ranked.threshold(precision: share) ?? common
    case .f1, .atLeastOne:
      guard positives > 1 else { return common }
      let ranked = RankedScores(scores: scores, isPositive: isPositive)
      guard let bagged = ranked.bagged(seed: 1) else { return common }
      let own = PlattScaling.fit(scores: scores, isPositive: isPositive)
      let expected = own.a < 0 ? Self.expectedF1Threshold(scores, own) ?? bagged : bagged
      let best = (positives * expected + Self.trust * bagged) / (positives + Self.trust)
      return (positives * best + shrinkage * common) / (positives + shrinkage)
    }
  }

  /// The threshold with the best F1 to be expected of a curve; `nil` without scores.
  package static func expectedF1Threshold(_ scores: [Float], _ curve: PlattScaling) -> Float? {
    let descending = scores.sorted(by: >)
    let probabilities = descending.map { curve.probability(of: $0) }
    let total = probabilities.reduce(0, +)
    var sum = 0.0
    var best: (f1: Double, position: Int)?
    for (position, probability) in probabilities.enumerated() {
      sum += probability
      let f1 = 2 * sum / (Double(position + 1) + total)
      if f1 > best?.f1 ?? -1 { best = (f1, position) }
    }
    return best.map { best in
      let next = best.position + 1 < descending.count ? best.position + 1 : best.position
      return (descending[best.position] + descending[next]) / 2
    }
  }

  /// The threshold with the highest F1, in the middle between two scores.
  ///
  /// Of equally good ones the highest; `nil` without positives.
  package static func best(scores: [Float], isPositive: [Bool]) -> Float? {
    RankedScores(scores: scores, isPositive: isPositive).best
  }

  /// The value that thresholds of rare topics of a linear labeller are drawn to.
  ///
  /// Margins lie around −1 for what a topic is not and +1 for what it is. Where at least five topics
  /// have two to ten positives, it is the common threshold with the best mean F1 of those topics; a
  /// corpus with fewer cannot tell, and gets −0.5. `LabelerTrainer` raises it for topics of so many
  /// articles that one which says nothing would reach it.
  ///
  /// - Parameter topics: scores and sides of each topic, of articles that take part.
  package static func common(_ topics: [(scores: [Float], isPositive: [Bool])]) -> Float {
    let rare = topics.filter { (2...10).contains($0.isPositive.count { $0 }) }
    guard rare.count >= 5 else { return -0.5 }
    var best: (f1: Double, threshold: Float) = (-1, -0.5)
    for step in 0...75 {
      let threshold = -1 + Float(step) * 0.02
      let f1 = rare.reduce(0.0) { sum, topic in
        var counts = LabelCounts()
        for (score, side) in zip(topic.scores, topic.isPositive) {
          if score >= threshold {
            if side { counts.truePositives += 1 } else { counts.falsePositives += 1 }
          } else if side {
            counts.falseNegatives += 1
          }
        }
        return sum + counts.f1
      }
      if f1 > best.f1 + 1e-12 { best = (f1, threshold) }
    }
    return best.threshold
  }
}
