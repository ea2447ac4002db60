import LedeAlgebra
package import SystemPackage

/// Articles on disk: files, folders, JSON Lines, or standard input (`-`).
///
/// Reading is a stream: however large a corpus is, a few batches of it are in memory.
public struct Corpus: Sendable {
  package let files: CorpusFiles

  /// Finds the files that paths lead to; see the README for what Lede reads.
  ///
  /// - Parameter usesFolderTopics: whether folders inside a path are topics of the files in them.
  /// - Throws: `StorageError` when a path leads nowhere or to a folder without articles.
  public init(_ paths: [String], usesFolderTopics: Bool = false) throws {
    files = try CorpusFiles(paths, usesFolderTopics: usesFolderTopics)
  }

  /// Finds the files of paths that need not be UTF-8.
  package init(_ paths: [FilePath], usesFolderTopics: Bool = false) throws {
    files = try CorpusFiles(paths, usesFolderTopics: usesFolderTopics)
  }

  /// What became of one input.
  public enum Outcome<Result: Sendable>: Sendable {
    case result(Result)

    /// The input was passed over, for this reason.
    case skipped(StorageError)
  }

  /// Reads, analyses and transforms every article, on several cores, and delivers the results in
  /// the order of the corpus.
  ///
  /// - Parameters:
  ///   - language: the articles' language; found for each of them when `nil`.
  ///   - needs: what the features are to hold.
  ///   - progress: called with the share of the bytes that were read.
  ///   - transform: makes a result of an article's features, in any task.
  ///   - deliver: takes the results, one at a time, in order.
  public func process<Result: Sendable>(
    with model: LedeModel, language: Language? = nil, jobs: Int,
    needs: ArticleNeeds = ArticleNeeds(), progress: (Double) -> Void = { _ in },
    _ transform: @escaping @Sendable (ArticleFeatures) -> Result,
    deliver: (Outcome<Result>) throws -> Void
  ) async throws {
    try await process(
      with: model, language: language, jobs: jobs, needs: needs, progress: progress,
      batches: { $0.map(transform) }, deliver: deliver)
  }

  /// The same with the articles that are read together transformed together, which a search of an
  /// index is faster for.
  ///
  /// - Parameter transform: makes as many results of some articles' features, in their order.
  public func process<Result: Sendable>(
    with model: LedeModel, language: Language? = nil, jobs: Int,
    needs: ArticleNeeds = ArticleNeeds(), progress: (Double) -> Void = { _ in },
    batches transform: @escaping @Sendable ([ArticleFeatures]) -> [Result],
    deliver: (Outcome<Result>) throws -> Void
  ) async throws {
    _ = try await Self.read(
      open(), jobs: jobs, progress: progress,
      state: { _ in
        FeatureExtractor(
          model: model.tfidf, language: language, needs: needs, phrases: model.phrases,
          ranker: model.ranker)
      },
      batches: { extractor, articles in transform(articles.map { extractor.features(of: $0) }) },
      deliver: deliver, finish: { _ in () })
  }

  /// Reads all articles into memory.
  ///
  /// - Parameter skipped: told of inputs that were passed over.
  public func articles(
    jobs: Int, skipped: (StorageError) -> Void = { _ in }
  ) async throws -> [Article] {
    var articles: [Article] = []
    _ = try await Self.read(
      open(), jobs: jobs, progress: { _ in }, state: { _ in 0 },
      transform: { (_: inout Int, article) in article },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let article): articles.append(article)
        }
      },
      finish: { _ in () })
    return articles
  }

  /// The corpus from its first article on.
  package func open() -> CorpusReader { CorpusReader(files) }

  /// Reads every article with a state of each worker's own.
  package static func read<State: ~Copyable, Result: Sendable, Remainder>(
    _ reader: consuming CorpusReader, jobs: Int, progress: (Double) -> Void,
    state: (Int) -> sending State,
    transform: @escaping @Sendable (inout State, Article) -> Result,
    deliver: (Outcome<Result>) async throws -> Void, finish: (inout State) -> sending Remainder
  ) async throws -> [Remainder] {
    try await read(
      reader, jobs: jobs, progress: progress, state: state,
      batches: { state, articles in
        var results: [Result] = []
        for article in articles { results.append(transform(&state, article)) }
        return results
      },
      deliver: deliver, finish: finish)
  }

  /// Reads batches of articles with a state of each worker's own.
  private static func read<State: ~Copyable, Result: Sendable, Remainder>(
    _ reader: consuming CorpusReader, jobs: Int, progress: (Double) -> Void,
    state: (Int) -> sending State,
    batches transform: @escaping @Sendable (inout State, [Article]) -> [Result],
    deliver: (Outcome<Result>) async throws -> Void, finish: (inout State) -> sending Remainder
  ) async throws -> [Remainder] {
    var reader = reader
    let total = Double(max(reader.totalBytes, 1))
    return try await Parallel.forEach(
      jobs: jobs, state: state,
      next: {
        progress(min(Double(reader.consumedBytes) / total, 1))
        return try reader.nextBatch()
      },
      transform: { state, batch in
        let articles = batch.flatMap(Self.articles)
        var results = transform(&state, articles.compactMap { try? $0.get() }).makeIterator()
        return articles.compactMap { article -> Outcome<Result>? in
          switch article {
          case .success: results.next().map { .result($0) }
          case .failure(let reason): .skipped(reason)
          }
        }
      },
      deliver: { outcomes in for outcome in outcomes { try await deliver(outcome) } },
      finish: finish)
  }

  /// The articles of what was read, or why there are none.
  private static func articles(
    of item: CorpusReader.Item
  ) -> [Swift.Result<Article, StorageError>] {
    switch item {
    case .skipped(let reason): return [.failure(reason)]
    case .record(let record):
      return record.decode().map { decoded in
        decoded.map { article in
          var article = article
          article.origin = Article.Origin(path: record.path, line: record.line)
          return article
        }
      }
    }
  }
}
