package import LedeText

/// Makes the shingle sets of texts, one text after the other.
///
/// The shingle of the words *w₁ … w₅* is the upper half of `mix(((w₁·m + w₂)·m + …)·m + w₅)` in 64
/// bits, *m* odd. A text of fewer than five words has one shingle, of all of them.
///
/// - Complexity: O(*bytes*) for a text.
package struct Shingler: ~Copyable {
  /// How many words a shingle has.
  package static let length = 5

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var words: [UInt64] = []
  private var shingles: [UInt32] = []
  private var scratch: [UInt32] = []

  package init() {}

  /// With fewer words a content is read with its title: it is a headline's remainder, or a word that
  /// stands where a text is missing in many articles.
  private static let fewestWords = 20

  /// The shingles of an article's content, so that a copy with another title is a copy.
  package mutating func shingles(of article: Article) -> ShingleSet {
    let set = shingles(of: article.content)
    guard set.wordCount < Self.fewestWords, let title = article.title else { return set }
    return shingles(of: title + "\n" + article.content)
  }

  /// The shingles of a text.
  package mutating func shingles(of text: String) -> ShingleSet {
    words.removeAll(keepingCapacity: true)
    WordHashes.append(wordsOf: text, to: &words)
    guard !words.isEmpty else { return ShingleSet(shingles: [], fingerprint: 0, wordCount: 0) }
    let length = min(Self.length, words.count)
    shingles.removeAll(keepingCapacity: true)
    for first in 0...words.count - length {
      // The count tells a short text from a run of five words.
      var hash = UInt64(length)
      for index in first..<first + length { hash = hash &* Self.multiplier &+ words[index] }
      shingles.append(UInt32(truncatingIfNeeded: WordHashes.mix(hash) >> 32))
    }
    RadixSort.sort(&shingles, using: &scratch)
    var fingerprint: UInt64 = 0
    for word in words {
      fingerprint = (fingerprint ^ word) &* Self.multiplier
      fingerprint ^= fingerprint >> 32
    }
    return ShingleSet(
      shingles: Self.distinct(shingles), fingerprint: fingerprint, wordCount: words.count)
  }

  /// Numbers that ascend, each once, in an array of just their size.
  private static func distinct(_ sorted: [UInt32]) -> [UInt32] {
    let span = sorted.span
    var count = 0
    for index in span.indices where index == 0 || span[index] != span[index - 1] { count += 1 }
    return [UInt32](capacity: count) { distinct in
      for index in span.indices where index == 0 || span[index] != span[index - 1] {
        distinct.append(span[index])
      }
    }
  }
}
