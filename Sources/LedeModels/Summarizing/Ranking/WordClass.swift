import LedeText

/// What single words say about a sentence, in English.
///
/// A word of at most eight bytes is looked up as one number.
package enum WordClass: UInt8, Sendable {
  /// A pronoun or a word that points: it needs the sentence before.
  case pronoun
  case connective

  /// The first or the second person.
  case person

  /// Introduces who spoke.
  case report

  /// Often stands in sentences that say what is new.
  case cue

  /// Names a picture.
  case picture

  /// The class of a word, in any case; `nil` for most words.
  @inline(__always)
  static func of(_ bytes: Span<UInt8>, _ range: Range<Int>) -> WordClass? {
    guard range.count <= 8 else { return nil }
    var key: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      key = key << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return classes[key]
  }

  private static let classes: [UInt64: WordClass] = {
    let words: [(WordClass, String)] = [
      (.pronoun, "he she it they this that these those his her their its there here him them such"),
      (
        .connective,
        "but and however also still yet so or then though although while instead besides"
      ),
      (.person, "i you we my our me us your"),
      (.report, "said says say told tells tell added adds add asked wrote claimed"),
      (.cue, "new found first report study police year killed"),
      (.picture, "photo photos picture image"),
    ]
    var classes: [UInt64: WordClass] = [:]
    for (kind, list) in words {
      for word in list.split(separator: " ") {
        classes[word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }] = kind
      }
    }
    return classes
  }()
}
