import Lede
import LedePresentation

/// Runs over a corpus and writes a report of every article: the frame of all verbs that do.
struct ArticleRun {
  let options: OutputOptions
  let includesContent: Bool

  /// - Parameters:
  ///   - related: where to search for related articles, and how many are wanted.
  ///   - report: fills in what else the verb has to say of an article.
  func run(
    _ paths: [String], model: LedeModel, sentences: Bool,
    related: (index: RelatedIndex, limit: Int)? = nil,
    _ report: @escaping @Sendable (ArticleFeatures, inout ArticleReport) -> Void
  ) async throws {
    let corpus = try Corpus(Environment.paths(paths))
    var output = try Output(options, reading: corpus)
    var skips = SkipReport()
    var ids: Set<Int> = []
    var done = 0
    let bar = ProgressBar("articles")
    let (isJSON, style, includesContent) = (options.format == .json, output.style, includesContent)
    try await corpus.process(
      with: model, jobs: options.jobCount, sentences: sentences, index: related?.index,
      progress: { bar.update($0) },
      batches: { batch in
        let found = related?.index.articles(relatedTo: batch, limit: related?.limit ?? 0)
        return batch.indices.map { position in
          var article = ArticleReport(of: batch[position])
          if includesContent { article.content = batch[position].article.content }
          article.related = found?[position]
          report(batch[position], &article)
          return (id: article.id, text: isJSON ? article.json : article.text(style))
        }
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason):
          bar.finish()
          skips.add(reason)
        case .result(let (id, text)):
          // Hashes, because a set of all ids would grow with the corpus's text.
          if !ids.insert(id.hashValue).inserted {
            bar.finish()
            StandardError.line("note: \(id): an input before it has the same id")
          }
          if done > 0, !isJSON { try output.line("") }
          done += 1
          try output.line(text)
        }
      })
    bar.finish()
    try output.finish()
    try skips.check(done: done)
  }
}
