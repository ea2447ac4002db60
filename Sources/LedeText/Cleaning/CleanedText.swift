/// A stretch of an article as it is shown to a reader.
package enum CleanedText {
  /// The text of a range with one space for any white space, and without invisible characters.
  ///
  /// Differs from the slice in white space and invisible characters only.
  package static func string(_ content: String, _ range: Range<Int>) -> String {
    let utf8 = content.utf8Span
    let bytes = utf8.span
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(range.count)
    var index = range.lowerBound
    var pendingSpace = false
    while index < range.upperBound {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      defer { index += length }
      if CharacterClass.isSpace(value) {
        pendingSpace = !cleaned.isEmpty
        continue
      }
      if value == 0xAD || value == 0x2060 || value == 0xFEFF { continue }
      if pendingSpace {
        cleaned.append(0x20)
        pendingSpace = false
      }
      for offset in 0..<length { cleaned.append(bytes[index + offset]) }
    }
    return String(decoding: cleaned, as: UTF8.self)
  }
}
