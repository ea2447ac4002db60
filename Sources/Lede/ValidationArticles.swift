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
  /// - Throws: `TrainingError` when no article is filed.
  static func read(
    _ corpus: Corpus, for model: TFIDFModel, beside articles: LabelledArticles, topics: [String],
    jobs: Int, skipped: (StorageError) -> Void
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
    return TrainingRows.Validation(
      vectors: model.weigh(counts), gold: GoldLabels(labels, topics: topics))
  }
}
