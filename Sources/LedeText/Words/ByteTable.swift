private import CPrefetch

/// Distinct byte strings, numbered in the order in which they first came.
///
/// An open-addressing hash table whose entries hold up to sixteen bytes of the string
/// themselves, so that a look-up of an ordinary word touches one cache line and allocates
/// nothing. Longer strings are compared in ``ByteStrings``.
///
/// - Complexity: amortised O(*length*) for a look-up or an insertion.
package struct ByteTable: Sendable {
  private struct Entry {
    /// The first sixteen bytes, little-endian and padded with zeros; of a longer string the
    /// hash, because `strings` has the bytes.
    var low: UInt64
    var high: UInt64
    var length: UInt32
    /// The string's number, or −1 where the entry is free.
    var id: Int32
  }

  private var entries: [Entry]
  private var mask: Int

  /// The strings by their numbers.
  package private(set) var strings = ByteStrings()

  package init(minimumCapacity: Int = 1024) {
    var capacity = 16
    while capacity < minimumCapacity * 2 { capacity *= 2 }
    entries = Array(repeating: Entry(low: 0, high: 0, length: 0, id: -1), count: capacity)
    mask = capacity - 1
  }

  package var count: Int { strings.count }

  /// The bytes of the string with the number `id`.
  package subscript(id: Int) -> ArraySlice<UInt8> { strings[id] }

  /// What a string is looked up by.
  struct Key {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0
    fileprivate var hash = 0

    init() {}

    @inline(__always)
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
      (low, high) = ByteTable.key(bytes, range)
      hash = ByteTable.hash(low, high, UInt32(range.count))
    }
  }

  /// The number of a string, when it is known.
  package func find(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let slot = slot(Key(bytes, range), bytes, range)
    let id = entries[slot].id
    return id < 0 ? nil : Int(id)
  }

  /// Starts to bring a string's entry near, which is then looked up a little later.
  @inline(__always)
  func prefetch(_ key: Key) {
    let slot = key.hash & mask
    unsafe entries.withUnsafeBufferPointer { entries in
      if let first = entries.baseAddress { unsafe lede_prefetch(first + slot) }
    }
  }

  /// The number of a string, given to it now if it is new.
  package mutating func insert(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> (id: Int, isNew: Bool) {
    insert(Key(bytes, range), bytes, range)
  }

  /// The same of a string whose key is known.
  @inline(__always)
  mutating func insert(
    _ key: Key, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> (id: Int, isNew: Bool) {
    let slot = slot(key, bytes, range)
    let known = entries[slot].id
    if known >= 0 { return (Int(known), false) }
    return (add(key, bytes, range, at: slot), true)
  }

  private mutating func add(
    _ key: Key, _ bytes: Span<UInt8>, _ range: Range<Int>, at slot: Int
  ) -> Int {
    let id = count
    strings.append(bytes, range)
    entries[slot] = Entry(
      low: key.low, high: key.high, length: UInt32(range.count), id: Int32(id))
    if count * 2 > entries.count { grow() }
    return id
  }

  /// The numbers of other strings, in their order.
  package mutating func insertAll(of other: ByteStrings) -> [Int32] {
    let bytes = other.bytes.span
    return (0..<other.count).map { Int32(insert(bytes, other.range(of: $0)).id) }
  }

  package mutating func insert(_ bytes: [UInt8]) -> (id: Int, isNew: Bool) {
    insert(bytes.span, 0..<bytes.count)
  }

  @inline(__always)
  private func slot(
    _ key: Key, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    let length = UInt32(range.count)
    var slot = key.hash & mask
    while true {
      let entry = entries[slot]
      if entry.id < 0 { return slot }
      if entry.low == key.low, entry.high == key.high, entry.length == length,
        length <= 16 || strings.equals(Int(entry.id), bytes, range)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  fileprivate static func key(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (UInt64, UInt64) {
    if range.count <= 8 { return (word(bytes, range), 0) }
    let middle = range.lowerBound + 8
    if range.count <= 16 {
      return (word(bytes, range.lowerBound..<middle), word(bytes, middle..<range.upperBound))
    }
    var low: UInt64 = 0x9E37_79B9_7F4A_7C15
    var high: UInt64 = 0xD1B5_4A32_D192_ED03
    var start = range.lowerBound
    while start < range.upperBound {
      let part = word(bytes, start..<min(start + 8, range.upperBound))
      low = mix(low ^ part, 0xA076_1D64_78BD_642F)
      high = mix(high &+ part, 0xE703_7ED1_A0B4_28DB)
      start += 8
    }
    return (low, high)
  }

  /// Up to eight bytes as a number, the first one lowest.
  ///
  /// - Precondition: the range has at most eight bytes.
  @inline(__always)
  package static func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.lowerBound + 8 <= bytes.count {
      // One load of eight bytes; those behind the range are masked off.
      let value = unsafe bytes.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
      }
      return range.count == 8 ? value : value & (1 << (8 * UInt64(range.count)) - 1)
    }
    var value: UInt64 = 0
    for (shift, index) in range.enumerated() { value |= UInt64(bytes[index]) << (8 * shift) }
    return value
  }

  @inline(__always)
  fileprivate static func hash(_ low: UInt64, _ high: UInt64, _ length: UInt32) -> Int {
    let mixed = mix(low ^ 0x9E37_79B9_7F4A_7C15, high ^ (UInt64(length) &* 0xE703_7ED1_A0B4_28DB))
    return Int(truncatingIfNeeded: mixed ^ mixed >> 29)
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b | 1)
    return product.high ^ product.low
  }

  private mutating func grow() {
    let old = entries
    let capacity = old.count * 2
    entries = Array(repeating: Entry(low: 0, high: 0, length: 0, id: -1), count: capacity)
    mask = capacity - 1
    for entry in old where entry.id >= 0 {
      var slot = Self.hash(entry.low, entry.high, entry.length) & mask
      while entries[slot].id >= 0 { slot = (slot + 1) & mask }
      entries[slot] = entry
    }
  }
}
