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

  init(_ list: WordList) {
    kinds = Dictionary(
      list.pairs.compactMap { word, kind in
        Kind(rawValue: kind).map { (Array(word.utf8), $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The kind of a lower-cased word without its last point.
  func kind(of word: [UInt8]) -> Kind? { kinds[word] }
}
