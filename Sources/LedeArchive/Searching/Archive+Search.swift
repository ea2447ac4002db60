import GRDB
import LedeStorage
import LedeText

extension Archive {
  /// The articles that have some words, the best first, ties by id.
  ///
  /// Articles that were added without the full-text index are not found.
  ///
  /// - Parameter words: see `SearchWords`; nothing is found where there is no word.
  public func articles(
    with words: String, _ filter: ArchiveFilter = ArchiveFilter(), limit: Int = 10
  ) throws -> [SearchHit] {
    let words = SearchWords(words)
    guard let expression = words.expression else { return [] }
    let (condition, own) = filter.condition()
    return try catalogue.read { db in
      // Snippets come after the choice: beside the order they would be made of all that is found.
      let best = try Row.fetchAll(
        db,
        sql: """
          SELECT articles.number, -search.rank AS score
          FROM search JOIN articles ON articles.number = search.rowid
          WHERE search MATCH ? AND \(condition)
          ORDER BY search.rank, articles.id LIMIT ?
          """, arguments: [expression] + own + [limit])
      return try best.map { row in
        let number: Int = try row.value("number")
        guard
          let found = try Row.fetchOne(
            db, sql: "SELECT * FROM articles WHERE number = ?", arguments: [number])
        else { throw Catalogue.damaged(catalogue.folder, "the index names no article") }
        let article = try catalogue.decode(found, db).article
        let (snippet, marks) = Self.marked(
          article.content.utf8.count <= TextSnippet.longText
            ? try TextSnippet.ofIndexed(number, expression, db)
            : try TextSnippet.ofLong(article.content, words.alternatives))
        return SearchHit(
          id: article.id, title: article.title, date: article.date, source: article.source,
          score: try row.value("score"), snippet: snippet, marks: marks)
      }
    }
  }

  /// A snippet with its white space made even, and where its marks were.
  private static func marked(_ text: String) -> (String, [Range<Int>]) {
    var (plain, marks, start) = ("", [Range<Int>](), 0)
    for character in text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .unicodeScalars
    {
      if character == TextSnippet.opening {
        start = plain.utf8.count
      } else if character == TextSnippet.closing {
        marks.append(start..<plain.utf8.count)
      } else {
        plain.unicodeScalars.append(character)
      }
    }
    return (plain, marks)
  }
}
