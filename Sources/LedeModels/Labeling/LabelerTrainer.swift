import LedeAlgebra

/// Trains a labeller: scores on held-out articles, from them a threshold and a probability curve
/// for each topic, and the model on all articles.
package struct LabelerTrainer: Sendable {
  package let settings: LabelerSettings

  /// - Precondition: there are at least two folds, so that some articles are held back.
  package init(settings: LabelerSettings) {
    precondition(settings.folds >= 2, "training with \(settings.folds) folds")
    self.settings = settings
  }

  /// A labeller and how well it did on articles that it had not seen.
  package struct Result: Sendable {
    package let labeler: TopicLabeler

    /// Counts for each topic, over held-out scores, or over those of validation articles.
    ///
    /// The thresholds were chosen on the same scores, so the figures are a little high.
    package let evaluation: LabelEvaluation

    /// By topic, the score of every article, or every validation article, from a model that did not
    /// see it.
    package let heldOut: [[Float]]
  }

  /// Trains on articles, and passages where there are some.
  ///
  /// - Complexity: linear: O(*topics* · (*folds* + 1) · *stored elements* · *passes*), in parallel
  ///   over topics.
  package func train(
    _ rows: TrainingRows, topics: [Topic], jobs: Int,
    progress: @escaping @Sendable (Double) -> Void
  ) async -> Result {
    let fit: LabelerFit =
      switch settings.method {
      case .linear: await fitLinear(rows, jobs, progress)
      case .centroid: await fitCentroids(rows.articles, rows.gold, jobs)
      case .neighbours: await fitNeighbours(rows.articles, rows.gold, jobs)
      }
    let heldOut =
      await rows.validation?.scores(of: fit.scorer.scorer, jobs: jobs) ?? fit.heldOut
    let gold = rows.validation?.gold ?? rows.gold
    let common = commonThreshold(heldOut, gold)
    let pooled = pooledCalibration(heldOut, gold)
    let curves = await Parallel.map(count: topics.count, jobs: jobs) { topic in
      let (scores, isPositive) = gold.sides(of: topic, heldOut[topic])
      let curve = PlattScaling.fit(scores: scores, isPositive: isPositive, or: pooled)
      let silence = silence(of: topic, fit)
      // Where half of few articles have a topic, all scores are near 0, and the common value would
      // give it to every article.
      let selection = ThresholdSelection(
        common: max(common, min(silence ?? common, 0)), policy: settings.thresholds)
      let threshold = selection.threshold(scores: scores, isPositive: isPositive, curve: curve)
      return (
        threshold: max(threshold, leastThreshold(of: topic, silence, gold) ?? threshold),
        curve: curve
      )
    }
    let thresholds = curves.map(\.threshold)
    let slack = bestSlack(heldOut, thresholds, gold)
    return Result(
      labeler: TopicLabeler(
        topics: topics, scorer: fit.scorer, thresholds: thresholds,
        calibrations: curves.map(\.curve), slack: slack,
        passages: passageDecision(fit, rows, curves: curves.map(\.curve))),
      evaluation: evaluate(heldOut, thresholds, gold, slack: slack), heldOut: heldOut)
  }

  /// What an article scores that says nothing of a topic, which is the bias of its plane; `nil` for
  /// methods without one.
  private func silence(of topic: Int, _ fit: LabelerFit) -> Float? {
    if case .linear(let planes) = fit.scorer { planes.biases[topic] } else { nil }
  }

  /// Above the score of an article that says nothing of a topic.
  ///
  /// In a corpus of few articles, the best threshold on held-out scores can be below. None for a topic
  /// of more than half of the articles, which may well be given to one that says nothing.
  private func leastThreshold(of topic: Int, _ silence: Float?, _ gold: GoldLabels) -> Float? {
    guard settings.thresholds == .f1 || settings.thresholds == .atLeastOne,
      2 * gold.positives[topic].count <= gold.articleCount - gold.doubtful[topic].count
    else { return nil }
    return silence.map { $0 + Self.leastDistance }
  }

  /// In margins, which are 2 wide.
  private static let leastDistance: Float = 0.1

  /// The value that thresholds of rare topics are drawn to.
  ///
  /// Scores of other methods than the linear one have no scale that is known before, so there it is
  /// the best common threshold.
  private func commonThreshold(_ heldOut: [[Float]], _ gold: GoldLabels) -> Float {
    if settings.method == .linear {
      let rare = heldOut.indices.filter { (2...10).contains(gold.positives[$0].count) }
      // Where there are thousands, some hundreds tell as much.
      let step = rare.count / Self.mostRareTopics + 1
      return ThresholdSelection.common(
        stride(from: 0, to: rare.count, by: step).map {
          gold.sides(of: rare[$0], heldOut[rare[$0]])
        })
    }
    var scores: [Float] = []
    var isPositive: [Bool] = []
    for topic in heldOut.indices {
      let flags = gold.isPositive(topic)
      for row in gold.rows(for: topic) where heldOut[topic][Int(row)] > 0 {
        scores.append(heldOut[topic][Int(row)])
        isPositive.append(flags[Int(row)])
      }
    }
    return ThresholdSelection.best(scores: scores, isPositive: isPositive) ?? 0
  }

  /// How many topics of few articles the common threshold is from at most.
  private static let mostRareTopics = 500

  /// The curve over all topics together, for topics of too few articles to have one.
  ///
  /// Of many millions of scores, some millions that are drawn by chance.
  private func pooledCalibration(_ heldOut: [[Float]], _ gold: GoldLabels) -> PlattScaling {
    var scores: [Float] = []
    var isPositive: [Bool] = []
    let step = UInt64(heldOut.count * gold.articleCount / Self.mostPooledScores + 1)
    let expected = heldOut.count * gold.articleCount / Int(step)
    scores.reserveCapacity(expected)
    isPositive.reserveCapacity(expected)
    var random = SplitMix64(seed: settings.seed)
    for topic in heldOut.indices {
      let flags = gold.isPositive(topic)
      for row in gold.rows(for: topic) where step == 1 || random.next() % step == 0 {
        scores.append(heldOut[topic][Int(row)])
        isPositive.append(flags[Int(row)])
      }
    }
    return PlattScaling.fit(scores: scores, isPositive: isPositive)
  }

  /// From how many scores on the pooled curve is fitted to a sample of them.
  private static let mostPooledScores = 8_000_000

  private func evaluate(
    _ heldOut: [[Float]], _ thresholds: [Float], _ gold: GoldLabels, slack: Float
  ) -> LabelEvaluation {
    var evaluation = LabelEvaluation(gold: gold)
    for row in 0..<gold.articleCount {
      let scores = heldOut.map { $0[row] }
      evaluation.add(
        row: row,
        given: TopicDecision.topics(scores: scores, thresholds: thresholds, slack: slack))
    }
    return evaluation
  }

  private func bestSlack(
    _ heldOut: [[Float]], _ thresholds: [Float], _ gold: GoldLabels
  ) -> Float {
    switch settings.thresholds {
    case .atLeastOne: return .greatestFiniteMagnitude
    case .precision, .fixed: return 0
    case .f1: break
    }
    // A corpus that files every article somewhere wants the same of its labeller.
    if gold.articlesWithoutTopic == 0 { return .greatestFiniteMagnitude }
    let isPositive = gold.positives.map { Set($0) }
    let isDoubtful = gold.doubtful.map { Set($0) }
    var shortfalls: [(by: Float, isRight: Bool?)] = []
    for row in 0..<gold.articleCount {
      let scores = heldOut.map { $0[row] }
      guard TopicDecision.topics(scores: scores, thresholds: thresholds, slack: 0).isEmpty,
        let nearest = TopicDecision.nearest(scores, thresholds)
      else { continue }
      shortfalls.append(
        (
          thresholds[nearest] - scores[nearest],
          isDoubtful[nearest].contains(Int32(row))
            ? nil : isPositive[nearest].contains(Int32(row))
        ))
    }
    return TopicDecision.bestSlack(
      shortfalls, reached: evaluate(heldOut, thresholds, gold, slack: 0).micro)
  }
}
