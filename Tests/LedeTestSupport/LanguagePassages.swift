import FoundationEssentials

/// Passages of about twenty words, written for the project, with the code of their language.
package struct LanguagePassage: Sendable, CustomStringConvertible {
  package let code: String
  package let text: String

  package var description: String { "\(code): \(text.prefix(40))" }

  /// Fifty in a language that Lede reads.
  package static func all(in code: String) -> [Self] {
    lines(code).map { Self(code: code, text: $0) }
  }

  /// Some in languages that Lede does not read.
  package static let others: [Self] = lines("others").map { line in
    let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
    return Self(code: parts.first ?? "", text: parts.last ?? "")
  }

  private static func lines(_ name: String) -> [String] {
    let path = Fixtures.repository + "/Tests/Fixtures/languages/\(name).txt"
    let text = FileManager.default.contents(atPath: path) ?? Data()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
