import LedeAlgebra

extension LabelerTrainer {
  /// A plane for each topic.
  ///
  /// Passages are rows like articles, and belong to the part of their article: a fold that holds an
  /// article back holds back its passages. Latent dimensions are further columns, which are folded
  /// into the weights of the terms at the end.
  func fitLinear(
    _ rows: TrainingRows, _ jobs: Int, _ progress: @escaping @Sendable (Double) -> Void
  ) async -> LabelerFit {
    let settings = settings
    let solver = LinearSolver(cost: settings.cost, seed: settings.seed)
    let terms = rows.allVectors
    let prepared = LinearSolver.Rows(await rows.latent?.extend(terms, jobs: jobs) ?? terms)
    let done = Counter()
    let articleCount = rows.articles.rowCount
    // Where nothing is asked of held-out rows, nothing is held out.
    let folds = rows.validation == nil || rows.passages != nil ? settings.folds : 0
    let planes = PlaneCollector(topics: rows.gold.topics.count, terms: terms.columnCount)
    let heldOut = await Parallel.map(count: rows.gold.topics.count, jobs: jobs) {
      topic -> [Float] in
      let targets = rows.targets(for: topic)
      let parts = folds == 0 ? [] : rows.parts(for: topic, targets, settings)
      // A problem for each fold, which leaves its articles out, and one that leaves out none.
      var problems = Array(repeating: targets, count: folds + 1)
      for (row, part) in parts.enumerated() { problems[part][row] = 0 }
      let weighed =
        settings.balancesClasses
        ? prepared.with(importance: Self.balance(targets)) : prepared
      let found = solver.planes(weighed, problems: problems)
      let heldOut = parts.enumerated().map { row, part -> Float in
        // Doubtful rows took no part; the model on all the others has not seen them either.
        let unseenBy = targets[row] == 0 && row < articleCount ? folds : part
        return found.score(of: row, problem: unseenBy)
      }
      let plane = found.solution(of: folds)
      planes.put(
        rows.latent?.fold(plane.weights) ?? plane.weights, bias: plane.bias, topic: topic)
      progress(Double(done.next()) / Double(rows.gold.topics.count))
      return heldOut
    }
    return LabelerFit(
      scorer: .linear(planes.finish()),
      heldOut: rows.passages == nil ? heldOut : heldOut.map { Array($0.prefix(articleCount)) },
      heldOutPassages: rows.passages == nil ? [] : heldOut.map { Array($0[articleCount...]) })
  }

  /// Weights with which both sides count the same: `N / (2 P)` for positives and `N / (2 (N − P))`
  /// for the others.
  private static func balance(_ targets: [Int8]) -> [Float] {
    let positives = targets.count { $0 > 0 }
    let negatives = targets.count { $0 < 0 }
    guard positives > 0, negatives > 0 else { return targets.map { _ in 1 } }
    let half = Float(positives + negatives) / 2
    return targets.map { $0 > 0 ? half / Float(positives) : half / Float(negatives) }
  }
}

extension TrainingRows {
  /// Articles, then passages.
  var allVectors: SparseMatrix {
    guard let passages else { return articles }
    var all = articles
    for row in 0..<passages.vectors.rowCount { all.append(passages.vectors.row(row)) }
    return all
  }

  /// By row, 1 where it has a topic, −1 where it has not, 0 where that is doubtful.
  func targets(for topic: Int) -> [Int8] {
    gold.targets(for: topic) + (passages?.gold.targets(for: topic) ?? [])
  }

  /// By row, the part that is held back together with it.
  func parts(for topic: Int, _ targets: [Int8], _ settings: LabelerSettings) -> [Int] {
    let articles = (0..<Int32(gold.articleCount)).filter { targets[Int($0)] != 0 }
    let dealt = Folds.assign(
      rows: articles, isPositive: targets.map { $0 > 0 }, parts: settings.folds,
      seed: settings.seed)
    // An article in doubt takes no part, but its passages may, and need one.
    var parts = (0..<gold.articleCount).map { $0 % settings.folds }
    for (row, part) in zip(articles, dealt) { parts[Int(row)] = part }
    guard let passages else { return parts }
    return parts
      + passages.articles.enumerated().map { $1.map { parts[$0] } ?? $0 % settings.folds }
  }
}

extension GoldLabels {
  /// By article, 1 where it has a topic, −1 where it has not, 0 where that is doubtful.
  package func targets(for topic: Int) -> [Int8] {
    var targets = Array(repeating: Int8(-1), count: articleCount)
    for row in doubtful[topic] { targets[Int(row)] = 0 }
    for row in positives[topic] { targets[Int(row)] = 1 }
    return targets
  }
}
