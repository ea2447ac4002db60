private import CXXHash

/// XXH3, 64 bits: tells damage, not malice.
@safe package struct Checksum: ~Copyable {
  private let state: OpaquePointer

  package init() {
    guard let state = unsafe XXH3_createState() else {
      preconditionFailure("no memory for a checksum")
    }
    unsafe self.state = state
    unsafe XXH3_64bits_reset(state)
  }

  deinit { unsafe XXH3_freeState(state) }

  /// Adds bytes to those that were added before.
  package mutating func add(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { _ = unsafe XXH3_64bits_update(state, $0.baseAddress, $0.count) }
  }

  /// The checksum of all bytes so far.
  package var value: UInt64 { unsafe XXH3_64bits_digest(state) }

  package static func of(_ bytes: Span<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBufferPointer { unsafe XXH3_64bits($0.baseAddress, $0.count) }
  }
}
