public import LedeText

/// What is made of articles on their way into an archive.
public struct AddSettings: Sendable {
  /// Whether the archive's model gives them topics.
  public var labels = true

  /// Whether they are summarized.
  public var summarizes = true

  /// Whether the full-text index has them.
  public var isSearchable = true

  /// How many articles are committed together, at most: fewer are safe sooner, more are added faster.
  public var articlesTogether = 4096

  /// The language of all articles; found for each of them when `nil`.
  public var language: Language?

  public init() {}
}
