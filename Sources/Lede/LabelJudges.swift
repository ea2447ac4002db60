import LedeModels

/// What one worker needs to judge an article with several models.
struct LabelJudges: ~Copyable {
  private var judges: [Judge]

  /// - Parameter topics: the topics that scores are told of, in their order, whatever those of the
  ///   models are; each model's own when `nil`.
  init(_ models: [LedeModel], language: Language?, topics: [Topic]? = nil) {
    judges = models.map { Judge($0, language: language, topics: topics) }
  }

  /// The article as each of the models sees it.
  mutating func judge(_ article: Article, reasonLimit: Int) -> [JudgedArticle] {
    judges.indices.map { number in
      judges[number].judge(article, reasonLimit: number == 0 ? reasonLimit : 0)
    }
  }

  /// A class, because an array can hold nothing that cannot be copied.
  private final class Judge {
    private let model: LedeModel
    private let topics: [Topic]

    /// By topic, its number in the model; `nil` when that has it not.
    private let numbers: [Int?]
    private let aliases: TopicAliases
    private var extractor: FeatureExtractor

    init(_ model: LedeModel, language: Language?, topics: [Topic]?) {
      self.model = model
      self.topics = topics ?? model.topics
      let known = Dictionary(
        uniqueKeysWithValues: model.topics.enumerated().map { ($1.id, $0) })
      numbers = self.topics.map { known[$0.id] }
      aliases = TopicAliases(self.topics)
      extractor = FeatureExtractor(
        model: model.tfidf, language: language, needs: model.labelNeeds, phrases: model.phrases)
    }

    func judge(_ article: Article, reasonLimit: Int) -> JudgedArticle {
      let features = extractor.features(of: article)
      var judged = JudgedArticle(
        aliases.renaming(article), scores: scores(of: features),
        labels: model.labels(of: features))
      judged.isForeign = !model.knows(features.language)
      if reasonLimit > 0 {
        judged.explainErrors(among: topics) { topic in
          model.strongestReasons(
            of: features.document, topic: topics[topic].id, limit: reasonLimit)
        }
      }
      return judged
    }

    /// What the model says of every topic; of one that it does not have, that it is not given.
    private func scores(of features: ArticleFeatures) -> [TopicLabel] {
      let scores = model.scores(of: features)
      return zip(topics, numbers).map { topic, number in
        number.map { scores[$0] } ?? .never(topic)
      }
    }
  }
}
