extension RelatedIndex {
  /// Makes an index of all articles of a corpus.
  ///
  /// - Parameters:
  ///   - background: further articles, behind those of the corpus.
  ///   - prior: the model whose word frequencies are added to the corpus's own, when both are in the
  ///     same language.
  ///   - language: the corpus's language; that of most of its first articles when `nil`.
  ///   - latent: how much latent dimensions count; nothing for words alone.
  ///   - skipped: told of inputs that were passed over.
  public init(
    of corpus: Corpus, beside background: Corpus? = nil, prior: LedeModel,
    language: Language? = nil, latent: LatentBlend = LatentBlend(), jobs: Int,
    progress: (Double) -> Void = { _ in }, skipped: (StorageError) -> Void = { _ in }
  ) async throws {
    let settings = RelatedIndex.settings
    var reader = corpus.open()
    let language = try language ?? .ofMost(reader.comingArticles()) ?? prior.language
    var entries: [Entry] = []
    var documents: [CountedDocument] = []
    var terms: [CountedTerms] = []
    func add(_ reader: consuming CorpusReader, _ progress: (Double) -> Void) async throws {
      let workers = terms.count
      terms += try await Corpus.read(
        reader, jobs: jobs, progress: progress,
        state: { TermCounter(worker: workers + $0, language: language, settings: settings) },
        transform: { counter, article in
          (Entry(article), counter.count(article))
        },
        deliver: { outcome in
          switch outcome {
          case .skipped(let reason): skipped(reason)
          case .result(let (entry, counts)):
            entries.append(entry)
            documents.append(counts)
          }
        },
        finish: { $0.terms })
    }
    try await add(reader, progress)
    let ownCount = entries.count
    if let background { try await add(background.open(), progress) }
    var trainer = TFIDFTrainer(settings: settings, languageCode: language.code)
    for document in documents { trainer.add(document) }
    let (counted, counts) = trainer.finish(terms: terms)
    self.init(
      entries: entries, backgroundCount: entries.count - ownCount, counted: counted,
      counts: counts, prior: prior.tfidf.languageCode == language.code ? prior.tfidf : nil)
    await learn(latent, jobs: jobs)
  }
}
