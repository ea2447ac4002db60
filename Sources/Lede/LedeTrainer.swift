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
  ///   - jobs: how many cores to use; the model does not depend on it.
  ///   - skipped: told of inputs that were passed over, and why.
  /// - Throws: `TrainingError` when there are no labelled articles; `StorageError` when a file cannot
  ///   be read.
  public func train(
    on corpus: Corpus, frequencies: Corpus? = nil, passages: Corpus? = nil, jobs: Int,
    progress: @escaping @Sendable (Progress) -> Void = { _ in },
    skipped: (StorageError) -> Void = { _ in }
  ) async throws -> LedeModel {
    var collected = try await collect(corpus, jobs, progress, skipped)
    let (counted, counts) = collected.finish()
    guard !collected.labels.isEmpty else {
      throw TrainingError(
        "no article has topics to learn: file articles in a folder per topic, or give them `topics` "
          + "in front matter or `labels` in JSON"
          + (collected.firstUnlabelled.map { " (the first without: \($0.place))" } ?? ""))
    }
    let gold = GoldLabels(collected.labels)
    guard !gold.topics.isEmpty else {
      throw TrainingError("no article has a topic; there is nothing to learn")
    }
    var tfidf = counted
    var latent: LatentBlock?
    var further = 0
    if let frequencies {
      let found = try await FrequencyArticles(
        frequencies, for: counted, in: collected.language, seed: settings.labeler.seed,
        jobs: jobs, progress: { progress(Progress(stage: .counting, share: $0)) },
        skipped: skipped)
      further = found.count
      tfidf = found.model
      if settings.labeler.method == .linear, settings.labeler.latentDimensions > 0 {
        latent = await found.latentBlock(
          beside: counts, dimensions: settings.labeler.latentDimensions,
          seed: settings.labeler.seed, jobs: jobs)
        tfidf = tfidf.with(lengths: latent?.lengths)
      }
    }
    let filed = try await passages.asyncMap {
      try await FiledPassages.read(
        $0, for: tfidf, in: collected, topics: gold.topics, jobs: jobs, skipped: skipped)
    }
    let known = Dictionary(settings.topics.map { ($0.id, $0) }) { first, _ in first }
    let result = await LabelerTrainer(settings: settings.labeler).train(
      TrainingRows(tfidf.weigh(counts), gold: gold, passages: filed, latent: latent),
      topics: gold.topics.map { known[$0] ?? Topic(id: $0) }, jobs: jobs,
      progress: { progress(Progress(stage: .training, share: $0)) })
    return LedeModel(
      tfidf: tfidf, labeler: result.labeler,
      figures: TrainingFigures(result.evaluation, folds: settings.labeler.folds),
      card: ModelCard(
        name: settings.name, description: settings.description,
        date: (settings.date ?? collected.newest)?.description,
        languages: [collected.language.code], articles: gold.articleCount,
        frequencyArticles: further, limits: settings.limits, settings: settings.labeler),
      phrases: settings.phrases?.calibrated(on: collected.verdicts, gold),
      keptArticles: settings.keepsVectors ? collected.kept(counts, topics: gold.topics) : nil)
  }

  // MARK: Reading

  private func collect(
    _ corpus: Corpus, _ jobs: Int, _ progress: @escaping @Sendable (Progress) -> Void,
    _ skipped: (StorageError) -> Void
  ) async throws -> LabelledArticles {
    let settings = settings
    var reader = corpus.open()
    let language = try settings.language ?? .ofMost(reader.comingArticles()) ?? .english
    try settings.phrases?.check(in: language)
    var articles = LabelledArticles(settings: settings, language: language)
    articles.terms = try await Corpus.read(
      reader, jobs: jobs, progress: { progress(Progress(stage: .reading, share: $0)) },
      state: { TrainingReader(worker: $0, language: language, settings: settings) },
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

extension Optional {
  /// What `transform` makes of the value, if there is one.
  fileprivate func asyncMap<Result>(
    _ transform: (Wrapped) async throws -> Result
  ) async rethrows -> Result? {
    guard let value = self else { return nil }
    return try await transform(value)
  }
}
