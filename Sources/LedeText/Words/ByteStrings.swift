/// Byte strings one after the other in one buffer, numbered from 0.
package struct ByteStrings: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  package init() {}

  package var count: Int { starts.count - 1 }

  /// The bytes of the string with the number `id`.
  package subscript(id: Int) -> ArraySlice<UInt8> { bytes[range(of: id)] }

  /// Where a string lies in `bytes`.
  package func range(of id: Int) -> Range<Int> { starts[id]..<starts[id + 1] }

  package mutating func append(_ string: Span<UInt8>, _ range: Range<Int>) {
    for index in range { bytes.append(string[index]) }
    starts.append(bytes.count)
  }

  package mutating func append(_ string: ArraySlice<UInt8>) {
    bytes.append(contentsOf: string)
    starts.append(bytes.count)
  }

  /// Whether a string is the one that lies in other bytes.
  package func equals(_ id: Int, _ other: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let own = self.range(of: id)
    guard own.count == range.count else { return false }
    for offset in 0..<own.count
    where bytes[own.lowerBound + offset] != other[range.lowerBound + offset] {
      return false
    }
    return true
  }
}
