import LedeAlgebra

/// Filed articles beside the training corpus, as training reads them.
enum ValidationArticles {
  private struct Filed: Sendable {
    let article: Article
    let counts: SparseVector
  }

  /// Reads articles and makes their vectors.
  ///
  /// - Parameters:
  ///   - model: the finished model.
  ///   - articles: what is learned from.
  ///   - topics: the ids of the topics to learn; others count for nothing.
  ///   - noted: told which of their topics are not learned.
  /// - Throws: `TrainingError` when no article is filed, or none under a topic that is learned.
  static func read(
    _ corpus: Corpus, for model: TFIDFModel, beside articles: LabelledArticles, topics: [String],
    jobs: Int, skipped: (StorageError) -> Void, noted: (String) -> Void
  ) async throws -> TrainingRows.Validation {
    let language = articles.language
    var counts = SparseMatrix(columnCount: model.countColumns)
    var labels: [(topics: [String], doubtful: [String])] = []
    _ = try await Corpus.read(
      corpus.open(), jobs: jobs, progress: { _ in },
      state: { _ in TermFinder(model: model, language: language) },
      transform: { finder, article in
        Filed(article: article, counts: finder.counts(of: article))
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let filed):
          guard let topics = filed.article.topics else {
            skipped(StorageError(about: filed.article, "has no topics to choose thresholds on"))
            return
          }
          counts.append(filed.counts)
          labels.append(articles.renamed(topics: topics, doubtful: filed.article.doubtful))
        }
      },
      finish: { _ in () })
    guard !labels.isEmpty else {
      throw TrainingError(
        "no validation article has topics: file some, or leave --validation out")
    }
    let gold = GoldLabels(labels, topics: topics)
    if let unknown = unknownTopics(labels, beside: topics) {
      guard gold.positives.contains(where: { !$0.isEmpty }) else {
        throw TrainingError(
          "no validation article has a topic of the training corpus: they have \(unknown); file some "
            + "under its topics, or leave --validation out")
      }
      noted("the training corpus has no such topics as validation articles have: \(unknown)")
    }
    return TrainingRows.Validation(vectors: model.weigh(counts), gold: gold)
  }

  /// The topics that are not learned, with how many articles have each, those of most articles first;
  /// `nil` when there is none.
  private static func unknownTopics(
    _ labels: [(topics: [String], doubtful: [String])], beside topics: [String]
  ) -> String? {
    let known = Set(topics)
    var counts: [String: Int] = [:]
    for label in labels {
      for topic in Set(label.topics) where !known.contains(topic) { counts[topic, default: 0] += 1 }
    }
    guard !counts.isEmpty else { return nil }
    let sorted = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    let shown = sorted.prefix(10).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
    return sorted.count > 10 ? "\(shown) and \(sorted.count - 10) more" : shown
  }
}
