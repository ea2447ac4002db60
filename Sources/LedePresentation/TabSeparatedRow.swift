/// A row of tab-separated values.
///
/// A tab, a line end or a backslash inside a value is written as `\t`, `\n`, `\r` or `\\`, any other
/// control character or separator of lines as `\u` and four digits, so that a row never breaks.
enum TabSeparatedRow {
  static func text(_ values: [String]) -> String {
    values.map(escaped).joined(separator: "\t")
  }

  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
