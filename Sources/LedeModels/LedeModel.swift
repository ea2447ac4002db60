public import LedeText

/// Everything that a model file holds: what makes vectors, what gives topics, and where both come
/// from.
public struct LedeModel: Sendable {
  public let tfidf: TFIDFModel
  public let labeler: TopicLabeler
  public let figures: TrainingFigures
  public let card: ModelCard

  /// The articles that it learned from, where they were kept.
  package let keptArticles: KeptArticles?

  /// What is kept of topics that were learned later, by ascending topic.
  package let means: [TopicMean]

  /// What stands for the articles that it was trained on, for topics that come later.
  package let groups: MeanRows

  /// Topics that are given for phrases, beside those that were learned.
  public internal(set) var phrases: PhraseRules?

  /// What it learned of summaries; `nil` where it takes the weights built into the program.
  package var ranker: SentenceRanker?

  package init(
    tfidf: TFIDFModel, labeler: TopicLabeler, figures: TrainingFigures, card: ModelCard,
    phrases: PhraseRules? = nil, keptArticles: KeptArticles? = nil, means: [TopicMean] = [],
    groups: MeanRows = MeanRows(), ranker: SentenceRanker? = nil
  ) {
    self.ranker = ranker
    self.tfidf = tfidf
    self.labeler = labeler
    self.figures = figures
    self.card = card
    self.keptArticles = keptArticles
    self.means = means
    self.groups = groups
    self.phrases = phrases.flatMap { $0.isEmpty ? nil : $0.described(by: labeler.topics) }
  }

  /// How many of the articles that it learned from the model holds, as counts of their words.
  public var keptArticleCount: Int { keptArticles?.count ?? 0 }

  /// Whether articles in a language are like those that the model learned from.
  ///
  /// Where nobody can tell the language, nothing speaks against it.
  public func knows(_ language: DetectedLanguage) -> Bool {
    switch language {
    case .language(let code): card.languages.contains(code)
    case .foreign: false
    case .unclear: true
    }
  }
}

/// What a model is, in words: written by people, kept with the weights.
public struct ModelCard: Sendable, Hashable, Codable {
  public var name: String
  public var description: String?

  /// The day of the newest article that the model learned from, or the one that was asked for.
  public var date: String?

  /// The codes of the languages it reads.
  public var languages: [String]

  /// How many articles it learned topics from.
  public var articles: Int

  /// How many further articles only told how rare words are.
  public var frequencyArticles: Int
  public var limits: String?
  public var settings: LabelerSettings

  /// What was learned later, the first round first; `nil` where nothing was.
  public var history: [LearningRound]?

  public init(
    name: String, description: String? = nil, date: String? = nil, languages: [String],
    articles: Int, frequencyArticles: Int, limits: String? = nil, settings: LabelerSettings
  ) {
    self.name = name
    self.description = description
    self.date = date
    self.languages = languages
    self.articles = articles
    self.frequencyArticles = frequencyArticles
    self.limits = limits
    self.settings = settings
  }
}

/// How well a model did on articles that were held back while it learned, or given beside them.
public struct TrainingFigures: Sendable, Hashable, Codable {
  public struct TopicFigures: Sendable, Hashable, Codable {
    public var topic: String

    /// How many of the articles that the figures are of have the topic.
    public var articles: Int
    public var precision: Double
    public var recall: Double
    public var f1: Double
  }

  /// Into how many parts the articles were divided; 0 where validation articles were given.
  public var folds: Int

  /// How many validation articles the figures are of; `nil` where they are of held-out parts.
  public var validationArticles: Int?
  public var microF1: Double
  public var macroF1: Double
  public var topics: [TopicFigures]

  /// Takes the figures of an evaluation over.
  ///
  /// - Parameter validationArticles: how many articles beside the training corpus it is of, if it
  ///   is not of parts of that.
  public init(_ evaluation: LabelEvaluation, folds: Int, validationArticles: Int? = nil) {
    self.folds = validationArticles == nil ? folds : 0
    self.validationArticles = validationArticles
    microF1 = evaluation.micro.f1
    macroF1 = evaluation.macro.f1
    topics = zip(evaluation.topics, evaluation.counts).map { topic, counts in
      TopicFigures(
        topic: topic, articles: counts.support, precision: counts.precision,
        recall: counts.recall, f1: counts.f1)
    }
  }
}
