import LedeAlgebra

/// Trains a model on articles that people filed under topics.
public struct LedeTrainer: Sendable {
  public let settings: TrainingSettings

  public init(settings: TrainingSettings = TrainingSettings()) { self.settings = settings }

  /// What the trainer is doing, and how much of it is done.
  public struct Progress: Sendable {
    public enum Stage: String, Sendable {
      case reading, counting, training
    }
    public let stage: Stage
    public let share: Double
  }

  /// Learns from a corpus.
  ///
  /// - Parameters:
  ///   - corpus: articles with topics.
  ///   - frequencies: further articles that tell how rare words are and which go together.
  ///   - passages: passages that people filed for what they themselves are about; those of an
  ///     article of the corpus name it.
  ///   - validation: filed articles to choose thresholds and probabilities on, instead of parts of
  ///     the corpus that are held out.
  ///   - jobs: how many cores to use; the model does not depend on it.
  ///   - skipped: told of inputs that were passed over, and why.
  ///   - noted: told what else a person should know, in words.
  /// - Throws: `TrainingError` when there are no labelled articles, or too many terms and topics;
  ///   `StorageError` when a file cannot be read.
  public func train(
    on corpus: Corpus, frequencies: Corpus? = nil, passages: Corpus? = nil,
    validation: Corpus? = nil, jobs: Int,
    progress: @escaping @Sendable (Progress) -> Void = { _ in },
    skipped: (StorageError) -> Void = { _ in }, noted: (String) -> Void = { _ in }
  ) async throws -> LedeModel {
    let counted = try CountedArticles(
      await collect(corpus, keepsArticles: false, jobs, progress, skipped))
    try counted.checkSize(settings.labeler)
    var further: FrequencyArticles?
    if let frequencies {
      further = try await FrequencyArticles(
        frequencies, for: counted.model, in: counted.articles.language,
        seed: settings.labeler.seed, jobs: jobs,
        progress: { progress(Progress(stage: .counting, share: $0)) }, skipped: skipped)
    }
    var filed: FiledPassages?
    if let passages {
      filed = try await FiledPassages(passages, jobs: jobs, skipped: skipped)
    }
    let (articles, topics) = (counted.articles, counted.gold.topics)
    return try await learn(
      from: consume counted, frequencies: further, passages: filed, jobs: jobs, progress: progress
    ) { tfidf in
      guard let validation else { return nil }
      return try await ValidationArticles.read(
        validation, for: tfidf, beside: articles, topics: topics, jobs: jobs, skipped: skipped,
        noted: noted)
    }
  }

  /// Learns from articles that were counted; their counts are let go when their vectors are made.
  ///
  /// - Parameter validation: makes rows to choose thresholds on in the columns of a model, if any.
  func learn(
    from counted: consuming CountedArticles, frequencies: FrequencyArticles?,
    passages: FiledPassages?,
    jobs: Int, progress: @escaping @Sendable (Progress) -> Void = { _ in },
    validation: (TFIDFModel) async throws -> TrainingRows.Validation? = { _ in nil }
  ) async throws -> LedeModel {
    let (articles, gold, own) = (counted.articles, counted.gold, counted.model)
    let counts = (consume counted).counts
    let kept = settings.keepsVectors ? articles.kept(counts, topics: gold.topics) : nil
    var labeler = settings.labeler
    // Of fewer articles than parts, each is a part of its own.
    labeler.folds = max(2, min(labeler.folds, gold.articleCount))
    if frequencies == nil || labeler.method != .linear { labeler.latentDimensions = 0 }
    var tfidf = frequencies?.model(adding: own) ?? own
    var latent: LatentBlock?
    if let frequencies, labeler.latentDimensions > 0 {
      latent = await frequencies.latentBlock(
        beside: counts, tfidf, dimensions: labeler.latentDimensions, seed: labeler.seed,
        jobs: jobs)
      tfidf = tfidf.with(lengths: latent?.lengths)
    }
    let validation = try await validation(tfidf)
    let rows = TrainingRows(
      tfidf.weigh(consume counts), gold: gold,
      passages: await passages?.rows(for: tfidf, in: articles, topics: gold.topics, jobs: jobs),
      latent: latent, validation: validation)
    // Counting left its heaps mostly free; the planes and what finds them are made in others.
    FreedMemory.giveBack()
    let known = Dictionary(settings.topics.map { ($0.id, $0) }) { first, _ in first }
    let result = await LabelerTrainer(settings: labeler).train(
      rows, topics: gold.topics.map { known[$0] ?? Topic(id: $0) }, jobs: jobs,
      progress: { progress(Progress(stage: .training, share: $0)) })
    return LedeModel(
      tfidf: tfidf, labeler: result.labeler,
      figures: TrainingFigures(
        result.evaluation, folds: labeler.folds, validationArticles: validation?.gold.articleCount),
      card: ModelCard(
        name: settings.name, description: settings.description,
        date: (settings.date ?? articles.newest)?.description,
        languages: [articles.language.code], articles: gold.articleCount,
        frequencyArticles: frequencies?.count ?? 0, limits: settings.limits, settings: labeler),
      phrases: settings.phrases?.calibrated(on: articles.verdicts, gold),
      keptArticles: kept,
      // A model that has its articles does not need what stands for them.
      groups: labeler.method == .linear && kept == nil
        ? ArticleGroups.means(of: rows.articles, rows.gold) : MeanRows())
  }

  // MARK: Reading

  func collect(
    _ corpus: Corpus, keepsArticles: Bool, _ jobs: Int,
    _ progress: @escaping @Sendable (Progress) -> Void,
    _ skipped: (StorageError) -> Void
  ) async throws -> LabelledArticles {
    let settings = settings
    var reader = corpus.open()
    let language = try settings.language ?? .ofMost(reader.comingArticles()) ?? .english
    try settings.phrases?.check(in: language)
    var articles = LabelledArticles(
      settings: settings, language: language, keepsArticles: keepsArticles)
    articles.terms = try await Corpus.read(
      reader, jobs: jobs, progress: { progress(Progress(stage: .reading, share: $0)) },
      state: {
        TrainingReader(
          worker: $0, language: language, settings: settings, keepsContent: keepsArticles)
      },
      transform: { (reader: inout TrainingReader, article) in reader.read(article) },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let article):
          if let reason = articles.add(article) { skipped(reason) }
        }
      },
      finish: { $0.terms })
    return articles
  }
}
