import LedeAlgebra

/// Passages that people filed, as training reads them.
struct FiledPassages: Sendable {
  /// Those with topics.
  let passages: [Article]

  /// How many a task makes the vectors of.
  private static let batch = 64

  /// Reads passages.
  init(
    _ corpus: Corpus, jobs: Int, skipped: (StorageError) -> Void
  ) async throws {
    passages = try await corpus.articles(jobs: jobs, skipped: skipped).filter { passage in
      if passage.topics != nil { return true }
      skipped(StorageError(about: passage, "is a passage without topics; give it `labels`"))
      return false
    }
  }

  private init(_ passages: [Article]) { self.passages = passages }

  /// Those whose article is among some, and those whose is not.
  func divided(by ids: Set<String>) -> (inside: FiledPassages, outside: FiledPassages) {
    let isInside = passages.map { $0.passageOf.map { ids.contains($0) } ?? false }
    return (
      FiledPassages(zip(passages, isInside).filter { $0.1 }.map(\.0)),
      FiledPassages(zip(passages, isInside).filter { !$0.1 }.map(\.0))
    )
  }

  /// What they have in a model's columns; empty for one of no known word.
  func vectors(for model: TFIDFModel, in language: Language, jobs: Int) async -> [SparseVector] {
    let passages = passages
    let batches = (passages.count + Self.batch - 1) / Self.batch
    return await Parallel.map(count: batches, jobs: jobs) { number in
      var finder = TermFinder(model: model, language: language)
      let start = number * Self.batch
      var vectors: [SparseVector] = []
      for passage in passages[start..<min(start + Self.batch, passages.count)] {
        vectors.append(finder.passage(passage))
      }
      return vectors
    }.flatMap { $0 }
  }

  /// The passages as rows to learn from.
  ///
  /// - Parameters:
  ///   - model: the finished model.
  ///   - articles: those that the passages may be parts of.
  ///   - topics: the ids of the topics to learn; others that passages are filed under count for
  ///     nothing.
  func rows(
    for model: TFIDFModel, in articles: LabelledArticles, topics: [String], jobs: Int
  ) async -> TrainingRows.Passages {
    let places = Dictionary(
      uniqueKeysWithValues: articles.orderedIDs.enumerated().map { ($1, $0) })
    var vectors = SparseMatrix(columnCount: model.vocabulary.count)
    var labels: [(topics: [String], doubtful: [String])] = []
    var origins: [Int?] = []
    let found = await self.vectors(for: model, in: articles.language, jobs: jobs)
    for (passage, vector) in zip(passages, found) where !vector.isEmpty {
      vectors.append(vector)
      labels.append(articles.renamed(topics: passage.topics ?? [], doubtful: passage.doubtful))
      origins.append(passage.passageOf.flatMap { places[$0] })
    }
    return TrainingRows.Passages(
      vectors: vectors, gold: GoldLabels(labels, topics: topics), articles: origins)
  }
}
