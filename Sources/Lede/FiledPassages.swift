import LedeAlgebra

/// Passages that people filed, as training reads them.
enum FiledPassages {
  private struct Filed: Sendable {
    let article: Article
    let vector: SparseVector
  }

  /// Reads passages and makes their vectors.
  ///
  /// - Parameters:
  ///   - model: the finished model.
  ///   - articles: those that the passages may be parts of.
  ///   - topics: the ids of the topics to learn; others that passages are filed under count for
  ///     nothing.
  static func read(
    _ corpus: Corpus, for model: TFIDFModel, in articles: LabelledArticles, topics: [String],
    jobs: Int, skipped: (StorageError) -> Void
  ) async throws -> TrainingRows.Passages {
    let rows = Dictionary(
      uniqueKeysWithValues: articles.orderedIDs.enumerated().map { ($1, $0) })
    let language = articles.language
    var vectors = SparseMatrix(columnCount: model.vocabulary.count)
    var labels: [(topics: [String], doubtful: [String])] = []
    var origins: [Int?] = []
    _ = try await Corpus.read(
      corpus.open(), jobs: jobs, progress: { _ in },
      state: { _ in TermFinder(model: model, language: language) },
      transform: { finder, article in
        Filed(article: article, vector: finder.passage(article))
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let filed):
          guard let topics = filed.article.topics else {
            skipped(
              StorageError(
                about: filed.article, "is a passage without topics; give it `labels`"))
            return
          }
          if filed.vector.isEmpty { return }
          vectors.append(filed.vector)
          labels.append(
            articles.renamed(topics: topics, doubtful: filed.article.doubtful))
          origins.append(filed.article.passageOf.flatMap { rows[$0] })
        }
      },
      finish: { _ in () })
    return TrainingRows.Passages(
      vectors: vectors, gold: GoldLabels(labels, topics: topics), articles: origins)
  }
}
