package import LedeAlgebra

/// Learns from further articles with the planes that a linear model has: what its own articles said
/// is kept by staying near.
///
/// For each topic, the plane is that with the least
///
///     ½ λ ‖w − w₀‖² + ½ μ (b − b₀)² + C · Σᵢ max(0, 1 − yᵢ (w · xᵢ + b))²
///
/// over the further articles, where *w₀*, *b₀* is the old plane. For topics that the model was trained
/// on, *λ* and *μ* are larger than 1: see `LearningStart`. A new topic starts at `w₀ = 0` and
/// the mean of the old topics' biases; the old topics' prototypes and the groups of the old articles
/// are negatives of it, see `TopicPrototypes` and `ArticleGroups`. In later rounds, the mean of the
/// articles that it had so far is a positive of it, see `TopicMean`.
///
/// Thresholds and curves come from scores of planes that started at the same place and did not see
/// the article. Those of an old topic are drawn to what they were, by how many articles had the topic
/// then.
///
/// - SeeAlso: `LinearSolver`, for the sources of the penalty.
package struct LinearLearner: Sendable {
  package let settings: LabelerSettings

  /// - Precondition: there are at least two folds, so that some articles are held back.
  package init(settings: LabelerSettings) {
    precondition(settings.folds >= 2, "learning with \(settings.folds) folds")
    self.settings = settings
  }

  /// A labeller and its figures: those of the old one, with what was held back here added.
  package struct Result: Sendable {
    package let labeler: TopicLabeler
    package let figures: TrainingFigures

    /// What is kept of the articles of topics that came after training.
    package let means: [TopicMean]
  }

  /// What was learned of one topic.
  private struct Fit: Sendable {
    let plane: LinearSolver.Solution
    let threshold: Float
    let curve: PlattScaling

    /// Held-out counts of the further articles.
    let counts: LabelCounts

    /// The rows of those that have the topic.
    let positives: [Int]

    /// The mean of what the topic's articles scored in all rounds, where it is known.
    let score: Float?
  }

  /// Learns from the rows of a matrix.
  ///
  /// - Parameters:
  ///   - vectors: the further articles.
  ///   - labels: what was said of them, for the topics in their order.
  ///   - topics: the topics of the result, sorted by id; all that the model has are among them.
  ///   - model: the old model.
  ///   - planes: its planes.
  ///   - columns: by its column, the column of `vectors`; ascending.
  /// - Complexity: O(*topics* · (*stored elements* · *passes* + *terms*)), in parallel over topics.
  package func learn(
    _ vectors: SparseMatrix, labels: LearningLabels, topics: [Topic], from model: LedeModel,
    planes: LinearModel, columns: [Int32], jobs: Int,
    progress: @escaping @Sendable (Double) -> Void
  ) async -> Result {
    let start = LearningStart(model: model, planes: planes, columns: columns, vectors: vectors)
    let numbers = Dictionary(
      uniqueKeysWithValues: model.labeler.topics.enumerated().map { ($1.id, $0) })
    let old = topics.map { numbers[$0.id] }
    let settings = settings
    let done = Counter()
    let fits = await Parallel.map(count: topics.count, jobs: jobs) { topic in
      let fit = Self.fit(
        start, labels.targets(for: topic), old: old[topic], settings)
      progress(Double(done.next()) / Double(topics.count))
      return fit
    }
    let labeler = TopicLabeler(
      topics: topics,
      scorer: .linear(
        LinearModel(columns: fits.map(\.plane.weights), biases: fits.map(\.plane.bias))),
      thresholds: fits.map(\.threshold), calibrations: fits.map(\.curve),
      slack: model.labeler.slack,
      passages: model.labeler.passages?.moved(
        to: old, isYoung: old.map { start.isYoung($0) }, curves: fits.map(\.curve)))
    return Result(
      labeler: labeler,
      figures: model.figures.adding(zip(topics, fits).map { ($0.id, $1.counts) }),
      means: fits.indices.compactMap {
        start.mean(
          of: old[$0], with: fits[$0].positives, score: fits[$0].score, topic: $0)
      })
  }

  private static func fit(
    _ start: LearningStart, _ targets: [Int8], old: Int?, _ settings: LabelerSettings
  ) -> Fit {
    let plane = start.plane(of: old)
    let rows = targets.indices.filter { targets[$0] != 0 }.map { Int32($0) }
    guard !rows.isEmpty else {
      return Fit(
        plane: plane, threshold: start.threshold(of: old), curve: start.curve(of: old),
        counts: LabelCounts(), positives: [], score: start.kept(of: old)?.score)
    }
    let isPositive = targets.map { $0 > 0 }
    let parts = Folds.assign(
      rows: rows, isPositive: isPositive, parts: settings.folds, seed: settings.seed)
    var problems = Array(repeating: targets + start.stand(of: old), count: settings.folds + 1)
    for (row, part) in zip(rows, parts) { problems[part][Int(row)] = 0 }
    let stiffness = start.stiffness(of: old)
    var solver = LinearSolver(cost: settings.cost / stiffness.weights, seed: settings.seed)
    solver.biasPenalty = stiffness.bias / stiffness.weights
    let planes = solver.planes(start.rows, problems: problems, from: plane)
    let heldOut = zip(rows, parts).map { row, part in
      planes.score(of: Int(row), problem: part)
    }
    let sides = rows.map { isPositive[Int($0)] }
    let positives = sides.count { $0 }
    let weight = start.weight(of: old, against: positives)
    let copies = start.copies(
      of: old, positives: positives, negatives: sides.count - positives)
    let sample = sides.indices.flatMap { Array(repeating: $0, count: sides[$0] ? 1 : copies) }
    let (scores, flags) = (sample.map { heldOut[$0] }, sample.map { sides[$0] })
    let score = meanScore(
      start, old, from: plane, to: planes, problem: settings.folds,
      zip(heldOut, sides).filter { $1 }.map { $0.0 })
    // Of too few articles to keep their mean, the mean of their scores tells as little.
    let known = start.kept(of: old)?.score == nil ? nil : score
    let threshold = start.selection(of: old, against: positives, score: known)
      .threshold(scores: scores, isPositive: flags)
    var counts = LabelCounts()
    for (score, side) in zip(heldOut, sides) {
      switch (score >= threshold, side) {
      case (true, true): counts.truePositives += 1
      case (true, false): counts.falsePositives += 1
      case (false, true): counts.falseNegatives += 1
      case (false, false): break
      }
    }
    let own = PlattScaling.fit(scores: scores, isPositive: flags, or: start.curve(of: old))
    return Fit(
      plane: planes.solution(of: settings.folds), threshold: threshold,
      curve: own.drawn(to: start.curve(of: old), own: positives, other: weight),
      counts: counts, positives: rows.map { Int($0) }.filter { isPositive[$0] }, score: score)
  }

  /// The mean of what a topic's articles scored in all rounds, each while it was held out.
  ///
  /// The mean of the earlier ones has moved with the plane, by as much as what is kept of them.
  private static func meanScore(
    _ start: LearningStart, _ old: Int?, from plane: LinearSolver.Solution,
    to planes: SolvedPlanes, problem: Int, _ scores: [Float]
  ) -> Float? {
    let sum = scores.reduce(0.0) { $0 + Double($1) }
    guard let mean = start.kept(of: old), let row = start.meanRow(of: old) else {
      return scores.isEmpty ? nil : Float(sum / Double(scores.count))
    }
    guard let score = mean.score else { return nil }
    let before = start.matrix.dot(row: row, plane.weights) + plane.bias
    let moved = Double(score) + Double(planes.score(of: row, problem: problem) - before)
    return Float((moved * Double(mean.articles) + sum) / Double(mean.articles + scores.count))
  }
}

extension PlattScaling {
  /// The curve between two, by how many examples speak for each.
  fileprivate func drawn(to other: PlattScaling, own: Int, other count: Int) -> PlattScaling {
    guard own + count > 0 else { return other }
    let share = Double(own) / Double(own + count)
    return PlattScaling(
      a: share * a + (1 - share) * other.a, b: share * b + (1 - share) * other.b)
  }
}
