import LedeText

/// A subject of IPTC's Media Topics, as far as Lede knows it.
///
/// The table holds a part of the vocabulary, so a number that is not in it is not wrong.
///
/// - SeeAlso: IPTC NewsCodes, <https://cv.iptc.org/newscodes/mediatopic/>, release 2026-07-02.
package struct MediaTopic: Sendable, Hashable {
  /// The code without its prefix: eight digits.
  package let number: String

  /// The English name.
  package let name: String

  /// The day it was retired; `nil` while it may be used.
  package let retired: String?

  /// What to use instead of a retired one; empty where IPTC names none.
  package let replacements: [String]

  /// What stands before the number in a code.
  package static let prefix = "medtop:"

  /// Whether a code is no Media Topic at all, or one as IPTC writes it: `medtop:` and eight digits.
  package static func isWellFormed(_ code: String) -> Bool {
    guard code.lowercased().hasPrefix(prefix) else { return true }
    let digits = code.utf8.dropFirst(prefix.utf8.count)
    return code.hasPrefix(prefix) && digits.count == 8
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The subject with a code such as `medtop:20000639`; `nil` when the table does not have it.
  package static func named(_ code: String) -> MediaTopic? {
    guard code.hasPrefix(prefix) else { return nil }
    let number = code.dropFirst(prefix.count)
    return all.first { $0.number == number }
  }

  /// What to say of a retired code: since when, and what to use instead; `nil` of any other code.
  package static func note(on code: String) -> String? {
    guard let topic = named(code), let day = topic.retired else { return nil }
    let instead = topic.replacements.map { prefix + $0 }.joined(separator: " or ")
    return "\(code) was retired on \(day); use "
      + (instead.isEmpty ? "a more specific Media Topic" : instead)
  }

  /// All that Lede knows, by number.
  package static let all: [MediaTopic] = WordList(PackageResources.media_topics_txt).lines.map {
    let parts = $0.split(separator: "; ").map(String.init)
    return MediaTopic(
      number: parts[0], name: parts[1], retired: parts.count > 2 ? parts[2] : nil,
      replacements: parts.count > 3 ? parts[3].split(separator: " ").map(String.init) : [])
  }
}
