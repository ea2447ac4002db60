import LedeAlgebra

/// Goes on learning with a model that was trained before: further articles, corrections, new topics.
///
/// A linear model starts from its weights and stays near them, see `LinearLearner`. A model that has
/// kept its articles is trained again, on them and the further ones together.
public struct LedeLearner: Sendable {
  public let settings: LearningSettings

  public init(settings: LearningSettings = LearningSettings()) { self.settings = settings }

  /// What came of learning.
  public struct Result: Sendable {
    public let model: LedeModel
    public let round: LearningRound

    /// How many articles nobody filed or decided anything about.
    public let leftOut: Int

    /// New topics that every article has that says anything of them.
    public let oneSidedTopics: [String]
  }

  /// Learns from a corpus.
  ///
  /// - Parameters:
  ///   - corpus: articles with topics, or those that the corrections name.
  ///   - model: stays as it is.
  ///   - jobs: how many cores to use; the result does not depend on it.
  ///   - skipped: told of inputs that were passed over, and why.
  /// - Throws: `TrainingError` when the model cannot learn or there is nothing to learn;
  ///   `StorageError` when a file cannot be read or a correction names what is not there.
  public func learn(
    from corpus: Corpus, with model: LedeModel, jobs: Int,
    progress: @escaping @Sendable (LedeTrainer.Progress) -> Void = { _ in },
    skipped: (StorageError) -> Void = { _ in }
  ) async throws -> Result {
    if model.labeler.method != .linear, model.keptArticles == nil {
      throw TrainingError(
        "the model's method is \(model.labeler.method.rawValue), and only linear models learn from "
          + "further articles; train a new one on all articles with `lede train`, with "
          + "--keep-vectors if it is to learn later")
    }
    let aliases = TopicAliases(settings.topics + model.labeler.topics)
    let corrections = settings.corrections.map { $0.renamed(by: aliases) }
    var further = try await collect(
      corpus, model, FurtherArticles(corrections, aliases: aliases), jobs, progress, skipped)
    guard !further.labels.isEmpty else {
      throw TrainingError(
        "no article has topics to learn: file articles in a folder per topic, give them `topics` in "
          + "front matter or `labels` in JSON, or decide their topics in a file for --decisions"
          + (further.firstUnlabelled.map { " (the first without: \($0.place))" } ?? ""))
    }
    let kept = model.keptArticles.map {
      MergedArticles(kept: $0, of: model, further, corrections)
    }
    try check(corrections, further, kept, model)
    let topics = allTopics(further, model)
    guard !topics.isEmpty else {
      throw TrainingError("no article has a topic; there is nothing to learn")
    }
    let vocabulary = further.finish(extending: model.tfidf)
    let labels = LearningLabels(further.labels, topics: topics.map(\.id))
    let old = Set(model.labeler.topics.map(\.id))
    let new = topics.indices.filter { !old.contains(topics[$0].id) }
    let round = LearningRound(
      articles: further.ids.count, decisions: settings.corrections.count,
      newTopics: new.map { topics[$0].id }, newTerms: vocabulary.addedTerms,
      date: further.newest?.description)
    let learned =
      if let kept {
        await retrain(kept, vocabulary, topics, model, round, jobs, progress)
      } else {
        await move(labels, vocabulary, topics, model, round, jobs, progress)
      }
    return Result(
      model: learned, round: round, leftOut: further.leftOut,
      oneSidedTopics: new.filter { !labels.targets(for: $0).contains(-1) }.map { topics[$0].id })
  }

  // MARK: Learning

  private func move(
    _ labels: LearningLabels, _ vocabulary: VocabularyExtension, _ topics: [Topic],
    _ model: LedeModel, _ round: LearningRound, _ jobs: Int,
    _ progress: @escaping @Sendable (LedeTrainer.Progress) -> Void
  ) async -> LedeModel {
    guard case .linear(let planes) = model.labeler.scorer else {
      preconditionFailure("only linear models have planes to move")
    }
    let result = await LinearLearner(settings: model.card.settings).learn(
      vocabulary.model.weigh(vocabulary.counts), labels: labels, topics: topics, from: model,
      planes: planes, columns: vocabulary.columns, jobs: jobs,
      progress: { progress(LedeTrainer.Progress(stage: .training, share: $0)) })
    return LedeModel(
      tfidf: vocabulary.model, labeler: result.labeler, figures: result.figures,
      card: model.card.adding(round, articles: model.card.articles + round.articles),
      phrases: model.phrases, means: result.means,
      groups: model.groups.moved(to: vocabulary.columns), ranker: model.ranker)
  }

