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

  /// The words in the order in which they came.
  package var all: [[UInt8]] { (0..<words.count).map { Array(words[$0]) } }
}
