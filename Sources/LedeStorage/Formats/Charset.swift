/// Turns the bytes of a text file into text.
///
/// In order: a byte order mark; UTF-8; UTF-16 without a mark, told by its zeros; else
/// Windows-1252, which gives a character to every byte. A file that is UTF-8 but for a few bytes
/// keeps its characters, and the bytes that are none become U+FFFD.
package enum Charset {
  package enum Failure: Error, Equatable { case binary }

  package static func decode(_ bytes: [UInt8]) throws(Failure) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try checked(String(decoding: bytes.dropFirst(3), as: UTF8.self), bytes)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isLittle: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isLittle: false) }
    if let isLittle = byteOrder(bytes) { return utf16(bytes[...], isLittle: isLittle) }
    if let text = String(validating: bytes, as: UTF8.self) { return try checked(text, bytes) }
    guard !isBinary(bytes) else { throw .binary }
    if isMostlyUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map { windows1252($0) }))
  }

  private static func checked(_ text: String, _ bytes: [UInt8]) throws(Failure) -> String {
    guard !isBinary(bytes) else { throw .binary }
    return text
  }

  /// Zeros or many control characters: no text.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes.prefix(1 << 16) {
      if byte == 0 { return true }
      if byte < 0x20, ![0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B].contains(byte) { controls += 1 }
    }
    return controls * 50 > min(bytes.count, 1 << 16)
  }

  /// The order of UTF-16 without a mark: in Western text every other byte is zero.
  private static func byteOrder(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 7, zeros[0] * 10 < half { return true }
    if zeros[0] * 10 > half * 7, zeros[1] * 10 < half { return false }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? b << 8 | a : a << 8 | b)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Whether more characters of several bytes are whole than broken.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let decoded = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let broken = decoded.count { $0 == "\u{FFFD}" }
    let whole = decoded.count { $0.value >= 0x80 && $0 != "\u{FFFD}" }
    return whole > broken
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    (0x80..<0xA0).contains(byte) ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  private static let upperControls: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}
