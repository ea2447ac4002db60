/// Gzip as plain as the format allows: stored blocks, nothing compressed.
///
/// - SeeAlso: RFC 1951, section 3.2.4, and RFC 1952.
package enum PlainGzip {
  /// One member.
  package static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var start = 0
    repeat {
      let end = min(start + 0xFFFF, bytes.count)
      let length = UInt16(end - start)
      packed.append(end == bytes.count ? 1 : 0)
      packed += littleEndian(length) + littleEndian(~length) + bytes[start..<end]
      start = end
    } while start < bytes.count
    return packed + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
  }

  package static func pack(_ text: String) -> [UInt8] { pack(Array(text.utf8)) }

  private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)]
    }
    return ~sum
  }

  /// The sums of single bytes.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in
      sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
    }
  }
}
