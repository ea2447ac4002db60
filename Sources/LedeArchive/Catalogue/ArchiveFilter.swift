public import LedeText
import GRDB

/// Which articles of an archive are asked for.
public struct ArchiveFilter: Sendable, Hashable {
  /// The first and the last day; articles without a day are in no range.
  public var since: ArticleDate?
  public var until: ArticleDate?

  /// A topic that they must have, from the model or from whoever filed them.
  public var topic: String?
  public var source: String?

  public init(
    since: ArticleDate? = nil, until: ArticleDate? = nil, topic: String? = nil,
    source: String? = nil
  ) {
    self.since = since
    self.until = until
    self.topic = topic
    self.source = source
  }

  /// The condition for rows of the table `articles`, and what it is filled in with; always true when
  /// nothing is asked for.
  func condition() -> (sql: String, arguments: StatementArguments) {
    var (parts, arguments) = (["1"], StatementArguments())
    if let since {
      parts.append("articles.date >= ?")
      arguments += [since.description]
    }
    if let until {
      parts.append("articles.date <= ?")
      arguments += [until.description]
    }
    if let source {
      parts.append("articles.source = ?")
      arguments += [source]
    }
    if let topic {
      parts.append(
        "articles.number IN (SELECT article FROM topics WHERE topic = ? AND role <> 'doubtful')")
      arguments += [topic]
    }
    return (parts.joined(separator: " AND "), arguments)
  }
}
