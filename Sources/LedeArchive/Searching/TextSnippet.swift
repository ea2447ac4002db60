import GRDB

/// The passage of a text that has the words of a search, with marks around them.
///
/// SQLite's `snippet` looks at all pairs of found words in a text: a text of 10 MB, or a whole year in
/// one file, would take minutes. Such a text is cut, and the best of its pieces is asked.
enum TextSnippet {
  /// Between which characters words are marked: no text has them.
  static let (opening, closing): (Unicode.Scalar, Unicode.Scalar) = ("\u{E000}", "\u{E001}")

  /// From how many bytes on a text is long.
  static let longText = 32_768

  /// About how many bytes a piece of a long text has.
  private static let pieceLength = 4_096

  /// How many words a snippet has.
  private static let wordCount = 24

  /// The snippet of an article that the index has.
  static func ofIndexed(_ number: Int, _ expression: String, _ db: Database) throws -> String {
    try String.fetchOne(
      db,
      sql: """
        SELECT snippet(search, 1, '\(opening)', '\(closing)', '…', \(wordCount)) FROM search
        WHERE search MATCH ? AND rowid = ?
        """, arguments: [expression, number]) ?? ""
  }

  /// The snippet of a long text.
  ///
  /// - Parameter expression: one that the pieces with a part of the words fulfil.
  /// - Complexity: O(*bytes*), as for adding the text to an index.
  static func ofLong(_ text: String, _ expression: String) throws -> String {
    let queue = try DatabaseQueue()
    return try queue.write { db in
      try db.execute(
        sql:
          "CREATE VIRTUAL TABLE search USING fts5 (text, tokenize='\(CatalogueSchema.tokenizer)')")
      let insert = try db.makeStatement(sql: "INSERT INTO search (text) VALUES (?)")
      for piece in pieces(of: text) { try insert.execute(arguments: [piece]) }
      let best = try String.fetchOne(
        db,
        sql: """
          SELECT snippet(search, 0, '\(opening)', '\(closing)', '…', \(wordCount)) FROM search
          WHERE search MATCH ? ORDER BY rank, rowid LIMIT 1
          """, arguments: [expression])
      // The words stand in the title, or on both sides of a cut.
      return best
        ?? text.prefix(pieceLength).split(whereSeparator: \.isWhitespace).prefix(wordCount)
        .joined(separator: " ") + "…"
    }
  }

  /// Cuts a text at white space; at any character where there is none.
  private static func pieces(of text: String) -> [String] {
    var (pieces, start) = ([String](), text.startIndex)
    while start < text.endIndex {
      var end =
        text.utf8.index(start, offsetBy: pieceLength, limitedBy: text.endIndex) ?? text.endIndex
      while end < text.endIndex, UTF8.isContinuation(text.utf8[end]) {
        end = text.utf8.index(before: end)
      }
      if end < text.endIndex,
        let space = text[start..<end].lastIndex(where: \.isWhitespace), space > start
      {
        end = space
      }
      pieces.append(String(text[start..<end]))
      start = end
    }
    return pieces
  }
}
