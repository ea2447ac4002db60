/// What reading or converting has broken in a text, counted.
///
/// Mojibake is UTF-8 that was read as Windows-1252: `â€™` for `’`, `Ã©` for `é`. It is told by the
/// characters that the bytes of a letter become: the lead byte of a Latin, Greek or Cyrillic letter,
/// or of a punctuation mark, with a continuation byte behind it. A capital before a closing quotation
/// mark looks the same (`MANHÃ”`) and counts only inside a word.
///
/// - Complexity: O(*bytes*).
package struct TextDamage: Sendable, Hashable {
  /// U+FFFD, which stands where something could not be read.
  package private(set) var replacements = 0

  /// Characters of which each was read as two or three.
  package private(set) var mojibake = 0

  /// Control characters other than white space.
  package private(set) var controls = 0

  package var isNone: Bool { replacements == 0 && mojibake == 0 && controls == 0 }

  package init(of text: String) {
    var text = text
    text.makeContiguousUTF8()
    let utf8 = text.utf8Span
    let bytes = utf8.span
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Most of a text, at the price of one comparison.
      if byte &- 0x20 < 0x5F {
        index += 1
        continue
      }
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      index += length
      switch value {
      case 0x09...0x0D, 0x85: break
      case 0..<0x20, 0x7F..<0xA0: controls += 1
      case 0xFFFD: replacements += 1
      case 0xC2...0xF0:
        if let end = Self.endOfMojibake(value, bytes, index) {
          mojibake += 1
          index = end
        }
      default: break
      }
    }
  }

  /// Where a broken character ends whose lead byte was read as `lead`; `nil` when it is whole.
  private static func endOfMojibake(
    _ lead: UInt32, _ bytes: Span<UInt8>, _ index: Int
  ) -> Int? {
    guard let (second, next) = continuation(bytes, index) else { return nil }
    switch lead {
    case 0xC2...0xC5, 0xCE, 0xCF, 0xD0, 0xD1:
      guard Self.isClosingMark(second) else { return next }
      return next < bytes.count && isLetter(bytes, next) ? next : nil
    case 0xE2:
      guard second < 0xA0, let (_, end) = continuation(bytes, next) else { return nil }
      return end
    case 0xE3:
      guard 0x81...0x83 ~= second, let (_, end) = continuation(bytes, next) else { return nil }
      return end
    case 0xEF:
      // The byte order mark and U+FFFD.
      guard let (third, end) = continuation(bytes, next) else { return nil }
      return (second, third) == (0xBB, 0xBF) || (second, third) == (0xBF, 0xBD) ? end : nil
    case 0xF0: return second == 0x9F ? next : nil
    default: return nil
    }
  }

  /// The continuation byte that the character at `index` was read from, and where the next is.
  private static func continuation(
    _ bytes: Span<UInt8>, _ index: Int
  ) -> (byte: UInt32, next: Int)? {
    guard index < bytes.count, bytes[index] >= 0x80 else { return nil }
    let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
    if 0x80..<0xC0 ~= value { return (value, index + length) }
    guard let place = windows1252.firstIndex(of: value) else { return nil }
    return (0x80 + UInt32(place), index + length)
  }

  /// Quotation marks that close in one language or another: `‘`, `’`, `“`, `”`, `›`, `»`.
  private static func isClosingMark(_ byte: UInt32) -> Bool {
    0x91...0x94 ~= byte || byte == 0x9B || byte == 0xBB
  }

  private static func isLetter(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    CharacterClass.of(UTF8Scanning.scalar(in: bytes, at: index).value) == .word
  }

  /// What Windows-1252 has for the bytes 0x80 to 0x9F; 0 where it has nothing.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
    0, 0x17D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161,
    0x203A, 0x153, 0, 0x17E, 0x178,
  ]
}
