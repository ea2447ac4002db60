extension LabelerTrainer {
  /// The fewest filed passages that a topic has a threshold of its own from.
  private static let fewestPassages = 20

  /// Which share of a topic's filed passages its threshold takes at least, on held-out scores.
  ///
  /// A passage that is not shown is not read; one too many costs a glance.
  private static let leastRecall = 0.91

  /// How passages are told to be about a topic; `nil` for methods that score articles only.
  ///
  /// A topic of enough filed passages gets a threshold and a curve from their held-out scores: the
  /// threshold of the best F1, or the highest one that misses few of them if that is lower. All
  /// others share one of all topics' passages together. Without any filed passage, the threshold is
  /// that of `PassageDecision`, and the curve the article's.
  ///
  /// - Parameter curves: the curves of articles, by topic.
  func passageDecision(
    _ fit: LabelerFit, _ rows: TrainingRows, curves: [PlattScaling]
  ) -> PassageDecision? {
    guard settings.method == .linear else { return nil }
    guard let passages = rows.passages, passages.gold.positives.contains(where: { !$0.isEmpty })
    else {
      return PassageDecision(
        settings: PassageSettings(),
        thresholds: curves.map { _ in PassageDecision.defaultThreshold }, calibrations: curves,
        filedPassages: 0)
    }
    let gold = passages.gold
    let topics = gold.topics.indices.map { gold.sides(of: $0, fit.heldOutPassages[$0]) }
    let scores = topics.flatMap(\.scores)
    let isPositive = topics.flatMap(\.isPositive)
    let shared = PlattScaling.fit(scores: scores, isPositive: isPositive)
    let common =
      ThresholdSelection.best(scores: scores, isPositive: isPositive)
      ?? PassageDecision.defaultThreshold
    let selection = ThresholdSelection(common: common)
    let own = topics.map { topic -> (threshold: Float, curve: PlattScaling) in
      guard topic.isPositive.count(where: { $0 }) >= Self.fewestPassages else {
        return (common, shared)
      }
      let curve = PlattScaling.fit(
        scores: topic.scores, isPositive: topic.isPositive, or: shared)
      let best = selection.threshold(scores: topic.scores, isPositive: topic.isPositive)
      let wide = RankedScores(scores: topic.scores, isPositive: topic.isPositive)
        .threshold(recall: Self.leastRecall)
      return (min(best, wide ?? best), curve)
    }
    return PassageDecision(
      settings: PassageSettings(), thresholds: own.map(\.threshold),
      calibrations: own.map(\.curve), filedPassages: gold.articleCount)
  }
}
