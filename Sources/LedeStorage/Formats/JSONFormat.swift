private import FoundationEssentials
package import LedeText

/// Articles as JSON objects: one a line (JSON Lines), or one or a list of them in a file.
package enum JSONFormat {
  /// Makes an article of one line of JSON Lines.
  package static func article(from record: RawRecord) throws(StorageError) -> Article {
    do {
      let object = try JSONDecoder().decode(ArticleObject.self, from: data(record))
      return try article(object, id: record.id, record)
    } catch {
      throw failure(error, record)
    }
  }

  /// Makes the articles of a file that is one JSON value: an object, or a list of objects, of which
  /// the bad ones do not harm the good ones.
  package static func articles(
    from record: RawRecord
  ) -> [Result<Article, StorageError>] {
    let data = data(record)
    guard data.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == UInt8(ascii: "[") else {
      return [Result { () throws(StorageError) in try article(from: record) }]
    }
    let attempts: [Attempt]
    do {
      attempts = try JSONDecoder().decode([Attempt].self, from: data)
    } catch {
      return [.failure(failure(error, record))]
    }
    guard !attempts.isEmpty else {
      return [.failure(StorageError(.malformed, record.path, "is a list without articles"))]
    }
    return attempts.enumerated().map { index, attempt in
      let id = attempts.count == 1 ? record.id : "\(record.id)#\(index + 1)"
      do {
        return .success(try article(attempt.object.get(), id: id, record))
      } catch {
        return .failure(failure(error, record, place: "article \(index + 1) "))
      }
    }
  }

  /// A record's bytes without a byte order mark.
  private static func data(_ record: RawRecord) -> Data {
    Data(record.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? record.bytes[3...] : record.bytes[...])
  }

  private static func article(
    _ object: ArticleObject, id: String, _ record: RawRecord
  ) throws -> Article {
    let content = object.text ?? ""
    guard !content.allSatisfy(\.isWhitespace) || !(object.title ?? "").isEmpty else {
      throw NoText()
    }
    var article = Article(
      id: object.id ?? id, title: object.title, content: content,
      source: object.source, url: object.url,
      topics: object.labels ?? record.folderTopics, doubtful: object.doubtful ?? [])
    article.take(date: object.date)
    article.passageOf = object.article
    article.referenceSummary = object.summary
    return article
  }

  private struct NoText: Error {}

  /// An element of a list, or what was wrong with it.
  private struct Attempt: Decodable {
    let object: Result<ArticleObject, any Error>

    init(from decoder: any Decoder) { object = Result { try ArticleObject(from: decoder) } }
  }

  /// - Parameter place: which article of the file is meant, when it has several.
  private static func failure(
    _ error: any Error, _ record: RawRecord, place: String = ""
  ) -> StorageError {
    let rule =
      record.format == .jsonLine
      ? "each line must be one, such as {\"id\": …, \"text\": …}"
      : "the file must be one, such as {\"id\": …, \"text\": …}, or a list of them"
    let detail: String
    if error is NoText {
      detail = "has no text; give the article's text in the member \"text\""
    } else if let member = member(of: error) {
      let wanted = ArticleObject.wanted(for: member)
      detail = "has a member \"\(member)\" of the wrong type; it must be \(wanted)"
    } else if isMismatch(error) {
      detail = "is not a JSON object; \(rule)"
    } else {
      detail = "is not JSON in UTF-8; \(rule)"
    }
    return StorageError(.malformed, record.path, line: record.line, place + detail)
  }

  /// Whether there is JSON, but of another kind.
  private static func isMismatch(_ error: any Error) -> Bool {
    switch error as? DecodingError {
    case .typeMismatch?, .valueNotFound?: true
    default: false
    }
  }

  /// The member of an article that an error means, if it means one.
  private static func member(of error: any Error) -> String? {
    switch error as? DecodingError {
    case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?,
      .keyNotFound(_, let context)?, .dataCorrupted(let context)?:
      context.codingPath.first { $0.intValue == nil }?.stringValue
    default: nil
    }
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

  /// Of a passage, the id of its article.
  var article: String?
  var summary: String?

  /// What a member must be, in words.
  static func wanted(for member: String) -> String {
    switch Key(rawValue: member) {
    case .id: "text or a whole number"
    case .labels, .topics, .doubtful: "a list of names, such as [\"syria\"]"
    default: "text"
    }
  }

  private enum Key: String, CodingKey {
    case id, title, text, content, labels, topics, doubtful, date, source, url, article, summary
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try Self.identifier(container)
    title = try container.decodeIfPresent(String.self, forKey: .title)
    text =
      try container.decodeIfPresent(String.self, forKey: .text)
      ?? container.decodeIfPresent(String.self, forKey: .content)
    labels = try Self.list(container, .labels) ?? Self.list(container, .topics)
    doubtful = try Self.list(container, .doubtful)
    date = try container.decodeIfPresent(String.self, forKey: .date)
    source = try container.decodeIfPresent(String.self, forKey: .source)
    url = try container.decodeIfPresent(String.self, forKey: .url)
    // Other corpora may have a member of this name that is no id.
    article = try? container.decodeIfPresent(String.self, forKey: .article)
    // Nor need a summary be what a person wrote; as a list, each element is a sentence.
    summary = (try? Self.list(container, .summary))?.joined(separator: "\n")
  }

  /// Text, or a whole number as text; a blank one names nothing.
  private static func identifier(_ container: KeyedDecodingContainer<Key>) throws -> String? {
    guard let number = try? container.decodeIfPresent(Int.self, forKey: .id) else {
      let text = try container.decodeIfPresent(String.self, forKey: .id)
      return text?.allSatisfy(\.isWhitespace) == true ? nil : text
    }
    return String(number)
  }

  /// A list of names, or one name by itself.
  private static func list(
    _ container: KeyedDecodingContainer<Key>, _ key: Key
  ) throws -> [String]? {
    if let one = try? container.decodeIfPresent(String.self, forKey: key) {
      return one.isEmpty ? [] : [one]
    }
    return try container.decodeIfPresent([String].self, forKey: key)
  }
}
