import LedeAlgebra

/// The articles of a corpus that say something of topics, as learning collects them.
struct FurtherArticles {
  /// An article and what a worker counted in it; nothing when nothing is said of it.
  struct Counted: Sendable {
    /// Without its content, which is not needed any more.
    private(set) var article: Article
    let counts: CountedDocument?

    init(_ article: Article, counts: CountedDocument?) {
      self.article = article
      self.article.content = ""
      self.counts = counts
    }
  }

  /// By the id of an article, what was decided of its topics.
  private let decisions: [String: [Correction]]
  private let aliases: TopicAliases
  private var documents: [CountedDocument] = []
  private var known: Set<String> = []
  private(set) var ids: [String] = []
  private(set) var labels: [LearningLabels.Article] = []
  private(set) var newest: ArticleDate?

  /// How many articles nobody filed or decided anything about.
  private(set) var leftOut = 0
  private(set) var firstUnlabelled: StorageError?

  /// By worker, what it numbered.
  var terms: [CountedTerms] = []

  init(_ corrections: [Correction], aliases: TopicAliases) {
    self.aliases = aliases
    decisions = Dictionary(grouping: corrections, by: \.article)
  }

  /// The ids of the articles that something was decided about.
  var decidedIDs: Set<String> { Set(decisions.keys) }

  /// Takes an article in; says why when it cannot.
  mutating func add(_ counted: Counted) -> StorageError? {
    let article = counted.article
    guard let counts = counted.counts else {
      leftOut += 1
      let error = StorageError(
        about: article,
        "has no topics; give it `topics` in front matter or `labels` in JSON, or decide its topics "
          + "in a file for --decisions")
      firstUnlabelled = firstUnlabelled ?? error
      // Where decisions are given, the corpus is there for the articles that they name.
      return decisions.isEmpty ? error : nil
    }
    guard known.insert(article.id).inserted else {
      return StorageError(
        about: article,
        "an article before it has the same id, \(article.id); give each its own")
    }
    documents.append(counts)
    ids.append(article.id)
    labels.append(
      LearningLabels.Article(
        topics: article.topics.map { aliases.ids(of: $0) },
        doubtful: aliases.ids(of: article.doubtful),
        decided: (decisions[article.id] ?? []).map { ($0.topic, $0.isRight) }))
    if let date = article.date ?? counts.furnitureDate { newest = max(newest ?? date, date) }
    return nil
  }

  /// The model's vocabulary with what the articles bring; the articles themselves are let go.
  mutating func finish(extending model: TFIDFModel) -> VocabularyExtension {
    var trainer = TFIDFTrainer(settings: model.settings, languageCode: model.languageCode)
    for document in documents { trainer.add(document) }
    documents = []
    let result = trainer.finish(extending: model, terms: terms)
    terms = []
    return result
  }
}
