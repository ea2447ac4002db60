import LedeAlgebra
import LedeTestSupport
import LedeText
import Testing

struct TextLawTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `text of hard pieces keeps the laws`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let text = TextNoise.ofPieces(Int.random(in: 0..<120, using: &random), &random)
      let broken = brokenTextLaws(TextReading(text))
      #expect(broken == [], "\(text.debugDescription)")
    }
  }

  @Test(arguments: 100..<120 as Range<UInt64>)
  func `text of any scalars keeps the laws`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let text = TextNoise.ofScalars(Int.random(in: 0..<200, using: &random), &random)
      let broken = brokenTextLaws(TextReading(text))
      #expect(broken == [], "\(text.debugDescription)")
    }
  }

  @Test func `the same text gives the same answer twice`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<50 {
      let text = TextNoise.ofPieces(100, &random)
      let (first, second) = (TextReading(text), TextReading(text))
      #expect(first.analysis.tokens == second.analysis.tokens)
      #expect(first.analysis.sentences == second.analysis.sentences)
      #expect(first.terms == second.terms)
    }
  }

  @Test func `the terms of a word do not depend on what the lexicon has seen`() {
    var random = SplitMix64(seed: 6)
    var lexicon = Lexicon()
    let analyzer = TextAnalyzer()
    for _ in 0..<50 {
      let text = TextNoise.ofPieces(60, &random)
      let analysis = analyzer.analyze(Article(id: "a", content: text), with: &lexicon)
      var terms: [String] = []
      for token in analysis.tokens { terms.append(lexicon.text(of: token.term)) }
      #expect(terms == TextReading(text).terms)
    }
  }

  @Test(arguments: ["", " ", "\n\n\r\n\t \u{A0}\u{2028}\u{3000}", "\u{FEFF}", "\u{AD}\u{AD}"])
  func `text without anything to see has no sentences`(text: String) {
    let reading = TextReading(text, title: text)
    #expect(reading.analysis.sentences.isEmpty)
    #expect(reading.analysis.tokens.isEmpty)
    #expect(reading.analysis.titleTokens.isEmpty)
    #expect(reading.analysis.paragraphCount == 0)
  }

  @Test(arguments: ["...", "?!?!", "— “…” —", "* * *", "“”", "-", "🙂", "\u{301}"])
  func `text of marks alone keeps the laws and has no topics`(text: String) {
    let reading = TextReading(text)
    #expect(brokenTextLaws(reading) == [])
    #expect(reading.topicTerms.filter { $0 != "\u{301}" } == [])
    #expect(reading.sentences.joined(separator: " ") == text)
  }
}

/// Texts that take minutes when any rule looks back or ahead without a limit.
struct TextSizeTests {
  static let hugeTexts: [(name: String, text: String)] = {
    let piece: [(String, String, Int)] = [
      ("one word", "a", 1_000_000),
      ("one accented word", "é", 100_000),
      ("one acronym", "A.", 100_000),
      ("glued sentences", "Aa.", 100_000),
      ("full stops", ".", 200_000),
      ("spaced full stops", ". ", 100_000),
      ("questions of ideographs", "北京?", 50_000),
      ("ellipses of ideographs", "北京……", 50_000),
      ("small words with points", "word.", 100_000),
      ("quotation marks", "\"", 200_000),
      ("closed quotations", "?\" ", 50_000),
      ("hyphens", "a-", 100_000),
      ("apostrophes", "a'", 100_000),
      ("decimals", "1.", 100_000),
      ("thousands", "1,", 100_000),
      ("marks upon marks", "\u{301}", 100_000),
      ("empty lines", "\n", 600_000),
      ("short lines", "one line\n", 100_000),
      ("closed lines", "end.\"\n", 50_000),
      ("small lines apart", "and so it goes on without a stop\n\n", 30_000),
      ("wrapped lines", "and so it goes on for as many columns as a line may have\n", 20_000),
    ]
    return piece.map { ($0, String(repeating: $1, count: $2)) }
  }()

  @Test(.timeLimit(.minutes(2)), arguments: hugeTexts.map(\.name))
  func `a huge text is read in time that grows with its size`(name: String) throws {
    let text = try #require(Self.hugeTexts.first { $0.name == name }?.text)
    #expect(brokenTextLaws(TextReading(text)) == [])
  }

  @Test func `twenty thousand lines after half a megabyte of white space are read`() {
    let text =
      String(repeating: "\n", count: 500_000) + String(repeating: "and so\n", count: 20_000)
    #expect(TextReading(text).words.count == 40_000)
  }
}
