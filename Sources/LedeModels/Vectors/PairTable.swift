/// Distinct pairs of numbers, numbered in the order in which they first came.
///
/// - Complexity: amortised O(1).
package struct PairTable: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)
  package private(set) var pairs: [UInt64] = []

  package init() {}

  package var count: Int { pairs.count }

  package func first(_ id: Int) -> Int32 { Int32(truncatingIfNeeded: pairs[id] >> 32) }
  package func second(_ id: Int) -> Int32 { Int32(truncatingIfNeeded: pairs[id]) }

  /// The number of a pair; −1 when it has none.
  @inline(__always)
  package func find(_ first: Int32, _ second: Int32) -> Int32 {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    var slot = Self.hash(pair) & (slots.count - 1)
    while slots[slot] >= 0 {
      if pairs[Int(slots[slot])] == pair { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  package mutating func insert(_ first: Int32, _ second: Int32) -> Int32 {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    var slot = Self.hash(pair) & (slots.count - 1)
    while slots[slot] >= 0 {
      if pairs[Int(slots[slot])] == pair { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = Int32(pairs.count)
    pairs.append(pair)
    slots[slot] = id
    if pairs.count * 2 > slots.count { grow() }
    return id
  }

  private static func hash(_ pair: UInt64) -> Int {
    let product = pair.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (id, pair) in pairs.enumerated() {
      var slot = Self.hash(pair) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(id)
    }
  }
}
