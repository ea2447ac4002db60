private import CByteMasks

/// Finds runs of letters, digits and underscores of a text, made small, sixty-four bytes at a time.
///
/// The words of scikit-learn's default pattern, `(?u)\b\w\w+\b` on text made small: two or more
/// letters, digits or underscores of any script. Runs of ASCII come from bit masks; a run with
/// anything else in it is taken apart scalar by scalar. The reader's words, with their sentences,
/// are ``WordScanner``'s business.
///
/// - Complexity: O(*bytes*).
package struct WordRuns: ~Copyable {
  /// The text with ASCII capitals made small, and zeros behind it for loads that look ahead.
  private var small: [UInt8] = []

  package init() {}

  /// Calls `body` with a word's bytes: a range of a buffer, made small.
  @inline(__always)
  package mutating func forEachWord(
    in text: borrowing String, _ body: (Span<UInt8>, Range<Int>) -> Void
  ) {
    let utf8 = text.utf8Span
    let count = utf8.count
    if small.count < count + 128 { small = Array(repeating: 0, count: count + 4096) }
    unsafe utf8.span.withUnsafeBufferPointer { source in
      unsafe small.withUnsafeMutableBufferPointer { target in
        unsafe Self.scan(source, target, count, body)
      }
    }
  }

  @inline(__always)
  private static func scan(
    _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>,
    _ count: Int, _ body: (Span<UInt8>, Range<Int>) -> Void
  ) {
    guard let from = source.baseAddress, let to = target.baseAddress else { return }
    let bytes = unsafe Span<UInt8>(_unsafeElements: UnsafeBufferPointer(target))
    var start = -1
    var hasForeign = false
    var block = 0
    while block < count {
      let masks: lede_byte_masks
      let isLast = block + 64 > count
      if isLast {
        masks = unsafe tail(from + block, to + block, count - block)
      } else {
        masks = unsafe lede_masks_64(from + block, to + block)
      }
      // Bits where a run starts or ends, from the lowest.
      var edges = masks.word ^ (masks.word << 1 | (start >= 0 ? 1 : 0))
      while edges != 0 {
        let bit = edges.trailingZeroBitCount
        edges &= edges - 1
        if start < 0 {
          start = block + bit
          hasForeign = false
        } else {
          let end = block + bit
          let low = max(start - block, 0)
          let within = ((UInt64(1) << UInt64(bit)) - 1) & (~UInt64(0) << UInt64(low))
          if hasForeign || masks.not_ascii & within != 0 {
            foreign(bytes, start..<end, body)
          } else if end - start > 1 {
            body(bytes, start..<end)
          }
          start = -1
        }
      }
      if start >= 0 {
        let low = max(start - block, 0)
        if masks.not_ascii & (~UInt64(0) << UInt64(low)) != 0 { hasForeign = true }
      }
      block += 64
    }
    if start >= 0 {
      if hasForeign {
        foreign(bytes, start..<count, body)
      } else if count - start > 1 {
        body(bytes, start..<count)
      }
    }
  }

  /// The masks of the last block, which may be shorter than 64 bytes.
  private static func tail(
    _ source: UnsafePointer<UInt8>, _ target: UnsafeMutablePointer<UInt8>, _ count: Int
  ) -> lede_byte_masks {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { block in
      guard let base = block.baseAddress else { return lede_byte_masks(word: 0, not_ascii: 0) }
      unsafe base.initialize(repeating: 0x20, count: 64)
      unsafe base.update(from: source, count: count)
      return unsafe lede_masks_64(base, target)
    }
  }

  /// Takes a run apart that is not ASCII alone.
  private static func foreign(
    _ bytes: Span<UInt8>, _ run: Range<Int>, _ body: (Span<UInt8>, Range<Int>) -> Void
  ) {
    var index = run.lowerBound
    while index < run.upperBound {
      var word: [UInt8] = []
      var scalars = 0
      while index < run.upperBound {
        let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
        guard let scalar = Unicode.Scalar(value), Self.isWord(scalar) else {
          index += length
          break
        }
        let lower = scalar.properties.lowercaseMapping
        word += Array(lower.utf8)
        scalars += lower.unicodeScalars.count
        index += length
      }
      if scalars > 1 { body(word.span, 0..<word.count) }
    }
  }

  /// What Python's `\w` matches.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ASCII.isWord(UInt8(scalar.value)) || scalar == "_" }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
