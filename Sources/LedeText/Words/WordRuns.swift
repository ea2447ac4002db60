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
  /// Where a word lies in `bytes`.
  package struct Run {
    package var start: UInt32
    package var length: UInt32
  }

  /// The text with ASCII capitals made small; behind it the words that are not ASCII alone; and at
  /// least sixteen bytes more, for loads that look ahead.
  package private(set) var bytes: [UInt8] = []

  /// The words of the text at hand: the first `count` elements.
  package private(set) var runs: [Run] = []
  package private(set) var count = 0

  package init() {}

  /// Finds the words of a text.
  package mutating func find(in text: borrowing String) {
    let source = text.utf8Span.span
    // Making a word small takes at most half as many bytes again.
    let size = 64 + source.count + source.count * 3 / 2 + 16
    if bytes.count < size { bytes = Array(repeating: 0, count: 2 * size) }
    if runs.count < source.count / 2 + 64 {
      runs = Array(repeating: Run(start: 0, length: 0), count: source.count + 64)
    }
    var found = unsafe Finder(end: source.count)
    unsafe source.withUnsafeBufferPointer { source in
      unsafe bytes.withUnsafeMutableBufferPointer { bytes in
        unsafe runs.withUnsafeMutableBufferPointer { runs in
          guard let from = source.baseAddress, let to = bytes.baseAddress,
            let runs = runs.baseAddress
          else { return }
          unsafe found.scan(from, to, source.count, runs)
        }
      }
    }
    unsafe count = found.count
  }
}

/// The state of one scan.
@unsafe private struct Finder {
  var count = 0

  /// Where the next word that is not ASCII is put: behind the text.
  private var end: Int

  init(end: Int) { unsafe self.end = (end + 63) & ~63 }

  mutating func scan(
    _ source: UnsafePointer<UInt8>, _ target: UnsafeMutablePointer<UInt8>, _ length: Int,
    _ runs: UnsafeMutablePointer<WordRuns.Run>
  ) {
    var start = 0
    var isInside = false
    var isForeign = false
    // Bits of the next block that belong to a punctuation mark that starts in this one.
    var spilled: UInt64 = 0
    var block = 0
    while block < length {
      var masks =
        unsafe block + 64 > length
        ? Self.tail(source + block, target + block, length - block)
        : lede_masks_64(source + block, target + block)
      if masks.not_ascii != 0 {
        masks.word &= ~spilled
        masks.not_ascii &= ~spilled
        spilled = unsafe Self.clearPunctuation(&masks, source, block, length)
      }
      let before = masks.word << 1 | (isInside ? 1 : 0)
      var starts = masks.word & ~before
      var ends = before & ~masks.word
      if !isInside {
        start = block + starts.trailingZeroBitCount
        starts &= starts &- 1
      }
      isInside = masks.word >> 63 == 1
      if masks.not_ascii == 0, !isForeign {
        while ends != 0 {
          let end = block + ends.trailingZeroBitCount
          unsafe runs[count] = WordRuns.Run(
            start: UInt32(truncatingIfNeeded: start),
            length: UInt32(truncatingIfNeeded: end - start))
          unsafe count += end - start > 1 ? 1 : 0
          ends &= ends &- 1
          start = block + starts.trailingZeroBitCount
          starts &= starts &- 1
        }
      } else {
        while ends != 0 {
          let bit = ends.trailingZeroBitCount
          let from = max(start - block, 0)
          let within = (1 << UInt64(bit) - 1) & (UInt64.max << UInt64(from))
          unsafe add(
            start..<block + bit, isForeign || masks.not_ascii & within != 0, target, runs)
          isForeign = false
          ends &= ends &- 1
          start = block + starts.trailingZeroBitCount
          starts &= starts &- 1
        }
        if isInside, masks.not_ascii & (UInt64.max << UInt64(max(start - block, 0))) != 0 {
          isForeign = true
        }
      }
      block += 64
    }
    if isInside { unsafe add(start..<length, isForeign, target, runs) }
  }

  private mutating func add(
    _ run: Range<Int>, _ isForeign: Bool, _ target: UnsafeMutablePointer<UInt8>,
    _ runs: UnsafeMutablePointer<WordRuns.Run>
  ) {
    if isForeign {
      unsafe takeApart(run, target, runs)
    } else if run.count > 1 {
      unsafe runs[count] = WordRuns.Run(start: UInt32(run.lowerBound), length: UInt32(run.count))
      unsafe count += 1
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

  /// Takes dashes and quotation marks (U+2000 to U+206F) out of the masks: they are most of what is
  /// not ASCII in English news.
  ///
  /// - Returns: the bits of such a mark that lie in the next block.
  private static func clearPunctuation(
    _ masks: inout lede_byte_masks, _ source: UnsafePointer<UInt8>, _ block: Int, _ length: Int
  ) -> UInt64 {
    var left = masks.not_ascii
    while left != 0 {
      let bit = UInt64(left.trailingZeroBitCount)
      let at = block + Int(bit)
      left &= left &- 1
      guard unsafe source[at] == 0xE2, at + 2 < length,
        unsafe source[at + 1] == 0x80 || (source[at + 1] == 0x81 && source[at + 2] < 0xB0)
      else { continue }
      masks.word &= ~(7 << bit)
      masks.not_ascii &= ~(7 << bit)
      left &= ~(7 << bit)
      if bit > 61 { return 7 >> (64 - bit) }
    }
    return 0
  }

  /// Takes a run apart that is not ASCII alone.
  private mutating func takeApart(
    _ run: Range<Int>, _ target: UnsafeMutablePointer<UInt8>,
    _ runs: UnsafeMutablePointer<WordRuns.Run>
  ) {
    let bytes = unsafe Span(_unsafeStart: UnsafePointer(target), count: run.upperBound)
    var word = unsafe end
    var scalars = 0
    var index = run.lowerBound
    while index < run.upperBound {
      let (value, length) = UTF8Scanning.scalar(in: bytes, at: index)
      index += length
      // A small letter may be two scalars, of which the second, a mark, belongs to no word.
      for lower in Unicode.Scalar.lowercased(value) {
        if lower.isWord {
          for byte in UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter {
            unsafe target[end] = byte
            unsafe end += 1
          }
          scalars += 1
        } else {
          unsafe endWord(word, scalars, runs)
          unsafe word = end
          scalars = 0
        }
      }
    }
    unsafe endWord(word, scalars, runs)
  }

  private mutating func endWord(
    _ start: Int, _ scalars: Int, _ runs: UnsafeMutablePointer<WordRuns.Run>
  ) {
    guard scalars > 1 else { return }
    unsafe runs[count] = WordRuns.Run(start: UInt32(start), length: UInt32(unsafe end - start))
    unsafe count += 1
  }
}

extension Unicode.Scalar {
  /// The small letter, or letters, of a scalar by its number.
  fileprivate static func lowercased(_ value: UInt32) -> String.UnicodeScalarView {
    guard let scalar = Unicode.Scalar(value) else { return " ".unicodeScalars }
    return scalar.properties.lowercaseMapping.unicodeScalars
  }

  /// Whether Python's `\w` matches.
  fileprivate var isWord: Bool {
    if isASCII { return ASCII.isWord(UInt8(value)) || self == "_" }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
