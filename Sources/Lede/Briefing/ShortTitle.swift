import LedeText

/// Titles for what has none: text cut between words.
enum ShortTitle {
  private static let limit = 100

  /// What an article begins with.
  static func start(of content: String) -> String {
    let lines = content.prefix(4 * limit).split(whereSeparator: \.isNewline)
    let line = lines.first.map(String.init) ?? ""
    let text = CleanedText.string(line, 0..<line.utf8.count)
    return text.isEmpty ? "(no text)" : shortened(text)
  }

  /// At most a hundred characters of a text, with an ellipsis where it was cut.
  static func shortened(_ text: String) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit - 1)
    let whole = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return whole + "…"
  }
}
