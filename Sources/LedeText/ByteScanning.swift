private import CByteMasks

/// Searches of text for single bytes, many at a time.
package enum ByteScanning {
  /// The first byte of a range that may end a sentence: `.`, `!`, `?`, or one that a terminator
  /// outside ASCII may start with; the end of the range where there is none.
  @inline(__always)
  package static func mark(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { part in
      guard let base = part.baseAddress else { return range.upperBound }
      return unsafe range.lowerBound + lede_find_mark(base, 0, part.count)
    }
  }

  /// The first byte from `start` on that may end a line; the end of the text where there is none.
  @inline(__always)
  package static func lineEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { part in
      guard let base = part.baseAddress else { return part.count }
      return unsafe lede_find_line_end(base, start, part.count)
    }
  }

  /// How many runs of characters stand between white space, of any script.
  ///
  /// - Complexity: O(*bytes* / 16), and O(1) for each scalar that is not ASCII.
  package static func wordCount(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var isInside = false
    // Bits of the next block that belong to a scalar that starts in this one and is white space.
    var spilled: UInt64 = 0
    var block = range.lowerBound
    while block < range.upperBound {
      let size = min(64, range.upperBound - block)
      var masks = unsafe bytes.extracting(block..<block + size).withUnsafeBufferPointer { part in
        guard let base = part.baseAddress else { return lede_space_masks(space: 0, not_ascii: 0) }
        return unsafe lede_spaces(base, part.count)
      }
      masks.space |= spilled
      spilled = 0
      while masks.not_ascii != 0 {
        let bit = UInt64(masks.not_ascii.trailingZeroBitCount)
        masks.not_ascii &= masks.not_ascii &- 1
        let at = block + Int(bit)
        guard bytes[at] >= 0xC2 else { continue }
        let (value, length) = UTF8Scanning.scalar(in: bytes, at: at)
        guard CharacterClass.isSpace(value) else { continue }
        let bits = 1 << UInt64(length) - 1 as UInt64
        masks.space |= bits << bit
        spilled = bit > 60 ? bits >> (64 - bit) : 0
      }
      let words = ~masks.space & (UInt64.max >> UInt64(64 - size))
      count += (words & ~(words << 1 | (isInside ? 1 : 0))).nonzeroBitCount
      isInside = words >> UInt64(size - 1) == 1
      block += size
    }
    return count
  }
}
