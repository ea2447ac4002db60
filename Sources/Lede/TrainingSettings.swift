/// Everything that decides what a model learns from its articles.
public struct TrainingSettings: Sendable {
  public var vectors: TFIDFSettings
  public var labeler: LabelerSettings

  /// The language that the articles are read in; that of most of the first ones when `nil`.
  public var language: Language?

  /// The name and description that the model card gets.
  public var name: String
  public var description: String?
  public var limits: String?

  /// The date of the model card; that of the newest article when `nil`.
  public var date: ArticleDate?

  /// Display names, descriptions, codes and aliases of topics.
  public var topics: [Topic]

  /// Topics that are given for phrases, whether articles are filed under them or not.
  public var phrases: PhraseRules?

  /// Whether the model keeps its articles' words, so that it can learn from more as if it were
  /// trained on all.
  public var keepsVectors = false

  public init(
    vectors: TFIDFSettings = TFIDFSettings(), labeler: LabelerSettings = LabelerSettings(),
    language: Language? = nil, name: String = "unnamed", description: String? = nil,
    limits: String? = nil, date: ArticleDate? = nil, topics: [Topic] = [],
    phrases: PhraseRules? = nil
  ) {
    self.vectors = vectors
    self.labeler = labeler
    self.language = language
    self.name = name
    self.description = description
    self.limits = limits
    self.date = date
    self.topics = topics
    self.phrases = phrases
  }

  /// How vectors are made for the method: one that compares articles needs them of length 1, which a
  /// mean with the title's is not.
  var vectorsOfMethod: TFIDFSettings {
    var vectors = vectors
    if labeler.method != .linear { vectors.titleShare = 0 }
    return vectors
  }

  /// Reads the topics of a file; see ``TopicFile`` for their phrases and for notes on them.
  public static func topics(contentsOf path: String) throws -> [Topic] {
    try TopicFile(contentsOf: path).topics
  }
}
