import LedeTestSupport
import LedeText
import Testing

struct LanguageDetectorTests {
  private static let passages = Language.codes.flatMap { LanguagePassage.all(in: $0) }

  @Test func `the language of a passage of twenty words is found`() {
    #expect(Self.passages.count == 400)
    let wrong = Self.passages.filter { DetectedLanguage(of: $0.text) != .language($0.code) }
    print("languages: \(Self.passages.count - wrong.count) of \(Self.passages.count) right")
    #expect(wrong.count <= 4, "\(wrong)")
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 8, 10, 12, 15])
  func `the beginning of a passage is never taken for another language`(count: Int) {
    for passage in Self.passages {
      let words = passage.text.split(separator: " ").prefix(count).joined(separator: " ")
      let found = DetectedLanguage(of: words)
      #expect(found == .unclear || found == .language(passage.code), "\(words)")
    }
  }

  @Test(arguments: LanguagePassage.others)
  func `a language that Lede does not read is not taken for one that it reads`(
    passage: LanguagePassage
  ) {
    #expect(DetectedLanguage(of: passage.text).code == nil)
    #expect(DetectedLanguage(of: passage.text.uppercased()).code == nil)
  }

  @Test func `most passages in languages that Lede does not read are said to be`() {
    let others = LanguagePassage.others
    #expect(others.count > 50)
    let unclear = others.filter { DetectedLanguage(of: $0.text) != .foreign }
    #expect(unclear.count * 5 < others.count, "\(unclear)")
  }

  @Test(arguments: [
    "pl", "cs", "sv", "da", "nb", "fi", "hu", "tr", "ro", "ca", "uk", "bg", "ar", "zh",
  ])
  func `a paragraph in a language that Lede does not read is foreign`(code: String) {
    let text = LanguagePassage.others.filter { $0.code == code }.map(\.text)
    #expect(DetectedLanguage(of: (text + text).joined(separator: " ")) == .foreign)
  }

  /// Changes that do not change the language.
  static let changes: [(name: String, change: @Sendable (String) -> String)] = [
    ("twice", { $0 + " " + $0 }), ("capitals", { $0.uppercased() }),
    ("small letters", { $0.lowercased() }), ("one word a line", { $0.replacing(" ", with: "\n") }),
    ("no-break spaces", { $0.replacing(" ", with: "\u{A0}") }),
    ("typographic apostrophes", { $0.replacing("'", with: "’") }),
    ("numbers", { $0.replacing(" ", with: " 1.234,5 % ") }),
    ("soft hyphens", { String($0.flatMap { [$0, "\u{AD}"] }) }),
    ("words in quotation marks", { $0.replacing(" ", with: "» «") }),
  ]

  @Test(arguments: changes.indices) func `form does not change the language`(index: Int) {
    for passage in Self.passages {
      let text = Self.changes[index].change(passage.text)
      #expect(
        DetectedLanguage(of: text) == .language(passage.code),
        "\(Self.changes[index].name): \(text)")
    }
  }

  @Test(arguments: [
    "", " \n", "...", "Syria", "Talks in Syria", "1,204 3.5 2026-11-23", "U.S. U.N. E.U.", "🙂🙂🙂",
    "Müller, Schmidt, Weber, Wagner, Becker, Schulz, Hoffmann, Koch, Bauer, Richter, Klein, Wolf",
    "Real Madrid 3 Bayern 1; Ajax 2 Porto 2; Lazio 0 Lyon 0; Celtic 1 Zenit 4; Genk 2 Basel 2",
    "Lima Oslo Bern Rom Paris Kiel Nantes Turin Porto Breda Omsk Leeds", "\u{301}\u{301}",
    "e\u{301}",
    "Damascus (AP)", "AAPL 12.3 +0.4 MSFT 33.1 -0.2 GOOG 14.0 +1.1", "https://example.org/a/b?c=d",
    "Дамаск", "Москва 3, Омск 2", "北京",
  ])
  func `names, numbers and a few words are unclear`(text: String) {
    #expect(DetectedLanguage(of: text) == .unclear)
  }

  @Test(arguments: [("en", "fr"), ("de", "en"), ("ru", "en"), ("nl", "de"), ("pt", "es")])
  func `of two languages the one with more words wins`(pair: (more: String, less: String)) {
    let more = LanguagePassage.all(in: pair.more).prefix(4).map(\.text)
    let less = LanguagePassage.all(in: pair.less).prefix(1).map {
      $0.text.split(separator: " ").prefix(8).joined(separator: " ")
    }
    #expect(DetectedLanguage(of: (more + less).joined(separator: "\n")) == .language(pair.more))
    #expect(DetectedLanguage(of: (less + more).joined(separator: "\n")) == .language(pair.more))
  }

  @Test func `two languages with as many words are unclear`() {
    #expect(DetectedLanguage(of: "those themselves would; wurden zwischen müssen") == .unclear)
    #expect(DetectedLanguage(of: "wurden zwischen müssen; those themselves would") == .unclear)
  }

  @Test func `only the beginning of a text counts`() {
    let english = LanguagePassage.all(in: "en").map(\.text).joined(separator: " ")
    let german = LanguagePassage.all(in: "de").map(\.text).joined(separator: " ")
    #expect(DetectedLanguage(of: english + german + german + german) == .language("en"))
  }

  @Test func `a long text without a known word is foreign`() {
    let words = (0..<300).map { "qw\(String(repeating: "xz", count: $0 % 7))v" }
    #expect(DetectedLanguage(of: words.joined(separator: " ")) == .foreign)
    #expect(DetectedLanguage(of: words.prefix(150).joined(separator: " ")) == .unclear)
  }

  @Test func `a title counts, too`() {
    let article = Article(
      id: "a", title: "Warum die Bäcker jetzt noch früher aufstehen", content: "Berlin")
    #expect(DetectedLanguage(of: article) == .language("de"))
  }

  @Test func `the language of most articles is that of a corpus`() {
    func articles(_ code: String, _ count: Int) -> [Article] {
      LanguagePassage.all(in: code).prefix(count).map { Article(id: $0.text, content: $0.text) }
    }
    #expect(Language.ofMost(articles("it", 3) + articles("ru", 2))?.code == "it")
    #expect(Language.ofMost(articles("it", 2) + articles("ru", 3))?.code == "ru")
    #expect(Language.ofMost(articles("ru", 2) + articles("it", 2))?.code == "it")
    #expect(Language.ofMost([Article(id: "a", content: "Syria")]) == nil)
    #expect(Language.ofMost([]) == nil)
  }
}
