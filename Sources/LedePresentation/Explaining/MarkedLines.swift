/// Lines of a text in which words are marked, broken at the width of a terminal.
///
/// What cannot be seen, the codes of colours, takes no room.
struct MarkedLines {
  private let style: TextStyle
  private let indent: String
  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0

  /// The word that is being put together, and the columns that it takes.
  private var word = ""
  private var wordWidth = 0

  init(_ style: TextStyle, indent: String) {
    self.style = style
    self.indent = indent
  }

  /// Adds text, of which each word is shown by `paint`.
  mutating func add(_ text: String, _ paint: (String) -> String = { $0 }) {
    let parts = TextStyle.shown(text).split(separator: " ", omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      if number > 0 { endWord() }
      guard !part.isEmpty else { continue }
      word += paint(String(part))
      wordWidth += part.count
    }
  }

  /// Adds a part of a mark, with the sign that opens it, the one that closes it, or both.
  ///
  /// The space between two words may be a part of its own: signs stand at the words.
  mutating func add(
    _ text: String, opening: String?, closing: String?, _ paint: (String) -> String
  ) {
    let isSpace = text.allSatisfy(\.isWhitespace)
    if isSpace, opening != nil, closing != nil {
      endWord()
      return
    }
    if let opening {
      if text.first?.isWhitespace == true { endWord() }
      add(opening)
    }
    let isInside = !isSpace || (opening == nil && closing == nil)
    if isInside {
      let core = text.drop { opening != nil && $0.isWhitespace }
      let end =
        closing == nil
        ? core.endIndex
        : core.lastIndex { !$0.isWhitespace }
          .map { core.index(after: $0) } ?? core.endIndex
      add(String(core[..<end]), paint)
    }
    if let closing {
      add(closing)
      if text.last?.isWhitespace == true { endWord() }
    }
  }

  /// Ends a word, as a space does.
  mutating func endWord() {
    guard wordWidth > 0 else { return }
    if lineWidth > 0, lineWidth + 1 + wordWidth > style.width - indent.count { endLine() }
    line += (lineWidth > 0 ? " " : "") + word
    lineWidth += (lineWidth > 0 ? 1 : 0) + wordWidth
    (word, wordWidth) = ("", 0)
  }

  private mutating func endLine() {
    lines.append(indent + line)
    (line, lineWidth) = ("", 0)
  }

  /// All lines; none without a word.
  consuming func finish() -> [String] {
    endWord()
    if lineWidth > 0 { endLine() }
    return lines
  }
}
