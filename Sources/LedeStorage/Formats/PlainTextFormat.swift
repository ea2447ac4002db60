package import LedeText

/// Plain text or Markdown, with or without front matter.
package enum PlainTextFormat {
  /// The longest first line that can be a title, in characters.
  private static let longestTitle = 200

  /// Makes an article of a file's bytes.
  package static func article(from record: RawRecord) throws(StorageError) -> Article {
    let text: String
    do {
      text = try Charset.decode(record.bytes)
    } catch {
      throw StorageError(
        .malformed, record.path, "is not text but binary; convert it to text or leave it out")
    }
    var matter: FrontMatter?
    var content = text[...]
    do {
      if let split = try FrontMatter.split(text) { (matter, content) = split }
    } catch {
      throw StorageError(.malformed, record.path, line: error.line, error.detail)
    }
    guard content.contains(where: { !$0.isWhitespace }) else {
      throw StorageError(
        .malformed, record.path, "has no text in it; write the article into it or leave it out")
    }
    let body = String(content)
    var article = Article(
      id: matter?.id ?? record.id, title: matter?.title ?? firstLineTitle(of: body),
      content: body, source: matter?.source, url: matter?.url,
      topics: matter?.topics ?? record.folderTopics, doubtful: matter?.doubtful ?? [])
    article.take(date: matter?.date)
    return article
  }

  /// A first line of at most 200 characters with an empty line and more text behind it.
  ///
  /// Empty lines before it do not count: many people leave one behind front matter.
  private static func firstLineTitle(of content: String) -> String? {
    let lines = content.drop { $0.isWhitespace }.split(
      maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
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
