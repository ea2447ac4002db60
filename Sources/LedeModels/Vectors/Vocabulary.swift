package import LedeAlgebra
package import LedeText

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

  /// Columns of words by the hash of their bytes, see `Slot`; a power of two long.
  package let wordSlots: SharedBuffer<UInt32>

  /// Columns of pairs by the hash of their words' columns, see `Slot`; a power of two long.
  package let pairSlots: SharedBuffer<UInt32>

  /// The most terms that a vocabulary can have.
  package static let limit = 1 << 24 - 1

  public var count: Int { termStarts.count - 1 }

  package init(
    termBytes: SharedBuffer<UInt8>, termStarts: SharedBuffer<UInt32>,
    components: SharedBuffer<Int32>, wordSlots: SharedBuffer<UInt32>,
    pairSlots: SharedBuffer<UInt32>
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
    let hash = Self.hash(word)
    return wordSlots.withSpan { slots in
      termBytes.withSpan { bytes in
        termStarts.withSpan { starts in
          Slot.find(hash, in: slots) { Self.equals(Int($0), word, bytes, starts) }
        }
      }
    }
  }

  /// Looks up many single words at once, so that what memory is slow to give is asked for ahead.
  ///
  /// - Parameters:
  ///   - first: what to add to a column.
  ///   - columns: by word; those that are −1 are looked up, and stay so where there is none.
  package func findColumns(
    ofWords words: ByteStrings, first: Int32 = 0, in columns: inout [Int32]
  ) {
    let wanted = columns.indices.filter { columns[$0] < 0 }
    let hashes = wanted.map { Self.hash(words[$0]) }
    wordSlots.withSpan { slots in
      termStarts.withSpan { starts in
        termBytes.withSpan { bytes in
          let mask = slots.count - 1
          for hash in hashes { slots.extracting(hash & mask...hash & mask).prefetch() }
          for hash in hashes {
            let entry = slots[hash & mask]
            guard entry != Slot.free else { continue }
            starts.extracting(Slot.column(entry)...Slot.column(entry)).prefetch()
          }
          for hash in hashes {
            let entry = slots[hash & mask]
            guard entry != Slot.free else { continue }
            let start = Int(starts[Slot.column(entry)])
            bytes.extracting(start..<min(start + 1, bytes.count)).prefetch()
          }
          for (index, hash) in zip(wanted, hashes) {
            let column = Slot.find(hash, in: slots) {
              Self.equals(Int($0), words[index], bytes, starts)
            }
            if let column { columns[index] = first + column }
          }
        }
      }
    }
  }

  /// Calls `body` with a function from two words' columns to the column of their pair, −1 where
  /// there is none: the form for loops.
  @inline(__always)
  package func withPairs<Result>(_ body: ((Int32, Int32) -> Int32) -> Result) -> Result {
    pairSlots.withSpan { slots in
      components.withSpan { components in
        body { first, second in
          Slot.find(Self.hash(first, second), in: slots) {
            components[2 * Int($0)] == first && components[2 * Int($0) + 1] == second
          } ?? -1
        }
      }
    }
  }

  /// The column of a pair of words.
  package func column(ofPair first: Int32, _ second: Int32) -> Int32? {
    let column = withPairs { $0(first, second) }
    return column < 0 ? nil : column
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

  /// By column here, the column of the same term in another vocabulary, −1 where that lacks it.
  ///
  /// Columns that are not −1 ascend: both are sorted by bytes.
  ///
  /// - Complexity: O(*bytes of all terms*).
  package func columns(in other: Vocabulary) -> [Int32] {
    var columns: [Int32] = Array(repeating: -1, count: count)
    termBytes.withSpan { bytes in
      for column in columns.indices where components[2 * column] < 0 {
        columns[column] = other.column(ofWord: self.bytes(of: column, in: bytes)[...]) ?? -1
      }
    }
    other.withPairs { pair in
      for column in columns.indices where components[2 * column] >= 0 {
        let first = columns[Int(components[2 * column])]
        let second = columns[Int(components[2 * column + 1])]
        if first >= 0, second >= 0 { columns[column] = pair(first, second) }
      }
    }
    return columns
  }

  private static func equals(
    _ column: Int, _ word: ArraySlice<UInt8>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>
  ) -> Bool {
    let start = Int(starts[column])
    let length = Int(starts[column + 1]) - start
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
  package struct Term: Comparable {
    package let bytes: [UInt8]

    /// The first eight bytes as a number that sorts as they do.
    private let prefix: UInt64

    /// Of a pair, the number of bytes of its first word.
    package let firstLength: Int?

    package init(bytes: [UInt8], firstLength: Int? = nil) {
      self.bytes = bytes
      self.firstLength = firstLength
      var prefix: UInt64 = 0
      for index in 0..<8 { prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
      self.prefix = prefix
    }

    package static func < (a: Term, b: Term) -> Bool {
      a.prefix != b.prefix ? a.prefix < b.prefix : a.bytes.lexicographicallyPrecedes(b.bytes)
    }

    package static func == (a: Term, b: Term) -> Bool { a.bytes == b.bytes }
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
      pairSlots: SharedBuffer([Slot.free]))
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

  static func slots(for count: Int) -> [UInt32] {
    var size = 2
    while size < 2 * count { size *= 2 }
    return Array(repeating: Slot.free, count: size)
  }

  static func place(_ column: Int, at hash: Int, in slots: inout [UInt32]) {
    var slot = hash & (slots.count - 1)
    while slots[slot] != Slot.free { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot.entry(column: column, hash: hash)
  }
}

/// An entry of a hash table: a column in the lower 24 bits, bits 23 to 30 of its hash above them.
///
/// The bits of the hash tell nearly all strangers without a look at their terms. All ones is a free
/// entry. Probing is linear from `hash & (size − 1)`.
enum Slot {
  static let free = UInt32.max

  static func entry(column: Int, hash: Int) -> UInt32 {
    precondition(column < Vocabulary.limit, "a vocabulary of more than \(Vocabulary.limit) terms")
    return tag(hash) | UInt32(column)
  }

  /// The column of an entry that is not free.
  static func column(_ entry: UInt32) -> Int { Int(entry & 0xFF_FFFF) }

  @inline(__always)
  static func find(_ hash: Int, in slots: Span<UInt32>, _ isEqual: (Int32) -> Bool) -> Int32? {
    let mask = slots.count - 1
    let tag = tag(hash)
    var slot = hash & mask
    // A table from a file may have no free slot to stop at.
    for _ in slots.indices {
      let entry = slots[slot]
      if entry == free { return nil }
      if entry & 0xFF00_0000 == tag {
        let column = Int32(truncatingIfNeeded: column(entry))
        if isEqual(column) { return column }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func tag(_ hash: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 23) << 24
  }
}
