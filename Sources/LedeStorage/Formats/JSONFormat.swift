private import FoundationEssentials
package import LedeText

/// Articles as JSON objects: one a line (JSON Lines), or one or a list of them in a file.
package enum JSONFormat {
  /// Makes an article of one line of JSON Lines.
  package static func article(from record: RawRecord) throws(StorageError) -> Article {
    let object: ArticleObject
    do {
      object = try JSONDecoder().decode(ArticleObject.self, from: Data(record.bytes))
    } catch {
      throw failure(error, record)
    }
    return try article(object, id: record.id, record)
  }

  /// Makes the articles of a file that is one JSON value.
  package static func articles(
    from record: RawRecord
  ) -> [Result<Article, StorageError>] {
    let first = record.bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    do {
      let objects =
        first == UInt8(ascii: "[")
        ? try JSONDecoder().decode([ArticleObject].self, from: Data(record.bytes))
        : [try JSONDecoder().decode(ArticleObject.self, from: Data(record.bytes))]
      return objects.enumerated().map { index, object in
        let id = objects.count == 1 ? record.id : "\(record.id)#\(index + 1)"
        return Result { () throws(StorageError) in try article(object, id: id, record) }
      }
    } catch {
      return [.failure(failure(error, record))]
    }
  }

  private static func article(
    _ object: ArticleObject, id: String, _ record: RawRecord
  ) throws(StorageError) -> Article {
    let content = object.text ?? ""
    guard !content.allSatisfy(\.isWhitespace) || !(object.title ?? "").isEmpty else {
      throw StorageError(
        .malformed, record.path, line: record.line,
        "has no text; give the article's text in the member \"text\"")
    }
    return Article(
      id: object.id ?? id, title: object.title, content: content,
      date: object.date.flatMap { ArticleDate($0) }, source: object.source, url: object.url,
      topics: object.labels ?? record.folderTopics, doubtful: object.doubtful ?? [])
  }

  private static func failure(_ error: any Error, _ record: RawRecord) -> StorageError {
    let detail: String
    switch error as? DecodingError {
    case .typeMismatch(_, let context)? where context.codingPath.isEmpty:
      detail = "is not a JSON object; each line must be one, such as {\"id\": …, \"text\": …}"
    case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?,
      .keyNotFound(_, let context)?:
      let name = context.codingPath.first?.stringValue ?? ""
      detail = "the member \"\(name)\" has the wrong type; see the README for what each must be"
    default:
      detail = "is not JSON; each line must be one JSON object in UTF-8"
    }
    return StorageError(.malformed, record.path, line: record.line, detail)
  }
}

/// The members that Lede reads, with the other names that they are known by.
private struct ArticleObject: Decodable {
  var id: String?
  var title: String?
  var text: String?
  var labels: [String]?
  var doubtful: [String]?
  var date: String?
  var source: String?
  var url: String?

  private enum Key: String, CodingKey {
    case id, title, text, content, labels, topics, doubtful, date, source, url
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let text = try? container.decodeIfPresent(String.self, forKey: .id) {
      id = text
    } else if let number = try container.decodeIfPresent(Int.self, forKey: .id) {
      id = String(number)
    }
    title = try container.decodeIfPresent(String.self, forKey: .title)
    text =
      try container.decodeIfPresent(String.self, forKey: .text)
      ?? container.decodeIfPresent(String.self, forKey: .content)
    labels = try Self.list(container, .labels) ?? Self.list(container, .topics)
    doubtful = try Self.list(container, .doubtful)
    date = try container.decodeIfPresent(String.self, forKey: .date)
    source = try container.decodeIfPresent(String.self, forKey: .source)
    url = try container.decodeIfPresent(String.self, forKey: .url)
  }

  /// A list of names, or one name by itself.
  private static func list(
    _ container: KeyedDecodingContainer<Key>, _ key: Key
  ) throws -> [String]? {
    if let one = try? container.decodeIfPresent(String.self, forKey: key) { return [one] }
    return try container.decodeIfPresent([String].self, forKey: key)
  }
}
