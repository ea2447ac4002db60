import GRDB
import LedeText

/// What answers say of an article, which is checked without its text.
struct ArchivedHeading: Sendable, Hashable {
  let id: String
  let title: String?
  let date: ArticleDate?
  let source: String?

  init(_ article: Article) {
    (id, title, date, source) = (article.id, article.title, article.date, article.source)
  }

  fileprivate init(_ row: Row) throws {
    id = try row.value(at: 0)
    title = try row.value(at: 1)
    let date: String? = try row.value(at: 2)
    self.date = date.flatMap { ArticleDate($0) }
    source = try row.value(at: 3)
  }

  /// - Parameter hash: the article's.
  func checksum(hash: UInt64) -> UInt64 {
    var fields = FieldChecksum()
    fields.add(Int(truncatingIfNeeded: hash))
    fields.add(id)
    fields.add(title)
    fields.add(date?.description)
    fields.add(source)
    return fields.value
  }
}

extension Catalogue {
  /// The heading of the article of a row, checked.
  ///
  /// Where its own checksum is missing or another, the whole article is read: an older build changes
  /// dates, but not the checksum that it does not know.
  ///
  /// - Parameter hash: what the row's article has.
  /// - Returns: `nil` where it is not there, or is not what was written.
  func heading(at place: ArchivedArticle.Place, hash: UInt64) throws -> ArchivedHeading? {
    if hasHeadings, let (heading, checksum) = try storedHeading(at: place),
      heading.checksum(hash: hash) == checksum
    {
      return heading
    }
    guard let article = try article(at: place), ArchivedArticle.hash(of: article.given) == hash
    else { return nil }
    return ArchivedHeading(article.article)
  }

  /// A heading with its checksum; `nil` where an older writer made none.
  private func storedHeading(
    at place: ArchivedArticle.Place
  ) throws -> (ArchivedHeading, checksum: UInt64)? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, title, date, source, heading FROM articles WHERE segment = ? AND row = ?
          """)
      return try Row.fetchOne(statement, arguments: [place.segment, place.row]).flatMap { row in
        let checksum: Int64? = try row.value(at: 4)
        return try checksum.map { (try ArchivedHeading(row), UInt64(bitPattern: $0)) }
      }
    }
  }
}
