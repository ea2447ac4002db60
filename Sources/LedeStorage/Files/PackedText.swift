private import CZlib

/// Text as it is stored: compressed by zlib, as RFC 1950 has it.
package enum PackedText {
  /// Compresses a text's bytes.
  ///
  /// Level 6 of zlib; news shrinks to two fifths.
  package static func pack(_ text: [UInt8]) -> [UInt8] {
    var size = compressBound(uLong(text.count))
    var packed: [UInt8] = Array(repeating: 0, count: Int(size))
    let code = unsafe compress2(&packed, &size, text, uLong(text.count), 6)
    precondition(code == Z_OK, "zlib has no memory")
    packed.removeSubrange(Int(size)...)
    return packed
  }

  /// The text's bytes; `nil` when they are not what was packed.
  ///
  /// - Parameter count: how many there must be.
  package static func unpack(_ packed: [UInt8], count: Int) -> [UInt8]? {
    // Of one byte, zlib makes a thousand at most.
    guard count >= 0, count <= 1100 * packed.count + 64 else { return nil }
    var size = uLong(count)
    // zlib wants a place to write to, even for nothing.
    var text: [UInt8] = Array(repeating: 0, count: max(count, 1))
    let code = unsafe uncompress(&text, &size, packed, uLong(packed.count))
    guard code == Z_OK, size == uLong(count) else { return nil }
    text.removeSubrange(count...)
    return text
  }
}
