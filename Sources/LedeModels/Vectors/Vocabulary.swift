package import LedeAlgebra

/// The terms that have a column, sorted by their bytes.
///
/// A term is a word's stem, or two stems with a space between them. Look-ups go through two hash
/// tables that are part of the value, so that a vocabulary in a mapped file is used as it lies
/// there: the table of words is probed by their bytes, that of pairs by the columns of their words.
///
/// - Complexity: O(*length*) for a look-up.
public struct Vocabulary: Sendable {
  /// The bytes of all terms, one after the other.
  package let termBytes: SharedBuffer<UInt8>

  /// Where each term starts in `termBytes`, and where the last one ends: terms + 1.
  package let termStarts: SharedBuffer<UInt32>

  /// The columns of a pair's two words, (−1, −1) for a single word: 2 × terms.
  package let components: SharedBuffer<Int32>

  /// Columns of words by the hash of their bytes, −1 where free; a power of two long.
  package let wordSlots: SharedBuffer<Int32>

  /// Columns of pairs by the hash of their words' columns, −1 where free; a power of two long.
  package let pairSlots: SharedBuffer<Int32>

  public var count: Int { termStarts.count - 1 }

  package init(
    termBytes: SharedBuffer<UInt8>, termStarts: SharedBuffer<UInt32>,
    components: SharedBuffer<Int32>, wordSlots: SharedBuffer<Int32>,
    pairSlots: SharedBuffer<Int32>
  ) {
    self.termBytes = termBytes
    self.termStarts = termStarts
    self.components = components
    self.wordSlots = wordSlots
    self.pairSlots = pairSlots
  }

  /// The characters of a column's term.
  public func term(_ column: Int) -> String {
    termBytes.withSpan { String(decoding: bytes(of: column, in: $0), as: UTF8.self) }
  }

  /// The column of a single word.
  package func column(ofWord word: ArraySlice<UInt8>) -> Int32? {
    let mask = wordSlots.count - 1
    var slot = Self.hash(word) & mask
    return termBytes.withSpan { bytes in
      while true {
        let column = wordSlots[slot]
        if column < 0 { return nil }
        if equals(column, word, bytes) { return column }
        slot = (slot + 1) & mask
      }
    }
  }

  /// The column of a pair of words.
  package func column(ofPair first: Int32, _ second: Int32) -> Int32? {
    let mask = pairSlots.count - 1
    var slot = Self.hash(first, second) & mask
    return pairSlots.withSpan { slots in
      components.withSpan { components in
        while true {
          let column = slots[slot]
          if column < 0 { return nil }
          if components[2 * Int(column)] == first, components[2 * Int(column) + 1] == second {
            return column
          }
          slot = (slot + 1) & mask
        }
      }
    }
  }

  /// The column of a term: one word, or two with a space between them.
  public func column(of term: String) -> Int? {
    let parts = Array(term.utf8).split(separator: 0x20)
    switch parts.count {
    case 1: return column(ofWord: parts[0]).map { Int($0) }
    case 2:
      guard let first = column(ofWord: parts[0]), let second = column(ofWord: parts[1]) else {
        return nil
      }
      return column(ofPair: first, second).map { Int($0) }
    default: return nil
    }
  }

  private func equals(_ column: Int32, _ word: ArraySlice<UInt8>, _ bytes: Span<UInt8>) -> Bool {
    let start = Int(termStarts[Int(column)])
    let length = Int(termStarts[Int(column) + 1]) - start
    guard length == word.count else { return false }
    for offset in 0..<length where bytes[start + offset] != word[word.startIndex + offset] {
      return false
    }
    return true
  }

  private func bytes(of column: Int, in bytes: Span<UInt8>) -> [UInt8] {
    (Int(termStarts[column])..<Int(termStarts[column + 1])).map { bytes[$0] }
  }
}

/// The hash functions of the tables, a part of the file format: FNV-1a with a final mix.
extension Vocabulary {
  package static func hash(_ word: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }

  package static func hash(_ first: Int32, _ second: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (product ^ product >> 29) >> 16 & 0x7FFF_FFFF)
  }
}

extension Vocabulary {
  /// A term to be given a column.
  package struct Term {
    package let bytes: [UInt8]

    /// Of a pair, the number of bytes of its first word.
    package let firstLength: Int?

    package init(bytes: [UInt8], firstLength: Int? = nil) {
      self.bytes = bytes
      self.firstLength = firstLength
    }
  }

  /// Builds the tables for terms.
  ///
  /// - Precondition: the terms are sorted by bytes, distinct, and hold both words of each pair.
  package init(sorted terms: [Term]) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    var components: [Int32] = Array(repeating: -1, count: 2 * terms.count)
    let wordCount = terms.count { $0.firstLength == nil }
    var wordSlots = Self.slots(for: wordCount)
    var pairSlots = Self.slots(for: terms.count - wordCount)
    for (column, term) in terms.enumerated() {
      bytes.append(contentsOf: term.bytes)
      starts.append(UInt32(bytes.count))
      if term.firstLength == nil {
        Self.place(column, at: Self.hash(term.bytes), in: &wordSlots)
      }
    }
    let words = Vocabulary(
      termBytes: SharedBuffer(bytes), termStarts: SharedBuffer(starts),
      components: SharedBuffer([]), wordSlots: SharedBuffer(wordSlots),
      pairSlots: SharedBuffer([-1]))
    for (column, term) in terms.enumerated() {
      guard let firstLength = term.firstLength else { continue }
      guard let first = words.column(ofWord: term.bytes[..<firstLength]),
        let second = words.column(ofWord: term.bytes[(firstLength + 1)...])
      else { preconditionFailure("a pair without its words") }
      components[2 * column] = first
      components[2 * column + 1] = second
      Self.place(column, at: Self.hash(first, second), in: &pairSlots)
    }
    self.init(
      termBytes: words.termBytes, termStarts: words.termStarts,
      components: SharedBuffer(components), wordSlots: words.wordSlots,
      pairSlots: SharedBuffer(pairSlots))
  }

  private static func slots(for count: Int) -> [Int32] {
    var size = 2
    while size < 2 * count { size *= 2 }
    return Array(repeating: -1, count: size)
  }

  private static func place(_ column: Int, at hash: Int, in slots: inout [Int32]) {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(column)
  }
}
