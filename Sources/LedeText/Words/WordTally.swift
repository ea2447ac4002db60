private import CPrefetch

/// Counts the distinct words of texts, one text after the other, and numbers them in the order in
/// which they first came.
///
/// One hash table holds everything that a word of a text needs in half a cache line: the word's
/// first sixteen bytes, its number, the last text that had it and where that text's count stands.
/// Whether a word is new to a text decides no branch.
///
/// - Complexity: amortised O(1) for a word of up to sixteen bytes, O(*length*) for a longer one.
@safe package struct WordTally: ~Copyable {
  private struct Entry {
    /// A word of up to sixteen bytes, little-endian, padded with zeros.
    ///
    /// No word has a zero byte. Of a longer one two hashes, the second with a highest byte of
    /// 0xFF: no word has that.
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// The word's number, or −1 where the entry is free.
    var id: Int32 = -1

    /// The number of the last text that had the word, from 1.
    var text: UInt32 = 0

    /// Where that text's count stands.
    var position: UInt32 = 0
    var padding: UInt32 = 0
  }

  private var entries: UnsafeMutablePointer<Entry>
  private var mask: Int
  private var text: UInt32 = 0

  /// The distinct words so far, by their numbers.
  package private(set) var strings = ByteStrings()

  /// The numbers of the words of the text at hand, in the order in which they came, and how often
  /// each stands in it: the first `distinctCount` elements.
  package private(set) var ids: [Int32] = []
  package private(set) var counts: [Float] = []
  package private(set) var distinctCount = 0

  package init() {
    mask = 1 << 14 - 1
    unsafe entries = Self.makeEntries(mask + 1)
  }

  deinit { unsafe entries.deallocate() }

  /// Aligned so that no entry lies in two cache lines.
  private static func makeEntries(_ count: Int) -> UnsafeMutablePointer<Entry> {
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Entry>.stride, alignment: 64)
    let entries = unsafe raw.bindMemory(to: Entry.self, capacity: count)
    unsafe entries.initialize(repeating: Entry(), count: count)
    return unsafe entries
  }

  /// Counts the words of a text.
  package mutating func count(_ words: borrowing WordRuns) {
    text += 1
    if ids.count < words.count {
      ids = Array(repeating: 0, count: 2 * words.count)
      counts = Array(repeating: 0, count: 2 * words.count)
    }
    // Moved out, so that a new word can be learnt while they are written.
    var (ids, counts) = ([Int32](), [Float]())
    swap(&ids, &self.ids)
    swap(&counts, &self.counts)
    unsafe ids.withUnsafeMutableBufferPointer { ids in
      unsafe counts.withUnsafeMutableBufferPointer { counts in
        unsafe distinctCount = count(words, ids, counts)
      }
    }
    swap(&ids, &self.ids)
    swap(&counts, &self.counts)
  }

  /// How many words are looked up together: enough for their cache lines to come while others are
  /// waited for.
  private static let together = 32

  private struct Key {
    var low: UInt64
    var high: UInt64
    var hash: Int
  }

  private mutating func count(
    _ words: borrowing WordRuns, _ ids: UnsafeMutableBufferPointer<Int32>,
    _ counts: UnsafeMutableBufferPointer<Float>
  ) -> Int {
    let (bytes, runs) = (words.bytes.span, words.runs.span)
    var distinct: UInt32 = 0
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe withUnsafeTemporaryAllocation(of: Key.self, capacity: Self.together) { keys in
        guard let base = buffer.baseAddress else { return }
        var first = 0
        while first < words.count {
          let end = min(first + Self.together, words.count)
          for index in first..<end {
            let run = unsafe runs[unchecked: index]
            let (start, length) = (Int(run.start), Int(run.length))
            let (low, high) =
              length <= 16
              ? unsafe Self.key(base + start, length)
              : Self.longKey(bytes, start..<start + length)
            let hash = Self.hash(low, high)
            unsafe keys[index - first] = Key(low: low, high: high, hash: hash)
            unsafe lede_prefetch(entries + (hash & mask))
          }
          for index in first..<end {
            let run = unsafe runs[unchecked: index]
            let range = Int(run.start)..<Int(run.start) + Int(run.length)
            let entry = unsafe entry(of: keys[index - first], bytes, range)
            let isKnown = unsafe entry.pointee.text == text
            let position = unsafe isKnown ? entry.pointee.position : distinct
            unsafe entry.pointee.text = text
            unsafe entry.pointee.position = position
            unsafe ids[Int(position)] = entry.pointee.id
            let before = unsafe counts[Int(position)]
            unsafe counts[Int(position)] = (isKnown ? before : 0) + 1
            distinct += isKnown ? 0 : 1
          }
          first = end
        }
      }
    }
    return Int(distinct)
  }

  /// The entry of a word, made now if the word is new.
  @inline(__always)
  private mutating func entry(
    of key: Key, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> UnsafeMutablePointer<Entry> {
    var slot = key.hash & mask
    while true {
      let entry = unsafe entries + slot
      // A free entry's bytes are zeros, which no word has.
      if unsafe entry.pointee.low == key.low && entry.pointee.high == key.high {
        if range.count <= 16 || strings.equals(unsafe Int(entry.pointee.id), bytes, range) {
          return unsafe entry
        }
      } else if unsafe entry.pointee.id < 0 {
        // The table may move while it learns.
        let learnt = learn(key, bytes, range, at: slot)
        return unsafe entries + learnt
      }
      slot = (slot + 1) & mask
    }
  }

  /// Gives a new word a number and an entry.
  ///
  /// - Returns: the slot of the entry, which is another one when the table has grown.
  @inline(never)
  private mutating func learn(
    _ key: Key, _ bytes: Span<UInt8>, _ range: Range<Int>, at slot: Int
  ) -> Int {
    unsafe entries[slot] = Entry(low: key.low, high: key.high, id: Int32(strings.count))
    strings.append(bytes, range)
    guard strings.count * 2 > mask else { return slot }
    let old = unsafe entries
    let oldMask = mask
    mask = 2 * (mask + 1) - 1
    unsafe entries = Self.makeEntries(mask + 1)
    var moved = slot
    for index in 0...oldMask where unsafe old[index].id >= 0 {
      var slot = unsafe Self.hash(old[index].low, old[index].high) & mask
      while unsafe entries[slot].id >= 0 { slot = (slot + 1) & mask }
      unsafe entries[slot] = old[index]
      if unsafe Int(old[index].id) == strings.count - 1 { moved = slot }
    }
    unsafe old.deallocate()
    return moved
  }

  /// The bytes of a word of up to sixteen, two to sixteen of them; sixteen can be read.
  @inline(__always)
  private static func key(_ start: UnsafeRawPointer, _ length: Int) -> (UInt64, UInt64) {
    let bits = UInt64(truncatingIfNeeded: 8 * length)
    let low = unsafe start.loadUnaligned(as: UInt64.self)
    let high = unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    return length > 8
      ? (low, high & (UInt64.max &>> (128 &- bits))) : (low & (UInt64.max &>> (64 &- bits)), 0)
  }

  private static func longKey(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (UInt64, UInt64) {
    var low: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in range { low = (low ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return (low, 0xFF << 56 | UInt64(range.count))
  }

  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64) -> Int {
    let product = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: (high ^ 0xE703_7ED1_A0B4_28DB) | 1)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }
}
