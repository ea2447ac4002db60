/// Emphasis on a terminal; nothing at all elsewhere.
public struct TextStyle: Sendable {
  public let isColoured: Bool

  /// The columns that lines are broken at.
  public let width: Int

  public init(isColoured: Bool, width: Int = 80) {
    self.isColoured = isColoured
    self.width = max(width, 40)
  }

  public static let plain = TextStyle(isColoured: false)

  func bold(_ text: String) -> String { escape("1", text) }
  func faint(_ text: String) -> String { escape("2", text) }
  func green(_ text: String) -> String { escape("32", text) }
  func red(_ text: String) -> String { escape("31", text) }
  func yellow(_ text: String) -> String { escape("33", text) }
  func cyan(_ text: String) -> String { escape("36", text) }

  /// A word of an article that speaks for or against something: in colour, and where there is none
  /// between marks.
  func marked(_ text: String, supports: Bool, isStrong: Bool) -> String {
    guard isColoured else { return text }
    return escape((isStrong ? "1;" : "") + (supports ? "32" : "31"), text)
  }

  private func escape(_ code: String, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Text of an article as it may be shown: on one line, without control characters, which could
  /// move the cursor or change the terminal.
  static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar.properties.isWhitespace, .lineSeparator, .paragraphSeparator:
        shown.append(" ")
      case .control: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// A bar of ten columns for a share, in eighths of a column.
  func bar(_ share: Double) -> String { bar(share, cyan) }

  /// The same in another colour.
  func bar(_ share: Double, _ colour: (String) -> String) -> String {
    let eighths = Int((min(max(share, 0), 1) * 80).rounded())
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    let full = String(repeating: "█", count: eighths / 8)
    let empty = 10 - eighths / 8 - (partial.isEmpty ? 0 : 1)
    return colour(full + partial) + String(repeating: " ", count: empty)
  }

  /// Text broken into lines of at most the width, each after `indent`.
  func wrap(_ text: String, first: String, indent: String) -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// A column of text, filled with spaces.
  static func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
