public import LedeText

/// Other names under which corpora file topics, each with the topic's own id.
public struct TopicAliases: Sendable {
  private let ids: [String: String]

  /// - Parameter topics: topics whose aliases are distinct and none of them an id.
  public init(_ topics: [Topic]) {
    ids = Dictionary(
      topics.flatMap { topic in topic.aliases.map { ($0, topic.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The ids of topics that a corpus names; names that are no aliases stay.
  public func ids(of names: [String]) -> [String] {
    ids.isEmpty ? names : names.map { ids[$0] ?? $0 }
  }

  /// An article with the topics' own ids.
  public func renaming(_ article: Article) -> Article {
    guard !ids.isEmpty else { return article }
    var article = article
    article.topics = article.topics.map { ids(of: $0) }
    article.doubtful = ids(of: article.doubtful)
    return article
  }
}
