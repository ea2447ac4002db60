private import SystemPackage

/// What a model learns from further articles, besides what they are filed under.
public struct LearningSettings: Sendable {
  /// What people decided about single topics of the articles.
  public var corrections: [Correction]

  /// The file that the corrections are from, for messages.
  public var correctionsPath: String

  /// Display names, descriptions and codes of topics; one that the model does not have may be new.
  public var topics: [Topic]

  /// The language that the articles are read in; when `nil`, they must be in the model's.
  public var language: Language?

  public init(
    corrections: [Correction] = [], correctionsPath: String = "", topics: [Topic] = [],
    language: Language? = nil
  ) {
    self.corrections = corrections
    self.correctionsPath = correctionsPath
    self.topics = topics
    self.language = language
  }

  /// Reads a file of decisions: lines of `id`, `topic` and `yes` or `no`, with tabs between them.
  ///
  /// - Throws: `StorageError` where a line cannot be understood or contradicts one before it.
  public static func corrections(contentsOf path: String) throws -> [Correction] {
    try CorrectionFile.read(FilePath(path))
  }
}
