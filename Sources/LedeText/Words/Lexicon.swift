/// The number of a term in a ``Lexicon``.
public typealias TermID = Int32

/// The words that one worker has met so far, each with its term.
///
/// A word is lower-cased, folded and stemmed the first time it comes and never again. Numbers
/// depend on the order in which texts came, so they stay inside one worker: what leaves it (a
/// vector, a vocabulary) is sorted.
///
/// - Complexity: one table look-up for each word of a text; memory O(*distinct words*).
public struct Lexicon: ~Copyable {
  /// The number that all stop words share.
  public static let stopWord: TermID = 0

  public let language: Language
  package let scanner: WordScanner
  private let normalizer: WordNormalizer
  private var words = ByteTable(minimumCapacity: 4096)
  private var termOfWord: [TermID] = []
  package private(set) var terms = ByteTable(minimumCapacity: 4096)

  public init(language: Language = .english) {
    self.language = language
    scanner = WordScanner(language: language)
    normalizer = WordNormalizer(language: language)
    // An empty string takes the number of the stop words: no term is empty.
    _ = terms.insert([])
  }

  /// How many terms have a number, stop words counted as one.
  public var count: Int { terms.count }

  /// The term that a word stands for.
  package mutating func term(_ bytes: Span<UInt8>, _ range: Range<Int>) -> TermID {
    term(ByteTable.Key(bytes, range), bytes, range)
  }

  /// Finds the terms of words, from the first to the last.
  ///
  /// The table is larger than the caches near the processor: where each word stands in it is asked
  /// of memory sixteen words ahead.
  mutating func findTerms(of tokens: inout [Token], in bytes: Span<UInt8>) {
    var keys = InlineArray<16, ByteTable.Key>(repeating: ByteTable.Key())
    var start = 0
    while start < tokens.count {
      let part = start..<min(start + keys.count, tokens.count)
      for index in part {
        keys[index - start] = ByteTable.Key(bytes, tokens[index].utf8Range)
        words.prefetch(keys[index - start])
      }
      for index in part {
        tokens[index].term = term(keys[index - start], bytes, tokens[index].utf8Range)
      }
      start = part.upperBound
    }
  }

  @inline(__always)
  private mutating func term(
    _ key: ByteTable.Key, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> TermID {
    let (word, isNew) = words.insert(key, bytes, range)
    if isNew {
      let term = normalizer.term(of: bytes, range)
      termOfWord.append(term.map { TermID(terms.insert($0).id) } ?? Self.stopWord)
    }
    return termOfWord[word]
  }

  /// A word without capitals and accents, neither stemmed nor looked up among the stop words: what
  /// the beginning of a word is compared with.
  package func plainForm(of word: [UInt8]) -> [UInt8] { normalizer.plainForm(of: word) }

  /// The characters of a term.
  public func text(of term: TermID) -> String { String(decoding: terms[Int(term)], as: UTF8.self) }
}
