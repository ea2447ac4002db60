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
  ///   - frequencies: further articles that only tell how rare words are.
  ///   - jobs: how many cores to use; the model does not depend on it.
  ///   - skipped: told of inputs that were passed over, and why.
  /// - Throws: `TrainingError` when there are no labelled articles; `StorageError` when a file cannot
  ///   be read.
  public func train(
    on corpus: Corpus, frequencies: Corpus? = nil, jobs: Int,
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
    var further = 0
    if let frequencies {
      (tfidf, further) = try await count(
        frequencies, for: counted, in: collected.language, jobs, progress, skipped)
    }
    let known = Dictionary(settings.topics.map { ($0.id, $0) }) { first, _ in first }
    let result = await LabelerTrainer(settings: settings.labeler).train(
      tfidf.weigh(counts), gold: gold, topics: gold.topics.map { known[$0] ?? Topic(id: $0) },
      jobs: jobs, progress: { progress(Progress(stage: .training, share: $0)) })
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

  /// Adds the frequencies of further articles to a model's, for the terms that it has.
  private func count(
    _ corpus: Corpus, for model: TFIDFModel, in language: Language, _ jobs: Int,
    _ progress: @escaping @Sendable (Progress) -> Void, _ skipped: (StorageError) -> Void
  ) async throws -> (TFIDFModel, count: Int) {
    var frequencies = model.documentFrequencies.elements
    var count = 0
    _ = try await Corpus.read(
      corpus.open(), jobs: jobs, progress: { progress(Progress(stage: .counting, share: $0)) },
      state: { _ in TermFinder(model: model, language: language) },
      transform: { finder, article in finder.columns(of: article) },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let columns):
          count += 1
          for column in columns { frequencies[Int(column)] += 1 }
        }
      },
      finish: { _ in () })
    return (
      TFIDFModel(
        settings: model.settings, languageCode: model.languageCode,
        vocabulary: model.vocabulary, documentCount: model.documentCount + count,
        documentFrequencies: frequencies), count
    )
  }
}
