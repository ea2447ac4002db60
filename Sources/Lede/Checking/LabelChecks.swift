import LedeAlgebra

/// What is found by training on a part of a corpus and looking at the rest.
enum LabelChecks {
  /// How many terms are named for a label.
  private static let termCount = 3

  /// - Parameters:
  ///   - collected: the articles as training takes them.
  ///   - subjects: the same articles, in the same order.
  static func findings(
    in collected: consuming LabelledArticles, _ subjects: [CorpusFinding.Subject], jobs: Int,
    progress: @escaping @Sendable (Double) -> Void
  ) async -> [CorpusFinding] {
    // The others have no curve of their own, and nothing is said of them.
    var counts: [String: Int] = [:]
    for topic in collected.labels.lazy.flatMap({ Set($0.topics) }) {
      counts[topic, default: 0] += 1
    }
    let topics = counts.filter { $0.value >= PlattScaling.fewestPositives }.keys.sorted()
    guard !topics.isEmpty else { return [] }
    let gold = GoldLabels(collected.labels, topics: topics)
    let (tfidf, matrix) = collected.finish()
    let vectors = tfidf.weigh(matrix)
    let result = await LabelerTrainer(settings: LabelerSettings()).train(
      TrainingRows(vectors, gold: gold), topics: gold.topics.map { Topic(id: $0) }, jobs: jobs,
      progress: progress)
    let labels = SuspiciousLabels.find(
      heldOut: result.heldOut, calibrations: result.labeler.calibrations, gold: gold)
    return labels.map { label in
      var finding = CorpusFinding(.suspiciousLabel)
      finding.articles = [subjects[label.article]]
      finding.topics = [gold.topics[label.topic]]
      finding.suspicion = CorpusFinding.Suspicion(
        isGiven: label.isGiven, probability: label.probability,
        terms: terms(of: vectors.row(label.article), label, result.labeler, tfidf))
      return finding
    }
  }

  /// The terms of an article that speak most for a topic, by the weights of the model of all
  /// articles: what to look for when it is read again.
  private static func terms(
    of article: SparseVector, _ label: SuspiciousLabels.Label, _ labeler: TopicLabeler,
    _ tfidf: TFIDFModel
  ) -> [String] {
    guard case .linear(let model) = labeler.scorer else { return [] }
    return zip(article.indices, article.values)
      .map { (term: Int($0), value: $1 * model.weight(term: Int($0), topic: label.topic)) }
      .filter { $0.value > 0 }
      .sorted { (-$0.value, $0.term) < (-$1.value, $1.term) }
      .prefix(termCount)
      .map { tfidf.vocabulary.term($0.term) }
  }
}
