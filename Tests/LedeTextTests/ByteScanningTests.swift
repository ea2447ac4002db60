import LedeAlgebra
import LedeText
import Testing

struct ByteScanningTests {
  private static let scalars: [Unicode.Scalar] = [
    "a", "Z", "7", " ", "\t", "\n", "\u{0B}", "\u{0C}", "\r", ".", "!", "?", ",", "\u{1F}",
    "\u{7F}",
    "é", "ж", "\u{A0}", "\u{85}", "\u{AD}", "’", "“", "—", "…", "\u{2003}", "\u{2028}", "\u{2029}",
    "\u{3000}", "。", "中", "։", "؟", "😀", "\u{FEFF}",
  ]

  /// Runs of letters with some of everything in between, so that words and marks fall on all sides of
  /// the borders of blocks.
  private static func text(_ count: Int, _ random: inout SplitMix64) -> [UInt8] {
    var text = ""
    for _ in 0..<count {
      let isLetter = random.next() % 3 > 0
      text.unicodeScalars.append(
        isLetter ? "x" : scalars[Int(random.next() % UInt64(scalars.count))])
    }
    return Array(text.utf8)
  }

  @Test func `words are the runs between white space of any script`() {
    var random = SplitMix64(seed: 7)
    for count in 0..<300 {
      let bytes = Self.text(count, &random)
      let words = String(decoding: bytes, as: UTF8.self).unicodeScalars
        .split { $0.properties.isWhitespace }
      #expect(ByteScanning.wordCount(of: bytes.span, 0..<bytes.count) == words.count)
    }
  }

  @Test func `words are counted within a range`() {
    let bytes = Array("one two\u{2003}three four".utf8)
    #expect(ByteScanning.wordCount(of: bytes.span, 4..<bytes.count) == 3)
    #expect(ByteScanning.wordCount(of: bytes.span, 4..<7) == 1)
    #expect(ByteScanning.wordCount(of: bytes.span, 7..<10) == 0)
    #expect(ByteScanning.wordCount(of: bytes.span, 5..<5) == 0)
  }

  @Test func `every mark that may end a sentence is found`() {
    var random = SplitMix64(seed: 8)
    for count in 0..<200 {
      let bytes = Self.text(count, &random)
      var index = 0
      while index < bytes.count {
        let plain = bytes[index...].firstIndex { ".!?".utf8.contains($0) || $0 >= 0xD6 }
        let found = ByteScanning.mark(in: bytes.span, index..<bytes.count)
        #expect(found == plain ?? bytes.count)
        index = found + 1
      }
    }
  }

  @Test func `marks of all scripts start with bytes that are found`() {
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isSentenceTerminal else {
        continue
      }
      let bytes = Array(String(scalar).utf8)
      #expect(ByteScanning.mark(in: bytes.span, 0..<bytes.count) == 0, "U+\(value)")
    }
  }

  @Test func `every byte that may end a line is found`() {
    var random = SplitMix64(seed: 9)
    for count in 0..<200 {
      let bytes = Self.text(count, &random)
      var index = 0
      while index < bytes.count {
        let plain = bytes[index...].firstIndex { (0x0A...0x0D).contains($0) || $0 == 0xE2 }
        let found = ByteScanning.lineEnd(in: bytes.span, from: index)
        #expect(found == plain ?? bytes.count)
        index = found + 1
      }
    }
  }
}
