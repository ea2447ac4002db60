/// A topic of an article in an archive.
public struct ArchivedTopic: Sendable, Hashable {
  /// Who says so, and of how much of the article.
  public enum Role: String, Sendable, CaseIterable {
    /// The archive's model, of the article as a whole.
    case main

    /// The archive's model, of passages.
    case secondary

    /// Whoever filed the article before it was added.
    case given

    /// The same, without being sure.
    case doubtful
  }

  public let topic: String
  public let role: Role

  /// The chance that a person would give the topic; 1 for what a person has given, ½ for what was
  /// doubtful.
  public let probability: Double
}
