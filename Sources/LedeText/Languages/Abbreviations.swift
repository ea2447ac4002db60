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

  private var words = ByteTable(minimumCapacity: 256)

  /// By number of a word, what it stands for however it is spelled, and what with a capital:
  /// `Ill.` is a state, `ill` is not an abbreviation.
  private var kinds: [(any: Kind?, capitalized: Kind?)] = []

  init(_ list: WordList) {
    for (word, name) in list.pairs {
      guard let kind = Kind(rawValue: name) else {
        preconditionFailure("unknown kind of abbreviation: \(name)")
      }
      let (number, isNew) = words.insert(word.utf8.map(ASCII.lowercased))
      if isNew { kinds.append((nil, nil)) }
      if word.first?.isUppercase == true {
        kinds[number].capitalized = kind
      } else {
        kinds[number].any = kind
      }
    }
  }

  /// The kind of a lower-cased word without its last point.
  func kind(of word: [UInt8], isCapitalized: Bool) -> Kind? {
    guard let number = words.find(word.span, 0..<word.count) else { return nil }
    return kinds[number].any ?? (isCapitalized ? kinds[number].capitalized : nil)
  }
}
