/// Writes JSON with members in the order in which they are given, and numbers with six decimals.
///
/// Foundation's encoder can do neither, and both are promises of the output: a person compares two
/// runs with `diff`.
public struct JSONWriter {
  private var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  /// What was written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    container("{", "}", members)
  }

  public mutating func array<Items: Sequence>(
    _ items: Items, _ item: (inout JSONWriter, Items.Element) -> Void
  ) {
    container("[", "]") { writer in
      for element in items {
        item(&writer, element)
        writer.needsComma = true
      }
    }
  }

  /// A member whose value `value` writes.
  public mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
    comma()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
    value(&self)
    needsComma = true
  }

  public mutating func member(_ name: String, _ value: String?) {
    member(name) { writer in
      if let value { writer.string(value) } else { writer.raw("null") }
    }
  }

  public mutating func member(_ name: String, _ value: some BinaryInteger) {
    member(name) { $0.raw(String(value)) }
  }

  public mutating func member(_ name: String, _ value: Bool) {
    member(name) { $0.raw(value ? "true" : "false") }
  }

  public mutating func member(_ name: String, _ value: Double) {
    member(name) { $0.raw(Decimals.format(value, places: 6)) }
  }

  /// A number of which more decimals count, such as a part of a sum.
  public mutating func member(_ name: String, _ value: Double, places: Int) {
    member(name) { $0.raw(Decimals.format(value, places: places)) }
  }

  /// A whole number, as an item of an array.
  public mutating func number(_ value: some BinaryInteger) { raw(String(value)) }

  /// A number, or null where there is none.
  public mutating func member(_ name: String, _ value: Double?) {
    if let value { member(name, value) } else { member(name) { $0.null() } }
  }

  /// A number with the six decimals that its own precision gives.
  public mutating func member(_ name: String, _ value: Float) { member(name, Double(value)) }

  /// A value that is not there.
  public mutating func null() { raw("null") }

  /// A string in quotation marks.
  ///
  /// The separators U+2028 and U+2029 are escaped, too: some readers of JSON Lines take them for
  /// the end of a line.
  public mutating func string(_ text: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += Array("\\\"".utf8)
      case "\\": bytes += Array("\\\\".utf8)
      case "\n": bytes += Array("\\n".utf8)
      case "\r": bytes += Array("\\r".utf8)
      case "\t": bytes += Array("\\t".utf8)
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}": escape(scalar)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `\u` and four digits.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    bytes += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
  }

  private mutating func raw(_ text: String) {
    comma()
    bytes += Array(text.utf8)
  }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    comma()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = false
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }
}
