import LedeTestSupport
import LedeText
import Testing

struct SentenceTests {
  @Test(arguments: MarkedSentences.all)
  func `sentences end at the marks`(marked: String) {
    let expected = marked.split(separator: "⟂").map { $0.trimming(while: \.isWhitespace) }
    let reading = TextReading(marked.replacing("⟂", with: ""))
    #expect(reading.sentences == expected)
    #expect(brokenTextLaws(reading) == [])
  }

  @Test(arguments: SentenceRules.all + SentenceRules.brokenLines)
  func `every kind of boundary is known`(kind: String, text: String) {
    let expected = text.split(separator: "⟂").map { $0.trimming(while: \.isWhitespace) }
    let reading = TextReading(text.replacing("⟂", with: ""))
    #expect(reading.sentences == expected, "\(kind)")
    #expect(brokenTextLaws(reading) == [])
  }

  @Test(arguments: NewsSentences.all)
  func `sentences of news end at the marks`(marked: String) {
    let expected = marked.split(separator: "⟂").map { $0.trimming(while: \.isWhitespace) }
    let reading = TextReading(marked.replacing("⟂", with: ""))
    #expect(reading.sentences == expected)
    #expect(brokenTextLaws(reading) == [])
  }

  @Test func `there are enough marked texts, and none twice`() {
    #expect(MarkedSentences.all.count >= 100)
    #expect(Set(MarkedSentences.all).count == MarkedSentences.all.count)
    #expect(SentenceRules.all.count == 48)
    #expect(NewsSentences.all.count >= 60)
  }

  @Test(arguments: [
    ("A heading", true), ("Who knows?", false), ("“It is over.”", false), ("It is over", true),
    ("It went on…", false), ("(See below.)", false), ("他来了。", false), ("Of these:", true),
  ])
  func `a heading is a sentence without a final stop`(text: String, isHeading: Bool) throws {
    let sentence = try #require(TextReading(text).analysis.sentences.first)
    #expect(sentence.isHeading == isHeading)
  }

  @Test(arguments: [
    ("The envoy left.", 3), ("He left – at\u{A0}last.", 5), ("One", 1), ("a  b\tc", 3),
    ("北京说。", 1), ("lone-wolf attack", 2),
  ])
  func `words are counted as a reader counts them`(text: String, count: Int) throws {
    #expect(try #require(TextReading(text).analysis.sentences.first).wordCount == count)
  }

  @Test func `sentences know their paragraphs`() {
    let reading = TextReading("One is here. Two is here.\n\nThree is here.\nFour is here.")
    #expect(reading.analysis.sentences.map(\.paragraph) == [0, 0, 1, 2])
    #expect(reading.analysis.paragraphCount == 3)
  }
}

extension StringProtocol {
  /// Without the characters at both ends for which a question is true.
  func trimming(while isMargin: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isMargin(first) { text.removeFirst() }
    while let last = text.last, isMargin(last) { text.removeLast() }
    return String(text)
  }
}
