/// Abbreviations of a language, by what a full stop behind them means.
package struct Abbreviations: Sendable {
  package enum Kind: String, Sendable {
    /// Always followed by a name: `Dr.`, `Gen.`; never the end of a sentence.
    case title
    /// Followed by a number: `No.`, `p.`; no end of a sentence before a digit.
    case number
    /// May end a sentence, when what follows looks like the start of one: `Inc.`, `a.m.`
    case other
  }

  private let kinds: [[UInt8]: Kind]

  /// Abbreviations that in small letters are words: `Ill.` is a state, `ill` is not.
  private let kindsOfCapitalized: [[UInt8]: Kind]

  init(_ list: WordList) {
    var kinds: [[UInt8]: Kind] = [:]
    var kindsOfCapitalized: [[UInt8]: Kind] = [:]
    for (word, name) in list.pairs {
      guard let kind = Kind(rawValue: name) else {
        preconditionFailure("unknown kind of abbreviation: \(name)")
      }
      if word.first?.isUppercase == true {
        kindsOfCapitalized[word.utf8.map(ASCII.lowercased)] = kind
      } else {
        kinds[Array(word.utf8)] = kind
      }
    }
    self.kinds = kinds
    self.kindsOfCapitalized = kindsOfCapitalized
  }

  /// The kind of a lower-cased word without its last point.
  func kind(of word: [UInt8], isCapitalized: Bool) -> Kind? {
    kinds[word] ?? (isCapitalized ? kindsOfCapitalized[word] : nil)
  }
}
