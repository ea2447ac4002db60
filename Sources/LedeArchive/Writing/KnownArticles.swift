import GRDB
import LedeText

/// Which articles an archive has, so that those which come again are passed over at once.
///
/// - Complexity: O(*articles*) to make, with a look at all topics; sixteen bytes an article.
struct KnownArticles: Sendable {
  private var hashes: Set<UInt64> = []

  /// The identities of those that people gave topics.
  private var identities: Set<UInt64> = []

  /// The hashes of those that people gave topics.
  private var filed: Set<UInt64> = []

  init(_ catalogue: Catalogue) throws {
    try catalogue.read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT hash FROM articles")
      while let row = try rows.next() {
        let hash: Int64 = try row.value(at: 0)
        hashes.insert(UInt64(bitPattern: hash))
      }
      try readTopics(db)
    }
  }

  private mutating func readTopics(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT articles.number, hash, topic, role FROM topics JOIN articles ON number = article
        WHERE role IN ('given', 'doubtful') ORDER BY article, position
        """)
    var last: (number: Int, hash: UInt64, article: Article)?
    while let row = try rows.next() {
      let number: Int = try row.value(at: 0)
      let hash: Int64 = try row.value(at: 1)
      if last?.number != number {
        if let last { add(last.article, last.hash) }
        var article = Article(id: "", content: "")
        article.topics = []
        last = (number, UInt64(bitPattern: hash), article)
      }
      let topic: String = try row.value(at: 2)
      let role: String = try row.value(at: 3)
      if role == ArchivedTopic.Role.given.rawValue {
        last?.article.topics?.append(topic)
      } else {
        last?.article.doubtful.append(topic)
      }
    }
    if let last { add(last.article, last.hash) }
  }

  private mutating func add(_ article: Article, _ hash: UInt64) {
    filed.insert(hash)
    identities.insert(ArchivedArticle.identity(of: article, hash: hash))
  }

  /// Whether an article is there as it is; one that says nothing of its topics leaves those that were
  /// given.
  func contains(_ article: Article, hash: UInt64) -> Bool {
    guard hashes.contains(hash) else { return false }
    if article.topics == nil, article.doubtful.isEmpty { return true }
    let identity = ArchivedArticle.identity(of: article, hash: hash)
    return identity == hash ? !filed.contains(hash) : identities.contains(identity)
  }
}
