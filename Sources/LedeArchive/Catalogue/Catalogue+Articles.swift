import FoundationEssentials
import GRDB
import LedeStorage
import LedeText

extension Catalogue {
  /// How many articles there are.
  static func articleCount(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM articles") ?? 0
  }

  /// The article with an id, checked.
  func article(id: String) throws -> ArchivedArticle? {
    try article("id = ?", [id])
  }

  func article(number: Int) throws -> ArchivedArticle? { try article("number = ?", [number]) }

  /// The article of a row of a segment, checked.
  func article(at place: ArchivedArticle.Place) throws -> ArchivedArticle? {
    try article("segment = ? AND row = ?", [place.segment, place.row])
  }

  /// The row of the article with an id.
  func place(ofArticle id: String) throws -> ArchivedArticle.Place? {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT segment, row FROM articles WHERE id = ?")
      return try Row.fetchOne(statement, arguments: [id]).map { row in
        ArchivedArticle.Place(segment: try row.value(at: 0), row: try row.value(at: 1))
      }
    }
  }

  private func article(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> ArchivedArticle? {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT * FROM articles WHERE \(condition)")
      return try Row.fetchOne(statement, arguments: arguments).map { try decode($0, db) }
    }
  }

  /// Calls `body` with every article, checked, in the order in which they were added.
  func forEachArticle(_ body: (ArchivedArticle) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM articles ORDER BY number")
      while let row = try rows.next() { try body(decode(row, db)) }
    }
  }

  /// Makes an article of a row of the table.
  ///
  /// - Throws: `StorageError` when it is not what was written.
  func decode(_ row: Row, _ db: Database) throws -> ArchivedArticle {
    let number: Int = try row.value("number")
    let packed: Data = try row.value("text")
    guard let bytes = PackedText.unpack([UInt8](packed), count: try row.value("bytes")) else {
      throw Self.damaged(folder, "the text of the article number \(number) cannot be unpacked")
    }
    let date: String? = try row.value("date")
    let summary: String? = try row.value("summary")
    let statement = try db.cachedStatement(
      sql: "SELECT topic, role, probability FROM topics WHERE article = ? ORDER BY position")
    let topics = try Row.fetchAll(statement, arguments: [number]).compactMap { row in
      try ArchivedTopic.Role(rawValue: row.value(at: 1)).map {
        ArchivedTopic(topic: try row.value(at: 0), role: $0, probability: try row.value(at: 2))
      }
    }
    var article = ArchivedArticle(
      article: Article(
        id: try row.value("id"), title: try row.value("title"),
        content: String(decoding: bytes, as: UTF8.self),
        date: date.flatMap { ArticleDate($0) }, source: try row.value("source"),
        url: try row.value("url")),
      isDateFound: try row.value("dateFound"), topics: topics,
      summary: summary.map { $0.split(separator: "\n").map(String.init) } ?? [])
    article.number = number
    article.isSearchable = try row.value("searchable")
    article.languageCode = row.hasColumn("language") ? try row.value("language") : nil
    article.place = ArchivedArticle.Place(
      segment: try row.value("segment"), row: try row.value("row"))
    let filed = topics.filter { $0.role == .given }.map(\.topic)
    article.article.topics = filed.isEmpty ? nil : filed
    article.article.doubtful = topics.filter { $0.role == .doubtful }.map(\.topic)
    let hash = ArchivedArticle.hash(of: article.given)
    guard hash == UInt64(bitPattern: try row.value("hash")),
      article.checksum(hash: hash) == UInt64(bitPattern: try row.value("checksum"))
    else {
      throw Self.damaged(folder, "the article \(article.article.id) does not match its checksum")
    }
    let heading: Int64? = row.hasColumn("heading") ? try row.value("heading") : nil
    article.isHeadingWell = heading.map { $0 == article.headingChecksum(hash: hash) } ?? true
    return article
  }

  /// Writes an article that is not there yet.
  ///
  /// - Parameters:
  ///   - packed: its text as it is stored.
  ///   - hash: that of what was given.
  static func insert(
    _ article: ArchivedArticle, packed: [UInt8], hash: UInt64, _ db: Database
  ) throws {
    let given = article.article
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO articles (id, title, date, dateFound, source, url, summary, text, bytes, hash,
          checksum, searchable, segment, row, language, heading)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      given.id, given.title, given.date?.description, article.isDateFound, given.source, given.url,
      article.summary.isEmpty ? nil : article.summary.joined(separator: "\n"), Data(packed),
      given.content.utf8.count, Int64(bitPattern: hash),
      Int64(bitPattern: article.checksum(hash: hash)), article.isSearchable, article.place.segment,
      article.place.row, article.languageCode, article.headingChecksum(hash: hash),
    ])
    let number = db.lastInsertedRowID
    try insertTopics(article.topics, of: Int(number), db)
    guard article.isSearchable else { return }
    let search = try db.cachedStatement(
      sql: "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)")
    try search.execute(arguments: [number, given.title, given.content])
  }

  static func insertTopics(_ topics: [ArchivedTopic], of number: Int, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO topics VALUES (?, ?, ?, ?, ?)")
    for (position, topic) in topics.enumerated() {
      try statement.execute(arguments: [
        number, position, topic.topic, topic.role.rawValue, topic.probability,
      ])
    }
  }

  /// Takes an article away, with what other tables have of it.
  static func remove(_ article: ArchivedArticle, _ db: Database) throws {
    if article.isSearchable {
      // The index has no text of its own: it must be told what to forget.
      try db.execute(
        sql: "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)",
        arguments: [article.number, article.article.title, article.article.content])
    }
    try db.execute(sql: "DELETE FROM topics WHERE article = ?", arguments: [article.number])
    try db.execute(sql: "DELETE FROM articles WHERE number = ?", arguments: [article.number])
  }
}
