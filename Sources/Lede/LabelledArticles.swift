import LedeAlgebra

/// The labelled articles of a corpus, as training collects them.
struct LabelledArticles {
  /// What a worker makes of an article.
  enum Counted: Sendable {
    case article(
      id: String, counts: CountedDocument, topics: [String], doubtful: [String],
      date: ArticleDate?)
    case unlabelled(String)
  }

  private let settings: TrainingSettings
  private var documents: [CountedDocument] = []
  private var ids: Set<String> = []
  private(set) var labels: [(topics: [String], doubtful: [String])] = []
  private(set) var newest: ArticleDate?
  private(set) var firstUnlabelled: String?

  /// By worker, what it numbered.
  var terms: [CountedTerms] = []

  init(settings: TrainingSettings) { self.settings = settings }

  /// Takes an article in; says why when it cannot.
  mutating func add(_ article: Counted) -> StorageError? {
    switch article {
    case .unlabelled(let id):
      firstUnlabelled = firstUnlabelled ?? id
      return StorageError(
        .malformed, id, "has no topics; give it `topics` in front matter or `labels` in JSON")
    case .article(let id, let counts, let topics, let doubtful, let date):
      guard ids.insert(id).inserted else {
        return StorageError(.malformed, id, "an article before it has the same id")
      }
      documents.append(counts)
      labels.append((topics, doubtful))
      if let date, date > newest ?? date { newest = date }
      newest = newest ?? date
      return nil
    }
  }

  /// The vocabulary of the articles, and their counts; the articles themselves are let go.
  mutating func finish() -> (TFIDFModel, SparseMatrix) {
    var trainer = TFIDFTrainer(
      settings: settings.vectors, languageCode: settings.language.code)
    for document in documents { trainer.add(document) }
    documents = []
    let result = trainer.finish(terms: terms)
    terms = []
    return result
  }
}
