/// Decoding of single scalars in text that is known to be valid UTF-8.
///
/// Works on a span and assembles scalars from bytes.
enum UTF8Scanning {
  /// The scalar that starts at `index`, and its length in bytes.
  @inline(__always)
  static func scalar(in bytes: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let remaining = bytes.count - index
    if first < 0xE0, remaining >= 2 {
      return ((first & 0x1F) << 6 | tail(bytes, index + 1), 2)
    }
    if first < 0xF0, remaining >= 3 {
      return ((first & 0x0F) << 12 | tail(bytes, index + 1) << 6 | tail(bytes, index + 2), 3)
    }
    guard remaining >= 4 else { return (0xFFFD, remaining) }
    return (
      (first & 0x07) << 18 | tail(bytes, index + 1) << 12 | tail(bytes, index + 2) << 6
        | tail(bytes, index + 3), 4
    )
  }

  /// Where the scalar that ends just before `end` starts.
  @inline(__always)
  static func start(ofScalarBefore end: Int, in bytes: Span<UInt8>) -> Int {
    var index = end - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  @inline(__always)
  private static func tail(_ bytes: Span<UInt8>, _ index: Int) -> UInt32 {
    UInt32(bytes[index] & 0x3F)
  }

  /// Decodes a range as a string of its own.
  static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: array(bytes, range), as: UTF8.self)
  }

  static func array(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for index in range { copy.append(bytes[index]) }
    return copy
  }
}
