package import LedeAlgebra

/// Numbers as bytes, least significant first.
extension SharedBuffer {
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

#if _endian(big)
  #error("Lede maps its files as little-endian numbers")
#endif
