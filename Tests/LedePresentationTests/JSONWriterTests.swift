import FoundationEssentials
import LedePresentation
import Testing

@Suite struct JSONWriterTests {
  static let strings = [
    "", "plain", "\"quoted\" \\ back/slash", "line\nbreak\r\n\ttab", "\u{0}\u{1}\u{1B}\u{1F}\u{7F}",
    "separators \u{2028} and \u{2029}, next line \u{85}", "emoji 👩‍👩‍👧 🏳️‍🌈", "e\u{301} é ü",
    "北京 Москва القاهرة", "\u{FEFF}mark \u{FFFD}", "\u{10FFFF}",
  ]

  @Test(arguments: strings) func `a string comes back as it was`(text: String) throws {
    var writer = JSONWriter()
    writer.object { $0.member(text, text) }
    let decoded = try JSONDecoder().decode(
      [String: String].self, from: Data(writer.text.utf8))
    #expect(decoded.keys.map { Array($0.utf8) } == [Array(text.utf8)])
    #expect(decoded.values.map { Array($0.utf8) } == [Array(text.utf8)])
  }

  @Test(arguments: strings) func `a string never breaks its line`(text: String) {
    var writer = JSONWriter()
    writer.string(text)
    let breaks: [Unicode.Scalar] = ["\u{2028}", "\u{2029}", "\u{7F}"]
    #expect(
      writer.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !breaks.contains($0) })
  }

  @Test func `members stand in the order given, with commas between`() {
    var writer = JSONWriter()
    writer.object { object in
      object.member("z", 1)
      object.member("a", true)
      object.member("none", nil as String?)
      object.member("empty") { $0.array([Int]()) { _, _ in } }
      object.member("nested") { writer in
        writer.array([[1, 2], [], [3]]) { writer, row in
          writer.array(row) { writer, number in
            writer.object { $0.member("n", number) }
          }
        }
      }
      object.member("names") { $0.array(["x", "y"]) { $0.string($1) } }
      object.member("object") { $0.object { _ in } }
      object.member("half", 0.5)
      object.member("third", Float(1) / 3)
      object.member("large", UInt64.max)
    }
    #expect(
      writer.text
        == #"{"z":1,"a":true,"none":null,"empty":[],"#
        + #""nested":[[{"n":1},{"n":2}],[],[{"n":3}]],"names":["x","y"],"object":{},"#
        + #""half":0.500000,"third":0.333333,"large":18446744073709551615}"#)
  }
}
