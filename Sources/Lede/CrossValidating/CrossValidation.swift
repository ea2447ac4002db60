import LedeAlgebra

/// Judges a way to train a model, by models that are trained on parts of a corpus.
///
/// The corpus is divided into parts; for each, a model is trained on all the others as
/// ``LedeTrainer`` does it, and labels the articles of the part. Everything is chosen from the
/// articles that are trained on: the vocabulary, the frequencies and latent dimensions, thresholds and
/// probabilities. Further articles that are in the part, too, and passages of its articles are left
/// out.
///
/// The articles are in memory with their text. Further ones are read and counted once, for the
/// vocabulary of all articles, which holds that of each part.
///
/// - Complexity: that of *folds* · *repeats* trainings, as many at a time as there are cores.
/// - SeeAlso: Stone, "Cross-validatory choice and assessment of statistical predictions", Journal of
///   the Royal Statistical Society B 36 (1974); Varma and Simon, "Bias in error estimation when using
///   cross-validation for model selection", BMC Bioinformatics 7 (2006), for why everything is chosen
///   inside.
public struct CrossValidation: Sendable {
  /// How the models are trained.
  public let training: TrainingSettings
  public let settings: CrossValidationSettings

  /// All topics of the articles, sorted by id.
  public let topics: [Topic]

  private let articles: LabelledArticles
  private let vocabulary: Vocabulary
  private let frequencies: FrequencyArticles?
  private let passages: FiledPassages?

  /// How many articles take part.
  public var articleCount: Int { articles.orderedIDs.count }

  /// Into how many parts they are divided.
  public var foldCount: Int { min(settings.folds, articleCount) }

  /// What became of one division of the corpus.
  public struct Round: Sendable {
    /// What is said of every article by the model that did not learn from it, in the corpus's order;
    /// scores are in the order of ``CrossValidation/topics``.
    public let articles: [JudgedArticle]

    /// How passages compare with what they are filed under; `nil` without passages.
    public let passages: LabelEvaluation?
  }

  /// Reads all that is learned from.
  ///
  /// - Parameters:
  ///   - corpus, frequencies, passages: see `LedeTrainer.train`.
  ///   - skipped: told of inputs that were passed over, and why.
  /// - Throws: `TrainingError` when there are fewer than two labelled articles; `StorageError` when a
  ///   file cannot be read.
  public init(
    of corpus: Corpus, frequencies: Corpus? = nil, passages: Corpus? = nil,
    training: TrainingSettings = TrainingSettings(),
    settings: CrossValidationSettings = CrossValidationSettings(), jobs: Int,
    progress: @escaping @Sendable (LedeTrainer.Progress) -> Void = { _ in },
    skipped: (StorageError) -> Void = { _ in }
  ) async throws {
    self.training = training
    self.settings = settings
    articles = try await LedeTrainer(settings: training)
      .collect(corpus, keepsArticles: true, jobs, progress, skipped)
    var all = articles
    let (model, _) = all.finish(maximumTerms: Vocabulary.limit)
    vocabulary = model.vocabulary
    let count = articles.orderedIDs.count
    guard count >= 2 else {
      throw TrainingError(
        "cross-validation needs at least two articles with topics; there \(count == 1 ? "is 1" : "are 0")"
      )
    }
    let gold = GoldLabels(articles.labels)
    guard !gold.topics.isEmpty else {
      throw TrainingError("no article has a topic; there is nothing to learn")
    }
    var topics = Dictionary(
      (training.phrases?.topics ?? []).map { ($0.topic.id, $0.topic) }
    ) { first, _ in first }
    let known = Dictionary(training.topics.map { ($0.id, $0) }) { first, _ in first }
    for id in gold.topics { topics[id] = known[id] ?? Topic(id: id) }
    self.topics = topics.values.sorted { $0.id < $1.id }
    if let frequencies {
      self.frequencies = try await FrequencyArticles(
        frequencies, for: model, in: articles.language, seed: training.labeler.seed,
        knowing: Set(articles.orderedIDs), jobs: jobs,
        progress: { progress(LedeTrainer.Progress(stage: .counting, share: $0)) },
        skipped: skipped)
    } else {
      self.frequencies = nil
    }
    if let passages {
      self.passages = try await FiledPassages(passages, jobs: jobs, skipped: skipped)
    } else {
      self.passages = nil
    }
  }

