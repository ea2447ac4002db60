import Lede
import LedeArchive
import LedePresentation

/// Runs over a corpus and says something of every article: the frame of all verbs that do.
struct ArticleRun {
  let destination: DestinationOptions
  let isJSON: Bool

  /// What was passed over before, of other inputs.
  var skips = SkipReport()

  /// Writes a report of every article.
  ///
  /// - Parameters:
  ///   - language: the articles' language; found for each of them when `nil`.
  ///   - needs: what of the articles is read; related articles come from its index.
  ///   - relatedLimit: how many related articles are wanted.
  ///   - archive: the archive to search for them, and how.
  ///   - report: fills in what else the verb has to say of an article.
  func run(
    _ paths: [String], model: LedeModel, language: Language?, _ needs: ArticleNeeds,
    includesContent: Bool, relatedLimit: Int = 0,
    archive: (archive: Archive, settings: RelatedSettings)? = nil,
    _ report: @escaping @Sendable (ArticleFeatures, inout ArticleReport) -> Void
  ) async throws {
    let isJSON = isJSON
    var isFirst = true
    try await run(
      paths, model: model, language: language, needs,
      { batch, style -> [Result<String, any Error>] in
        let found = needs.index?.articles(relatedTo: batch, limit: relatedLimit)
        return batch.indices.map { position in
          var article = ArticleReport(of: batch[position])
          if includesContent { article.content = batch[position].article.content }
          article.related = found?[position]
          return Result {
            article.answers = try archive?.archive.articles(
              relatedTo: batch[position], archive?.settings ?? RelatedSettings())
            report(batch[position], &article)
            return isJSON ? article.json : article.text(style)
          }
        }
      },
      deliver: { text, output in
        if !isFirst, !isJSON { try output.line("") }
        isFirst = false
        try output.line(text.get())
      })
  }

  /// Writes a report of every article, or one page of all: its reports are gathered until all are
  /// there.
  ///
  /// - Parameters:
  ///   - line: writes a report as text or JSON.
  ///   - page: writes all reports; `nil` where each is written as it comes.
  func write<Report: Sendable>(
    _ paths: [String], model: LedeModel, language: Language?, _ needs: ArticleNeeds,
    _ report: @escaping @Sendable (ArticleFeatures) -> Report,
    line: @escaping @Sendable (Report, TextStyle) -> String, page: (([Report]) -> String)?
  ) async throws {
    if let page {
      var reports: [Report] = []
      return try await run(
        paths, model: model, language: language, needs, { batch, _ in batch.map(report) },
        deliver: { report, _ in reports.append(report) },
        finish: { try $0.line(page(reports)) })
    }
    var isFirst = true
    try await run(
      paths, model: model, language: language, needs,
      { batch, style in batch.map { line(report($0), style) } },
      deliver: { text, output in
        if !isFirst, !isJSON { try output.line("") }
        isFirst = false
        try output.line(text)
      })
  }

  /// Makes something of every article and delivers it in the order of the corpus.
  ///
  /// - Parameters:
  ///   - transform: makes as many results of some articles, in any task.
  ///   - finish: writes what can only be written when all is read.
  func run<Result: Sendable>(
    _ paths: [String], model: LedeModel, language: Language?, _ needs: ArticleNeeds,
    _ transform: @escaping @Sendable ([ArticleFeatures], TextStyle) -> [Result],
    deliver: (Result, inout Output) throws -> Void, finish: (inout Output) throws -> Void = { _ in }
  ) async throws {
    let corpus = try Corpus(Environment.paths(paths))
    var output = try Output(destination, reading: corpus)
    var skips = skips
    var ids: Set<Int> = []
    var done = 0
    let bar = ProgressBar("articles")
    let style = output.style
    try await corpus.process(
      with: model, language: language, jobs: destination.jobCount, needs: needs,
      progress: { bar.update($0) },
      batches: { batch in
        zip(batch, transform(batch, style)).map { (id: $0.article.id, result: $1) }
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason):
          bar.finish()
          skips.add(reason)
        case .result(let (id, result)):
          // Hashes, because a set of all ids would grow with the corpus's text.
          if !ids.insert(id.hashValue).inserted {
            bar.finish()
            StandardError.line("note: \(id): an input before it has the same id")
          }
          done += 1
          try deliver(result, &output)
        }
      })
    bar.finish()
    try finish(&output)
    try output.finish()
    try skips.check(done: done)
  }
}

extension ArticleRun {
  init(_ options: OutputOptions) {
    self.init(destination: options.destination, isJSON: options.format == .json)
  }
}
