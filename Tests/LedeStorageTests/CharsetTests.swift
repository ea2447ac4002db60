import LedeStorage
import Testing

struct CharsetTests {
  /// One sentence with characters of one to four bytes.
  static let sentence = "Café “Aleppo” — 5 € 🕊\n"

  static let encodings: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(sentence.utf8)),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(sentence.utf8)),
    ("UTF-16 LE with a mark", [0xFF, 0xFE] + utf16(sentence, isLittle: true)),
    ("UTF-16 BE with a mark", [0xFE, 0xFF] + utf16(sentence, isLittle: false)),
  ]

  static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
  }

  @Test(arguments: encodings)
  func `every encoding gives the same text`(encoding: (name: String, bytes: [UInt8])) throws {
    #expect(try Charset.decode(encoding.bytes) == Self.sentence)
  }

  @Test(arguments: [true, false])
  func `UTF-16 without a mark is told by its zeros`(isLittle: Bool) throws {
    let text = "The envoy left Café Riche at noon.\n"
    #expect(try Charset.decode(Self.utf16(text, isLittle: isLittle)) == text)
  }

  @Test func `Windows-1252 has quotation marks, dashes and the euro`() throws {
    let bytes: [UInt8] = Array("Caf".utf8) + [0xE9, 0x20, 0x93, 0x41, 0x94, 0x20, 0x97, 0x80, 0x85]
    #expect(try Charset.decode(bytes) == "Café “A” —€…")
  }

  @Test func `every byte of Windows-1252 is a character`() throws {
    let bytes = Array("Plain words around them: ".utf8) + Array(0x80...0xFF as ClosedRange<UInt8>)
    let text = try Charset.decode(bytes)
    #expect(text.unicodeScalars.count == bytes.count)
    #expect(!text.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func `UTF-8 with a few bad bytes keeps its characters`() throws {
    let bytes = Array("Café, café ".utf8) + [0xFF] + Array(" été".utf8)
    #expect(try Charset.decode(bytes) == "Café, café \u{FFFD} été")
  }

  @Test func `a character cut off at the end does not make UTF-8 Windows-1252`() throws {
    #expect(try Charset.decode(Array("Café, café à".utf8.dropLast())) == "Café, café \u{FFFD}")
  }

  @Test func `no bytes are no text`() throws {
    #expect(try Charset.decode([]) == "")
    #expect(try Charset.decode([0xEF, 0xBB, 0xBF]) == "")
    #expect(try Charset.decode([0xFF, 0xFE]) == "")
  }

  @Test(arguments: [
    Array(0...255 as ClosedRange<UInt8>),
    Array("text and a zero".utf8) + [0] + Array(" behind it".utf8),
    [UInt8](repeating: 0, count: 100),
    [0x7F, 0x45, 0x4C, 0x46, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16],
  ])
  func `zeros and control characters are no text`(bytes: [UInt8]) {
    #expect(throws: Charset.Failure.binary) { try Charset.decode(bytes) }
  }

  @Test func `an odd last byte of UTF-16 is dropped`() throws {
    #expect(
      try Charset.decode([0xFF, 0xFE] + Self.utf16("Homs", isLittle: true) + [0x41]) == "Homs")
  }
}
