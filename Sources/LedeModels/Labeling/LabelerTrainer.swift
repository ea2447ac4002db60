package import LedeAlgebra

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

    /// Counts for each topic, over held-out scores.
    ///
    /// The thresholds were chosen on the same scores, so the figures are a little high.
    package let evaluation: LabelEvaluation

    /// By topic, the score of every article from a model that did not see it.
    package let heldOut: [[Float]]
  }

  /// Trains on the rows of a matrix.
  ///
  /// - Complexity: linear: O(*topics* · (*folds* + 1) · *stored elements* · *passes*), in parallel
  ///   over topics.
  package func train(
    _ vectors: SparseMatrix, gold: GoldLabels, topics: [Topic], jobs: Int,
    progress: @escaping @Sendable (Double) -> Void
  ) async -> Result {
    let fit: Fit =
      switch settings.method {
      case .linear: await fitLinear(vectors, gold, jobs, progress)
      case .centroid: await fitCentroids(vectors, gold, jobs)
      case .neighbours: await fitNeighbours(vectors, gold, jobs)
      }
    let selection = ThresholdSelection(common: commonThreshold(fit.heldOut, gold))
    let pooled = pooledCalibration(fit.heldOut, gold)
    let curves = await Parallel.map(count: topics.count, jobs: jobs) { topic in
      let rows = gold.rows(for: topic)
      let scores = rows.map { fit.heldOut[topic][Int($0)] }
      let flags = gold.isPositive(topic)
      let isPositive = rows.map { flags[Int($0)] }
      return (
        selection.threshold(scores: scores, isPositive: isPositive),
        PlattScaling.fit(scores: scores, isPositive: isPositive, or: pooled)
      )
    }
    let thresholds = curves.map(\.0)
    let slack = bestSlack(fit.heldOut, thresholds, gold)
    return Result(
      labeler: TopicLabeler(
        topics: topics, scorer: fit.scorer, thresholds: thresholds,
        calibrations: curves.map(\.1), slack: slack),
      evaluation: evaluate(fit.heldOut, thresholds, gold, slack: slack), heldOut: fit.heldOut)
  }

  /// A trained model, and by topic the scores of all rows from models that did not see them.
  private struct Fit {
    let scorer: TopicLabeler.Scorer
    let heldOut: [[Float]]
  }

  /// The value that thresholds of rare topics are drawn to: margins of a linear model lie around
  /// −1 for what a topic is not and +1 for what it is, and news topics are rare; scores of the
  /// other methods have no such scale, so there it is the best common threshold.
  private func commonThreshold(_ heldOut: [[Float]], _ gold: GoldLabels) -> Float {
    if settings.method == .linear { return -0.5 }
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

  /// The curve over all topics together, for topics of too few articles to have one.
  private func pooledCalibration(_ heldOut: [[Float]], _ gold: GoldLabels) -> PlattScaling {
    var scores: [Float] = []
    var isPositive: [Bool] = []
    for topic in heldOut.indices {
      let flags = gold.isPositive(topic)
      for row in gold.rows(for: topic) {
        scores.append(heldOut[topic][Int(row)])
        isPositive.append(flags[Int(row)])
      }
    }
    return PlattScaling.fit(scores: scores, isPositive: isPositive)
  }

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

  // MARK: Methods

  private func fitLinear(
    _ vectors: SparseMatrix, _ gold: GoldLabels, _ jobs: Int,
    _ progress: @escaping @Sendable (Double) -> Void
  ) async -> Fit {
    let settings = settings
    let solver = LinearSolver(cost: settings.cost, seed: settings.seed)
    let prepared = LinearSolver.Rows(vectors)
    let done = Counter()
    let fits = await Parallel.map(count: gold.topics.count, jobs: jobs) { topic in
      let rows = gold.rows(for: topic)
      let isPositive = gold.isPositive(topic)
      let parts = Folds.assign(
        rows: rows, isPositive: isPositive, parts: settings.folds, seed: settings.seed)
      var targets: [Int8] = Array(repeating: 0, count: gold.articleCount)
      for row in rows { targets[Int(row)] = isPositive[Int(row)] ? 1 : -1 }
      // A problem for each fold, which leaves its articles out, and one that leaves out none.
      var problems = Array(repeating: targets, count: settings.folds + 1)
      for (row, part) in zip(rows, parts) { problems[part][Int(row)] = 0 }
      let planes = solver.solve(prepared, problems: problems)
      let plane = planes[settings.folds]
      // Doubtful articles took no part; the model on all the others has not seen them either.
      var unseenBy = Array(repeating: settings.folds, count: gold.articleCount)
      for (row, part) in zip(rows, parts) { unseenBy[Int(row)] = part }
      let heldOut = unseenBy.enumerated().map { planes[$1].score(vectors, $0) }
      progress(Double(done.next()) / Double(gold.topics.count))
      return (plane, heldOut)
    }
    return Fit(
      scorer: .linear(
        LinearModel(columns: fits.map(\.0.weights), biases: fits.map(\.0.bias))),
      heldOut: fits.map(\.1))
  }

  /// Each article is held against the centroids of all others: `(sum − x) · x / ‖sum − x‖`.
  private func fitCentroids(_ vectors: SparseMatrix, _ gold: GoldLabels, _ jobs: Int) async -> Fit {
    let fits = await Parallel.map(count: gold.topics.count, jobs: jobs) { topic in
      let isPositive = gold.isPositive(topic)
      var sum: [Float] = Array(repeating: 0, count: vectors.columnCount)
      for row in gold.positives[topic] { vectors.add(row: Int(row), to: &sum) }
      let squared = FixedOrder.dot(sum.span, sum.span)
      let heldOut = (0..<gold.articleCount).map { row -> Float in
        let product = vectors.dot(row: row, sum)
        guard isPositive[row] else { return squared > 0 ? product / squared.squareRoot() : 0 }
        let own = vectors.squaredLength(row: row)
        let rest = squared - 2 * product + own
        return rest > 1e-9 ? (product - own) / rest.squareRoot() : 0
      }
      let length = squared.squareRoot()
      return (length > 0 ? sum.map { $0 / length } : sum, heldOut)
    }
    return Fit(
      scorer: .centroid(
        LinearModel(
          columns: fits.map(\.0), biases: Array(repeating: 0, count: gold.topics.count))),
      heldOut: fits.map(\.1))
  }

  /// Each article is held against the neighbours that it has among all others.
  private func fitNeighbours(_ vectors: SparseMatrix, _ gold: GoldLabels, _ jobs: Int) async -> Fit
  {
    var topicsOfRow: [[Int32]] = Array(repeating: [], count: gold.articleCount)
    for topic in gold.topics.indices {
      for row in gold.positives[topic] { topicsOfRow[Int(row)].append(Int32(topic)) }
      for row in gold.doubtful[topic] { topicsOfRow[Int(row)].append(~Int32(topic)) }
    }
    var starts: [Int32] = [0]
    for topics in topicsOfRow { starts.append((starts.last ?? 0) + Int32(topics.count)) }
    let model = NeighbourModel(
      index: CosineIndex(vectors), topicStarts: SharedBuffer(starts),
      topics: SharedBuffer(Array(topicsOfRow.joined())), topicCount: gold.topics.count)
    let neighbours = await CosineSearch(vectors).nearest(
      limit: NeighbourModel.neighbours, jobs: jobs, where: { $0 != $1 })
    let rows = neighbours.map { row in
      model.scores(from: row.map { ($0.row, Double($0.score)) })
    }
    let heldOut = gold.topics.indices.map { topic in rows.map { $0[topic] } }
    return Fit(scorer: .neighbours(model), heldOut: heldOut)
  }
}

extension LinearSolver.Solution {
  fileprivate func score(_ matrix: SparseMatrix, _ row: Int) -> Float {
    matrix.dot(row: row, weights) + bias
  }
}
