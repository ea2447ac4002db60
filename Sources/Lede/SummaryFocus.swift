/// What a summary is to be about.
public enum SummaryFocus: Sendable, Hashable {
  /// A topic of the model, by its id.
  case topic(String)

  /// Words, in the article's language.
  case query(String)

  /// The topic, if it is one.
  public var topic: String? { if case .topic(let topic) = self { topic } else { nil } }

  /// The words, if it is some.
  public var query: String? { if case .query(let query) = self { query } else { nil } }
}
