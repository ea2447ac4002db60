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

  /// All words that have a class.
  static let table = Table(classes)

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
        classes[word.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }] = kind
      }
    }
    return classes
  }()

  /// A hash table without a random seed, probed for every word of every article.
  struct Table: Sendable {
    /// 0 where a slot is free: no word has that number.
    private var keys: [UInt64]
    private var classes: [WordClass?]
    private static let bits = 9

    fileprivate init(_ words: [UInt64: WordClass]) {
      precondition(words.count * 2 < 1 << Self.bits, "\(words.count) words in the table")
      keys = Array(repeating: 0, count: 1 << Self.bits)
      classes = Array(repeating: nil, count: 1 << Self.bits)
      for (key, kind) in words.sorted(by: { $0.key < $1.key }) {
        let slot = slot(of: key)
        (keys[slot], classes[slot]) = (key, kind)
      }
    }

    /// The class of a word, in any case; `nil` for most words.
    @inline(__always)
    func find(_ bytes: Span<UInt8>, _ range: Range<Int>) -> WordClass? {
      guard range.count <= 8, !range.isEmpty else { return nil }
      // Capitals are made small; what else changes with them is no letter of the table's words.
      let small: UInt64 = 0x2020_2020_2020_2020 >> UInt64(64 - 8 * range.count)
      return classes[slot(of: ByteTable.word(bytes, range) | small)]
    }

    /// Where a key is, or would be.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
      var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.bits))
      while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (1 << Self.bits - 1) }
      return slot
    }
  }
}
