package import LedeAlgebra

/// Numbers as bytes, least significant first.
extension SharedBuffer {
  /// Calls `body` with the bytes where they are.
  func withBytes(_ body: (Span<UInt8>) throws -> Void) throws {
    try withSpan { span in
      try unsafe span.withUnsafeBytes { unsafe try body($0.bindMemory(to: UInt8.self).span) }
    }
  }

  package var littleEndianBytes: [UInt8] {
    withSpan { span in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(span.count * MemoryLayout<Element>.stride)
      for index in span.indices {
        unsafe withUnsafeBytes(of: span[index]) { unsafe bytes.append(contentsOf: $0) }
      }
      return bytes
    }
  }
}

extension [UInt8] {
  /// Adds bytes at the end.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }
}

#if _endian(big)
  #error("Lede maps its files as little-endian numbers")
#endif