  /// Trains and judges.
  ///
  /// - Parameters:
  ///   - reasonLimit: how many terms to keep of every label that is wrong or missed, in the first
  ///     round.
  ///   - jobs: how many cores to use; the result does not depend on it.
  ///   - progress: told of the share of the trainings that are done.
  /// - Returns: a round for each repeat.
  /// - Throws: `TrainingError` when the articles outside a part have no topic to learn.
  public func run(
    reasonLimit: Int = 8, jobs: Int, progress: (Double) -> Void = { _ in }
  ) async throws -> [Round] {
    let parts = (0..<settings.repeats).map { settings.parts(repeat: $0, count: articleCount) }
    let tasks = parts.indices.flatMap { number in parts[number].map { (number, $0) } }
    let inner = max(1, jobs / tasks.count)
    var results: [Part?] = Array(repeating: nil, count: tasks.count)
    try await withThrowingTaskGroup(of: (Int, Part).self) { group in
      var next = 0
      func start() {
        guard next < tasks.count else { return }
        let (index, (round, rows)) = (next, tasks[next])
        group.addTask {
          (
            index,
            try await judge(rows, reasonLimit: round == 0 ? reasonLimit : 0, jobs: inner)
          )
        }
        next += 1
      }
      for _ in 0..<min(max(jobs, 1), tasks.count) { start() }
      var done = 0
      while let (index, result) = try await group.next() {
        results[index] = result
        done += 1
        progress(Double(done) / Double(tasks.count))
        start()
      }
    }
    return parts.indices.map { number in
      round(zip(tasks, results).compactMap { $0.0 == number ? $1 : nil })
    }
  }

  // MARK: Parts

  /// What a model says of the articles of a part.
  private struct Part: Sendable {
    let articles: [(row: Int, judged: JudgedArticle)]

    /// How many passages were judged, and by topic what became of them.
    let passageCount: Int
    let passages: [LabelCounts]
  }

  private func judge(_ rows: [Int], reasonLimit: Int, jobs: Int) async throws -> Part {
    let heldOut = Set(rows)
    let ids = Set(rows.map { articles.orderedIDs[$0] })
    let counted = try CountedArticles(
      articles.part(articles.orderedIDs.indices.filter { !heldOut.contains($0) }))
    try counted.checkSize(training.labeler)
    let columns = frequencies == nil ? [] : vocabulary.columns(in: counted.model.vocabulary)
    let divided = passages?.divided(by: ids)
    let model = try await LedeTrainer(settings: training).learn(
      from: counted,
      frequencies: frequencies?.narrowed(
        to: columns, count: counted.model.vocabulary.count, leavingOut: ids),
      passages: divided?.outside, jobs: jobs)
    var judges = LabelJudges([model], language: training.language, topics: topics)
    let judged = rows.map { row in
      (row: row, judged: judges.judge(articles.articles[row], reasonLimit: reasonLimit)[0])
    }
    guard let inside = divided?.inside else {
      return Part(articles: judged, passageCount: 0, passages: [])
    }
    return Part(
      articles: judged, passageCount: inside.passages.count,
      passages: await counts(of: inside, by: model, jobs: jobs))
  }

  /// Compares passages with what they are filed under, by topic.
  private func counts(
    of filed: FiledPassages, by model: LedeModel, jobs: Int
  ) async -> [LabelCounts] {
    let vectors = await filed.vectors(for: model.tfidf, in: articles.language, jobs: jobs)
    let known = Dictionary(
      uniqueKeysWithValues: model.labeler.topics.enumerated().map { ($1.id, $0) })
    var counts = Array(repeating: LabelCounts(), count: topics.count)
    for (passage, vector) in zip(filed.passages, vectors) {
      let (own, doubtful) = articles.renamed(
        topics: passage.topics ?? [], doubtful: passage.doubtful)
      let given = model.labeler.topics(ofPassage: vector)
      for (topic, id) in topics.map(\.id).enumerated() {
        let isOwn = own.contains(id)
        if !isOwn, doubtful.contains(id) { continue }
        let isGiven = known[id].map { given.contains($0) } ?? false
        if isOwn, isGiven { counts[topic].truePositives += 1 }
        if isOwn, !isGiven { counts[topic].falseNegatives += 1 }
        if !isOwn, isGiven { counts[topic].falsePositives += 1 }
      }
    }
    return counts
  }

  private func round(_ parts: [Part]) -> Round {
    let judged = parts.flatMap(\.articles).sorted { $0.row < $1.row }.map(\.judged)
    guard passages != nil else { return Round(articles: judged, passages: nil) }
    var counts = Array(repeating: LabelCounts(), count: topics.count)
    for part in parts {
      for topic in counts.indices { counts[topic] = counts[topic] + part.passages[topic] }
    }
    return Round(
      articles: judged,
      passages: LabelEvaluation(
        topics: topics.map(\.id), documentCount: parts.reduce(0) { $0 + $1.passageCount },
        counts: counts))
  }
}
