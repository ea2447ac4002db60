extension RelatedIndex {
  /// Makes an index of all articles of a corpus.
  ///
  /// - Parameters:
  ///   - prior: the model whose word frequencies are added to the corpus's own.
  ///   - skipped: told of inputs that were passed over.
  public init(
    of corpus: Corpus, prior: LedeModel, jobs: Int, progress: (Double) -> Void = { _ in },
    skipped: (StorageError) -> Void = { _ in }
  ) async throws {
    let language = prior.language
    let settings = RelatedIndex.settings
    var entries: [Entry] = []
    var trainer = TFIDFTrainer(settings: settings, languageCode: language.code)
    let terms = try await corpus.read(
      jobs: jobs, progress: progress,
      state: { TermCounter(worker: $0, language: language, settings: settings) },
      transform: { counter, article in
        (Entry(article), counter.count(article))
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let (entry, counts)):
          entries.append(entry)
          trainer.add(counts)
        }
      },
      finish: { $0.terms })
    let (counted, counts) = trainer.finish(terms: terms)
    self.init(entries: entries, counted: counted, counts: counts, prior: prior.tfidf)
  }
}
