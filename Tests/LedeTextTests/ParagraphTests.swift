import LedeTestSupport
import LedeText
import Testing

struct ParagraphTests {
  @Test(arguments: ["\n\n", "\r\n\r\n", "\n \t\n", "\n\u{A0}\n", "\r\r", "\u{2029}", "\n\n\n\n"])
  func `a sentence that an empty line breaks is mended`(gap: String) {
    let reading = TextReading(
      "But that short-lived spirit of\(gap)cooperation did not last. It ended.")
    #expect(reading.sentences.count == 2)
    #expect(reading.analysis.paragraphCount == 1)
    #expect(reading.sentences.last == "It ended.")
  }

  @Test(arguments: [
    "The first paragraph has an end.\n\nthe second starts small.",
    "The first paragraph has no end\n\nThe second starts large.",
    "“The first paragraph has an end.”\n\nthe second starts small.",
    "These are the parts of the plan:\n\nwithdrawal and a vote",
    "Too short\n\nto be a sentence that was cut.",
  ])
  func `other paragraphs are not mended`(text: String) {
    #expect(TextReading(text).analysis.paragraphCount == 2)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{0C}"])
  func `each line of text that is not wrapped is a paragraph`(end: String) {
    let lines = ["The envoy left.", "Talks will resume.", "Nobody knows when."]
    #expect(TextReading(lines.joined(separator: end)).paragraphs == lines.map { [$0] })
  }

  /// Text as mail and old wires have it: lines of at most seventy columns.
  static func wrapped(_ words: [Substring], indent: String = "", end: String = "\n") -> String {
    var lines: [String] = []
    var line = indent
    for word in words {
      if line.count + word.count + 1 > 70 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty || line == indent ? String(word) : " \(word)"
    }
    return (lines + [line]).joined(separator: end)
  }

  static let first = """
    The envoys of both sides met on Tuesday in a hotel near the old harbour, where they agreed to \
    leave the villages east of the river by the end of the month. Nobody signed anything. A second \
    meeting, Dr. Haddad said, will follow in May, when the snow on the passes has melted and the \
    roads are open again.
    """

  static let second = """
    Fishermen on the quay had heard of it before the ministers did. They say that the boats of the \
    coast guard were moved a week ago, and that the lamps on the pier burned all night for the \
    first time since the war.
    """

  @Test(arguments: ["\n", "\r\n"], ["", "   ", "\t", "\u{3000}\u{3000}"])
  func `hard-wrapped text is read by paragraphs`(end: String, indent: String) {
    let paragraphs = [Self.first, Self.second]
    let gap = indent.isEmpty ? end + end : end
    let text = paragraphs.map {
      Self.wrapped($0.split(separator: " "), indent: indent, end: end)
    }.joined(separator: gap)
    let reading = TextReading(text)
    #expect(reading.analysis.paragraphCount == 2)
    #expect(reading.paragraphs.map(\.count) == [3, 2])
    #expect(reading.words == TextReading("\(Self.first)\n\n\(Self.second)").words)
    #expect(brokenTextLaws(reading) == [])
  }

  @Test func `hard-wrapped text of a script with long letters is read by paragraphs`() {
    let words = Array(
      repeating: "Послы обеих сторон встретились во вторник у старого порта", count: 8
    ).joined(separator: " ").split(separator: " ")
    #expect(TextReading(Self.wrapped(words)).sentences.count == 1)
  }

  @Test func `short paragraphs one to a line are not hard-wrapped`() {
    let lines = [
      "The envoys of both sides met on Tuesday in a hotel by the sea.",
      "Nobody signed anything, and the doors stayed closed until noon.",
      "A second meeting will follow in May, the hosts have announced.",
      "Fishermen on the quay had heard of it before the ministers did.",
      "They say that the lamps on the pier burned all through the night.",
    ]
    #expect(TextReading(lines.joined(separator: "\n")).analysis.paragraphCount == 5)
  }

  @Test func `a list in hard-wrapped text keeps its items`() {
    let text =
      Self.wrapped(Self.first.split(separator: " ")) + "\n- Withdraw by May\n- Vote by June"
    #expect(TextReading(text).sentences.suffix(2) == ["- Withdraw by May", "- Vote by June"])
  }

  @Test func `the items of a list are paragraphs`() {
    let items = ["• the envoy left", "• talks will resume", "* nobody knows when", "2. a recount"]
    let text = "What we know:\n\n" + items.joined(separator: "\n")
    #expect(TextReading(text).sentences == ["What we know:"] + items)
  }

  @Test func `all kinds of quotation marks, dashes and spaces leave the words alone`() {
    let marks = [
      "\"envoys\"", "“envoys”", "„envoys“", "«envoys»", "‹envoys›", "‘envoys’", "‚envoys‘",
      "'envoys'",
      "`envoys`", "「envoys」", "(envoys)", "–envoys–", "—envoys—", "―envoys―", "−envoys−",
      "\u{A0}envoys\u{202F}", "\u{3000}envoys\u{2009}", "\u{FEFF}envoys", "envoys…", "¿envoys?",
    ]
    for marked in marks {
      #expect(TextReading("the \(marked) left").words == ["the", "envoys", "left"], "\(marked)")
    }
  }
}

struct CleanedTextTests {
  @Test(arguments: [
    ("The\nenvoy\r\n\r\n left.", "The envoy left."), ("a\u{A0}\u{2009}b", "a b"),
    ("snow\u{AD}storm", "snowstorm"), ("\u{FEFF}a ", "a"), ("", ""), ("“a” – b", "“a” – b"),
    ("é e\u{301} 北 🙂", "é e\u{301} 北 🙂"),
  ])
  func `a cleaned text has single spaces and nothing invisible`(text: String, cleaned: String) {
    #expect(Array(CleanedText.string(text, 0..<text.utf8.count).utf8) == Array(cleaned.utf8))
  }
}
