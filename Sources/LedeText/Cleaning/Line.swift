/// A line of a text that has something in it, without the white space around it.
struct Line {
  /// What stands in the line, in bytes of the content.
  let range: Range<Int>

  /// How many columns of white space stand before it.
  let indent: Int

  /// Whether an empty line stands before it.
  let followsGap: Bool

  /// The lines of a text, empty ones left out.
  ///
  /// Ends a line at LF, CR, CR LF, and at Unicode's line and paragraph separators.
  static func all(of bytes: Span<UInt8>) -> [Line] {
    var lines: [Line] = []
    var followsGap = true
    var start = 0
    while start < bytes.count {
      let (end, next) = lineEnd(in: bytes, from: start)
      let trimmed = trim(bytes, start..<end)
      if trimmed.isEmpty {
        followsGap = true
      } else {
        let indent = columns(of: bytes, start..<trimmed.lowerBound)
        lines.append(Line(range: trimmed, indent: indent, followsGap: followsGap))
        followsGap = false
      }
      start = next
    }
    return lines
  }

  /// How many columns a range takes up, with tabulators at every eighth.
  static func columns(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    for index in range {
      if bytes[index] == 0x09 {
        columns = (columns / 8 + 1) * 8
      } else if bytes[index] & 0xC0 != 0x80 {
        columns += 1
      }
    }
    return columns
  }

  /// A range without the white space at both ends.
  static func trim(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: lower)
      guard isBlank(value) else { break }
      lower += length
    }
    while upper > lower {
      let last = UTF8Scanning.start(ofScalarBefore: upper, in: bytes)
      guard isBlank(UTF8Scanning.scalar(in: bytes, at: last).value) else { break }
      upper = last
    }
    return lower..<upper
  }

  private static func isBlank(_ value: UInt32) -> Bool {
    CharacterClass.isSpace(value) || value == 0xFEFF || value == 0xAD
  }

  private static func lineEnd(in bytes: Span<UInt8>, from start: Int) -> (end: Int, next: Int) {
    var index = start
    while true {
      index = ByteScanning.lineEnd(in: bytes, from: index)
      guard index < bytes.count else { return (index, index) }
      switch bytes[index] {
      case 0x0A, 0x0C, 0x0B:
        return (index, index + 1)
      case 0x0D:
        let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return (index, index + (isPair ? 2 : 1))
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9):
        return (index, index + 3)
      default:
        index += 1
      }
    }
  }
}