  private func retrain(
    _ merged: MergedArticles, _ vocabulary: VocabularyExtension, _ topics: [Topic],
    _ model: LedeModel, _ round: LearningRound, _ jobs: Int,
    _ progress: @escaping @Sendable (LedeTrainer.Progress) -> Void
  ) async -> LedeModel {
    let (tfidf, counts) = merged.counts(vocabulary)
    let entries = merged.entries(topics: topics.map(\.id))
    let settings = model.card.settings
    let result = await LabelerTrainer(settings: settings).train(
      TrainingRows(
        tfidf.weigh(counts),
        gold: GoldLabels(entries.map { ($0.topics, $0.doubtful) }, topics: topics.map(\.id))),
      topics: topics, jobs: jobs,
      progress: { progress(LedeTrainer.Progress(stage: .training, share: $0)) })
    return LedeModel(
      tfidf: tfidf, labeler: result.labeler,
      figures: TrainingFigures(result.evaluation, folds: settings.folds),
      card: model.card.adding(round, articles: entries.count), phrases: model.phrases,
      keptArticles: KeptArticles(entries, counts: counts, topics: topics.map(\.id)),
      ranker: model.ranker)
  }

  /// The model's topics and those that articles have and it does not, sorted by id.
  private func allTopics(_ further: FurtherArticles, _ model: LedeModel) -> [Topic] {
    let named = Dictionary(settings.topics.map { ($0.id, $0) }) { first, _ in first }
    var topics = Dictionary(model.labeler.topics.map { ($0.id, $0) }) { first, _ in first }
    for article in further.labels {
      let decided = article.decided.filter(\.isRight).map(\.topic)
      for id in (article.topics ?? []) + decided where topics[id] == nil {
        topics[id] = Topic(id: id)
      }
    }
    return topics.values.map { named[$0.id] ?? $0 }.sorted { $0.id < $1.id }
  }

  // MARK: Reading

  private func collect(
    _ corpus: Corpus, _ model: LedeModel, _ articles: FurtherArticles, _ jobs: Int,
    _ progress: @escaping @Sendable (LedeTrainer.Progress) -> Void,
    _ skipped: (StorageError) -> Void
  ) async throws -> FurtherArticles {
    var reader = corpus.open()
    let language = try settings.language ?? .ofMost(reader.comingArticles()) ?? model.language
    guard language.code == model.language.code else {
      throw TrainingError(
        "the articles are in \(language.name), and the model learned from articles in "
          + "\(model.language.name); train a model of their own with `lede train`, or say "
          + "--language \(model.language.code) if that is wrong")
    }
    let vectors = model.tfidf.settings
    var further = articles
    let decided = further.decidedIDs
    further.terms = try await Corpus.read(
      reader, jobs: jobs,
      progress: { progress(LedeTrainer.Progress(stage: .reading, share: $0)) },
      state: { TermCounter(worker: $0, language: language, settings: vectors) },
      transform: { (counter: inout TermCounter, article) -> FurtherArticles.Counted in
        let isWanted = article.topics != nil || decided.contains(article.id)
        return FurtherArticles.Counted(article, counts: isWanted ? counter.count(article) : nil)
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let article):
          if let reason = further.add(article) { skipped(reason) }
        }
      },
      finish: { $0.terms })
    return further
  }

  /// Refuses corrections of articles and topics that are not there.
  private func check(
    _ corrections: [Correction], _ further: FurtherArticles, _ kept: MergedArticles?,
    _ model: LedeModel
  ) throws(StorageError) {
    let ids = Set(further.ids).union(kept?.keptIDs ?? [])
    let topics = Set(model.labeler.topics.map(\.id))
      .union(settings.topics.map(\.id)).union(further.labels.flatMap { $0.topics ?? [] })
    for correction in corrections {
      if !ids.contains(correction.article) {
        throw StorageError(
          .malformed, settings.correctionsPath, line: correction.line,
          "no article has the id \"\(correction.article)\"; correct it, or give the corpus that the "
            + "article is in")
      }
      if !topics.contains(correction.topic) {
        throw StorageError(
          .malformed, settings.correctionsPath, line: correction.line,
          "the model has no topic \"\(correction.topic)\"; correct it, or say "
            + "--new-topic \(correction.topic) if it is new")
      }
    }
  }
}

extension Correction {
  /// The correction with the id of its topic in place of an alias.
  fileprivate func renamed(by aliases: TopicAliases) -> Correction {
    Correction(
      article: article, topic: aliases.ids(of: [topic])[0], isRight: isRight, line: line)
  }
}

extension ModelCard {
  /// The card of a model that learned once more.
  fileprivate func adding(_ round: LearningRound, articles: Int) -> ModelCard {
    var card = self
    card.articles = articles
    card.history = (history ?? []) + [round]
    let days = [date, round.date].compactMap { $0.flatMap { ArticleDate($0) } }
    card.date = days.max()?.description ?? date
    return card
  }
}
