import LedeStorage

/// A checksum of several fields, of which each begins with its length, so that no two lists of fields
/// are the same bytes.
///
/// The bytes are: for text or bytes, their number as eight bytes, the lowest first, then they
/// themselves; for text that is not there, eight bytes of 255; for a number, eight bytes. The checksum
/// is XXH3 with 64 bits.
struct FieldChecksum: ~Copyable {
  private var checksum = Checksum()

  mutating func add(_ number: Int) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8)
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
    checksum.add(bytes.span)
  }

  mutating func add(_ text: String?) {
    guard var text else { return add(-1) }
    text.makeContiguousUTF8()
    add(text.utf8.count)
    checksum.add(text.utf8Span.span)
  }

  mutating func add(_ bytes: [UInt8]) {
    add(bytes.count)
    checksum.add(bytes.span)
  }

  var value: UInt64 { checksum.value }
}
