/// A line reduced to what matters when two lines are compared.
enum FoldedLine {
  /// Lower case, one space for any white space, typographic quotes and dashes as ASCII.
  static func fold(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    var index = range.lowerBound
    var pendingSpace = false
    while index < range.upperBound {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      defer { index += length }
      if CharacterClass.isSpace(value) {
        pendingSpace = !folded.isEmpty
        continue
      }
      if CharacterClass.of(value) == .invisible { continue }
      if pendingSpace {
        folded.append(0x20)
        pendingSpace = false
      }
      if let plain = Punctuation.plain(value) {
        folded.append(plain)
      } else if value < 0x80 {
        folded.append(ASCII.lowercased(UInt8(value)))
      } else {
        for offset in 0..<length { folded.append(bytes[index + offset]) }
      }
    }
    return folded
  }

  /// The letters and digits only, for telling whether a line repeats the title.
  static func lettersAndDigits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    fold(bytes, range).filter { $0 >= 0x80 || ASCII.isWord($0) }
  }
}
