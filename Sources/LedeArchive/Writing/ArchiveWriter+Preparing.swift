import Lede
import LedeAlgebra
import LedeStorage

extension ArchiveWriter {
  /// Reads a corpus and prepares its articles; with several jobs, while what is ready is written.
  ///
  /// Writing takes one core. As many articles as are committed together wait for it at most.
  ///
  /// - Parameter deliver: given the articles in the order of the corpus.
  func forEachPrepared(
    _ corpus: Corpus, _ settings: AddSettings, jobs: Int, progress: (Double) -> Void,
    deliver: (Corpus.Outcome<ReadArticle>) throws -> Void
  ) async throws {
    let source = ArticleSource(
      corpus: corpus, settings: settings, jobs: jobs, model: state.model,
      known: try KnownArticles(catalogue))
    guard jobs > 1 else { return try await source.read(progress: progress, deliver: deliver) }
    typealias Step = (done: Double, outcome: Corpus.Outcome<ReadArticle>)
    let queue = BoundedQueue<Step>(capacity: settings.articlesTogether)
    try await withThrowingTaskGroup(of: Void.self) { group in
      // What cannot be written need not be read.
      defer { queue.close() }
      group.addTask {
        defer { queue.finish() }
        var done = 0.0
        try await source.read(
          progress: { done = $0 }, deliver: { try await queue.send((done, $0)) })
      }
      while true {
        let steps = await queue.receive()
        guard let last = steps.last else { break }
        progress(last.done)
        for step in steps { try deliver(step.outcome) }
      }
      try await group.waitForAll()
    }
  }
}

/// Articles on their way into an archive.
private struct ArticleSource: Sendable {
  let corpus: Corpus
  let settings: AddSettings
  let jobs: Int
  let model: LedeModel
  let known: KnownArticles

  func read(
    progress: (Double) -> Void,
    deliver: (Corpus.Outcome<ReadArticle>) async throws -> Void
  ) async throws {
    let (known, model, settings) = (known, model, settings)
    _ = try await Corpus.read(
      corpus.open(), jobs: jobs, progress: progress,
      state: { _ in ArticlePreparation(model, settings, language: settings.language) },
      transform: { preparation, article -> ReadArticle in
        let hash = ArchivedArticle.hash(of: article)
        return known.contains(article, hash: hash)
          ? .known(article, hash: hash) : .new(preparation.prepare(article, hash: hash))
      },
      deliver: deliver, finish: { _ in () })
  }
}
