/// A set of rows of a segment: a bit for each.
package struct RowSet: Sendable, Hashable {
  /// Eight rows a byte, the lowest bit first.
  package private(set) var bytes: [UInt8] = []

  package init() {}
  package init(bytes: [UInt8]) { self.bytes = bytes }

  package var count: Int { bytes.reduce(0) { $0 + $1.nonzeroBitCount } }
  package var isEmpty: Bool { bytes.allSatisfy { $0 == 0 } }

  package func contains(_ row: Int) -> Bool {
    row >> 3 < bytes.count && bytes[row >> 3] & 1 << UInt8(row & 7) != 0
  }

  package mutating func insert(_ row: Int) {
    if row >> 3 >= bytes.count {
      bytes += Array(repeating: 0, count: (row >> 3) + 1 - bytes.count)
    }
    bytes[row >> 3] |= 1 << UInt8(row & 7)
  }
}
