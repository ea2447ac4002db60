package import LedeAlgebra

/// Random text that is valid UTF-8 and meant to be hard to read.
package enum TextNoise {
  /// Strings that the rules for words, sentences and lines look at, in no order that makes sense.
  private static let pieces: [String] = [
    ".", "!", "?", "…", ". . .", "\"", "“", "”", "’", "'", "«", "»", "(", ")", "[", "]", "-", "–",
    "—", ",", ":", ";", "@", "/", " ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u{A0}",
    "\u{AD}", "\u{200B}", "\u{200D}", "\u{2028}", "\u{FEFF}", "\u{301}", "Dr.", "U.S.", "No. 5",
    "e.g.", "J. ", "p.m.", "theBoston", "The", "said", "I", "a", "co-", "F-16", "3.5", "1,000",
    "Author:", "Published 30-04-2013", "12 comments", "Zürich", "Σίσυφος", "правда", "السلام",
    "؟", "שלום", "北京", "。", "한국", "ไทย", "नमस्ते", "।", "🙂", "👩‍👩‍👧", "ﬁ", "İ", "ß",
  ]

  /// Text made of pieces that matter to the rules.
  package static func ofPieces(_ count: Int, _ random: inout SplitMix64) -> String {
    (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
  }

  /// Text made of any scalars: a third of them ASCII, a third below U+3000, the rest anything.
  package static func ofScalars(_ count: Int, _ random: inout SplitMix64) -> String {
    var text = String.UnicodeScalarView()
    while text.count < count {
      let limits: [UInt32] = [0x80, 0x3000, 0x11_0000]
      let limit = limits[Int.random(in: 0..<3, using: &random)]
      let value = UInt32.random(in: 0..<limit, using: &random)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
