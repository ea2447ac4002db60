/// What a person types into a search, as SQLite's full-text index reads it.
///
/// Every word must be in the article; words between quotation marks must stand together; a word that
/// ends in `*` is the beginning of one, see `WordBeginnings`. Nothing that is typed is an error of syntax.
package struct SearchWords: Sendable, Hashable {
  /// The expression of FTS5; `nil` when there is no word.
  package let expression: String?

  /// The expression for a part of an article, where one of the words is enough.
  let alternatives: String

  package init(_ text: String) {
    var parts: [String] = []
    for (number, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if number % 2 == 1 {
        parts.append(String(part))
      } else {
        parts += part.split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }
    let words = parts.compactMap { part -> String? in
      guard part.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      guard part.hasSuffix("*") else { return "\"\(part)\"" }
      let beginning = part.dropLast()
      let words =
        beginning.allSatisfy(\.isLetter) ? WordBeginnings.words(for: String(beginning)) : []
      let choices = ["\"\(part)\" *"] + words.map { "\"\($0)\"" }
      return choices.count == 1 ? choices[0] : "(" + choices.joined(separator: " OR ") + ")"
    }
    alternatives = words.joined(separator: " OR ")
    expression = words.isEmpty ? nil : words.joined(separator: " AND ")
  }
}
