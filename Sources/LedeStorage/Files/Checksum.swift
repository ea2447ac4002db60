private import CXXHash

/// XXH3, 64 bits: tells damage, not malice.
package enum Checksum {
  package static func of(_ bytes: Span<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBufferPointer { unsafe XXH3_64bits($0.baseAddress, $0.count) }
  }
}
