/// A set of words by their bytes, which is asked for every word: it hashes without a seed.
///
/// - Complexity: O(*length*) for a look-up.
package struct WordSet: Sendable {
  private var words: ByteTable

  init(_ words: some Sequence<[UInt8]>) {
    self.words = ByteTable(minimumCapacity: 256)
    for word in words { _ = self.words.insert(word) }
  }

  package func contains(_ word: [UInt8]) -> Bool { words.find(word.span, 0..<word.count) != nil }

  /// The number of a word once its ASCII capitals are small; `nil` when it is none of them.
  package func number(ofLowercased bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let word = range.map { ASCII.lowercased(bytes[$0]) }
    return words.find(word.span, 0..<word.count)
  }

  package var count: Int { words.count }

  /// The words in the order in which they came.
  package var all: [[UInt8]] { (0..<words.count).map { Array(words[$0]) } }
}
