/// Which topics two articles must have in common for one to be relevant to the other.
public enum Relevance: String, Sendable, CaseIterable {
  /// A topic that both have.
  case any

  /// All topics of both, in whatever order.
  case all

  /// The first topic of both, which is the broadest one in corpora that file by topic and event.
  case first

  /// The last topic of both.
  case last

  /// The topics of an article as `holds` compares them.
  package func compared(_ topics: [Int]) -> [Int] {
    self == .all ? Set(topics).sorted() : topics
  }

  /// Whether articles with these topics, as `compared` gives them, are relevant to each other.
  package func holds(_ topics: [Int], _ others: [Int]) -> Bool {
    guard let first = topics.first, let last = topics.last else { return false }
    return switch self {
    case .any: topics.contains { others.contains($0) }
    case .all: topics == others
    case .first: others.first == first
    case .last: others.last == last
    }
  }
}
