import LedeAlgebra

/// The labelled articles of a corpus, as training collects them.
struct LabelledArticles {
  /// An article and what a worker counted in it; nothing when nobody filed it.
  struct Counted: Sendable {
    /// Without its content, unless that is needed again.
    private(set) var article: Article
    let counts: CountedDocument?

    /// What its phrases say of topics.
    let verdicts: [PhraseOccurrences.Verdict]

    init(
      _ article: Article, counts: CountedDocument?, verdicts: [PhraseOccurrences.Verdict] = [],
      keepsContent: Bool = false
    ) {
      self.article = article
      if !keepsContent { self.article.content = "" }
      self.counts = counts
      self.verdicts = verdicts
    }
  }

  private let settings: TrainingSettings
  private let aliases: TopicAliases

  /// The language that they are read in.
  let language: Language
  private var documents: [CountedDocument] = []
  private var ids: Set<String> = []
  private(set) var orderedIDs: [String] = []
  private(set) var labels: [(topics: [String], doubtful: [String])] = []

  /// By article, in the order of `labels`.
  private(set) var verdicts: [[PhraseOccurrences.Verdict]] = []
  private(set) var newest: ArticleDate?

  /// The articles themselves, in the same order; none where they were not to be kept.
  private(set) var articles: [Article] = []
  private let keepsArticles: Bool
  private(set) var firstUnlabelled: StorageError?

  /// By worker, what it numbered.
  var terms: [CountedTerms] = []

  init(settings: TrainingSettings, language: Language, keepsArticles: Bool = false) {
    self.settings = settings
    self.keepsArticles = keepsArticles
    aliases = TopicAliases(settings.topics)
    self.language = language
  }

  /// Takes an article in; says why when it cannot.
  mutating func add(_ counted: Counted) -> StorageError? {
    let article = counted.article
    guard let counts = counted.counts, let topics = article.topics else {
      let error = StorageError(
        about: article, "has no topics; give it `topics` in front matter or `labels` in JSON")
      firstUnlabelled = firstUnlabelled ?? error
      return error
    }
    guard ids.insert(article.id).inserted else {
      return StorageError(
        about: article,
        "an article before it has the same id, \(article.id); give each its own")
    }
    documents.append(counts)
    orderedIDs.append(article.id)
    labels.append(renamed(topics: topics, doubtful: article.doubtful))
    verdicts.append(counted.verdicts)
    if keepsArticles { articles.append(article) }
    if let date = article.date ?? counts.furnitureDate { newest = max(newest ?? date, date) }
    return nil
  }

  /// Topics under their own ids.
  func renamed(
    topics: [String], doubtful: [String]
  ) -> (topics: [String], doubtful: [String]) {
    (aliases.ids(of: topics), aliases.ids(of: doubtful))
  }

  /// The articles as a model keeps them.
  func kept(_ counts: SparseMatrix, topics: [String]) -> KeptArticles {
    KeptArticles(
      zip(orderedIDs, labels).map {
        KeptArticles.Entry(id: $0, topics: $1.topics, doubtful: $1.doubtful)
      },
      counts: counts, topics: topics)
  }

  /// Some of the articles, as if the others had never been read.
  ///
  /// - Parameter rows: which, ascending.
  func part(_ rows: [Int]) -> LabelledArticles {
    var part = self
    part.documents = rows.map { documents[$0] }
    part.orderedIDs = rows.map { orderedIDs[$0] }
    part.ids = Set(part.orderedIDs)
    part.labels = rows.map { labels[$0] }
    part.verdicts = rows.map { verdicts[$0] }
    part.articles = []
    return part
  }

  /// The vocabulary of the articles, and their counts; the articles themselves are let go.
  ///
  /// - Parameter limit: how many terms are kept, if not as many as the settings say.
  mutating func finish(maximumTerms limit: Int? = nil) -> (TFIDFModel, SparseMatrix) {
    var vectors = settings.vectorsOfMethod
    if let limit { vectors.maximumTerms = limit }
    var trainer = TFIDFTrainer(settings: vectors, languageCode: language.code)
    for document in documents { trainer.add(document) }
    documents = []
    let result = trainer.finish(terms: terms)
    terms = []
    return result
  }
}
