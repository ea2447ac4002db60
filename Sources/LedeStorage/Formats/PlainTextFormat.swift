package import LedeText

/// Plain text or Markdown, with or without front matter.
package enum PlainTextFormat {
  /// The longest first line that can be a title, in bytes.
  private static let longestTitle = 200

  /// Makes an article of a file's bytes.
  package static func article(from record: RawRecord) throws(StorageError) -> Article {
    let text: String
    do {
      text = try Charset.decode(record.bytes)
    } catch {
      throw StorageError(.malformed, record.path, "is not text; Lede reads text and JSON")
    }
    var matter: FrontMatter?
    var content = text[...]
    do {
      if let split = try FrontMatter.split(text) { (matter, content) = split }
    } catch {
      throw StorageError(.malformed, record.path, line: error.line, error.detail)
    }
    guard content.contains(where: { !$0.isWhitespace }) else {
      throw StorageError(.malformed, record.path, "has no text in it")
    }
    let body = String(content)
    return Article(
      id: matter?.id ?? record.id, title: matter?.title ?? firstLineTitle(of: body),
      content: body, date: matter?.date, source: matter?.source, url: matter?.url,
      topics: matter?.topics ?? record.folderTopics, doubtful: matter?.doubtful ?? [])
  }

  /// A first line of at most 200 characters with an empty line and more text behind it.
  private static func firstLineTitle(of content: String) -> String? {
    let lines = content.split(
      separator: /\r\n|\n|\r/, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3 else { return nil }
    let title = lines[0].trimmed
    guard !title.isEmpty, title.count <= longestTitle, lines[1].trimmed.isEmpty,
      !lines[2].trimmed.isEmpty
    else { return nil }
    return String(title)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
