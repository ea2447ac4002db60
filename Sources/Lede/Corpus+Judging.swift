public import LedeModels
public import LedeStorage
public import LedeText

/// What models say of articles that people filed: the first half of an evaluation.
extension Corpus {
  /// Labels every article that people filed with one or several models, in one reading.
  ///
  /// - Parameters:
  ///   - language: the articles' language; found for each of them when `nil`.
  ///   - reasonLimit: how many terms to keep of every label that is wrong or missed, for the first
  ///     model.
  ///   - progress: called with the share of the bytes that were read.
  ///   - skipped: told of inputs that were passed over: those that cannot be read, and articles
  ///     that nobody filed.
  /// - Returns: by model, the judged articles in the order of the corpus.
  public func judge(
    with models: [LedeModel], language: Language? = nil, reasonLimit: Int = 8, jobs: Int,
    progress: (Double) -> Void = { _ in }, skipped: (StorageError) -> Void = { _ in }
  ) async throws -> [[JudgedArticle]] {
    var judged: [[JudgedArticle]] = Array(repeating: [], count: models.count)
    _ = try await Self.read(
      open(), jobs: jobs, progress: progress,
      state: { _ in LabelJudges(models, language: language) },
      transform: { judges, article -> JudgedOutcome in
        // Nobody's labels are worth the time.
        article.topics == nil
          ? .unfiled(StorageError(about: article, "has no topics to compare with"))
          : .judged(judges.judge(article, reasonLimit: reasonLimit))
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason), .result(.unfiled(let reason)): skipped(reason)
        case .result(.judged(let articles)):
          for (model, article) in articles.enumerated() { judged[model].append(article) }
        }
      },
      finish: { _ in () })
    return judged
  }
}

/// What became of one article.
private enum JudgedOutcome: Sendable {
  case judged([JudgedArticle])
  case unfiled(StorageError)
}

/// What one worker needs to judge an article with several models.
private struct LabelJudges: ~Copyable {
  private let models: [LedeModel]
  private let aliases: [TopicAliases]

  /// By model and topic, the topic's number in the labeller; `nil` for one made of phrases.
  private let learned: [[Int?]]
  private var extractors: [Extractor]

  init(_ models: [LedeModel], language: Language?) {
    self.models = models
    aliases = models.map { TopicAliases($0.topics) }
    learned = models.map { model in
      let ids = model.labeler.topics.map(\.id)
      return model.topics.map { ids.firstIndex(of: $0.id) }
    }
    extractors = models.map { Extractor($0, language: language) }
  }

  /// The article as each of the models sees it.
  mutating func judge(_ article: Article, reasonLimit: Int) -> [JudgedArticle] {
    models.indices.map { number in
      let model = models[number]
      let features = extractors[number].features(of: article)
      var judged = JudgedArticle(
        aliases[number].renaming(article), scores: model.scores(of: features),
        labels: model.labels(of: features))
      judged.isForeign = !model.knows(features.language)
      if number == 0, reasonLimit > 0 {
        judged.explainErrors(among: model.topics) { topic in
          guard let learned = learned[number][topic] else { return [] }
          return model.strongestReasons(
            of: features.document, topic: learned, limit: reasonLimit)
        }
      }
      return judged
    }
  }

  /// A class, because an array can hold nothing that cannot be copied.
  private final class Extractor {
    private var extractor: FeatureExtractor

    init(_ model: LedeModel, language: Language?) {
      extractor = FeatureExtractor(
        model: model.tfidf, language: language, sentences: false, phrases: model.phrases)
    }

    func features(of article: Article) -> ArticleFeatures { extractor.features(of: article) }
  }
}
