private import SystemPackage

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

  /// Display names, descriptions and codes of topics.
  public var topics: [Topic]

  /// Whether the model keeps its articles' words, so that it can learn from more as if it were
  /// trained on all.
  public var keepsVectors = false

  public init(
    vectors: TFIDFSettings = TFIDFSettings(), labeler: LabelerSettings = LabelerSettings(),
    language: Language? = nil, name: String = "unnamed", description: String? = nil,
    limits: String? = nil, date: ArticleDate? = nil, topics: [Topic] = []
  ) {
    self.vectors = vectors
    self.labeler = labeler
    self.language = language
    self.name = name
    self.description = description
    self.limits = limits
    self.date = date
    self.topics = topics
  }

  /// Reads a file of topics: YAML with an id each, and `name`, `description`, `codes` under it.
  public static func topics(contentsOf path: String) throws -> [Topic] {
    try TopicFile.read(FilePath(path))
  }
}
