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
  private var placed: [UInt64] = []
  private var placedScratch: [UInt64] = []
  private let keepsPlaces: Bool

  /// - Parameter keepsPlaces: whether sets know where their shingles stand, which takes half as much
  ///   memory again.
  package init(keepsPlaces: Bool = false) { self.keepsPlaces = keepsPlaces }

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
    if keepsPlaces { return placedShingles(length) }
    shingles.removeAll(keepingCapacity: true)
    for first in 0...words.count - length {
      shingles.append(shingle(first, length))
    }
    RadixSort.sort(&shingles, using: &scratch)
    return ShingleSet(
      shingles: Self.distinct(shingles), fingerprint: fingerprint, wordCount: words.count)
  }

  /// The same with the place where each shingle first stands.
  private mutating func placedShingles(_ length: Int) -> ShingleSet {
    placed.removeAll(keepingCapacity: true)
    for first in 0...words.count - length {
      placed.append(UInt64(shingle(first, length)) << 32 | UInt64(first))
    }
    RadixSort.sort(&placed, using: &placedScratch)
    let shift = max(0, Int.bitWidth - words.count.leadingZeroBitCount - 16)
    let span = placed.span
    var count = 0
    for index in span.indices where Self.isFirst(index, span) { count += 1 }
    var places: [UInt16] = []
    places.reserveCapacity(count)
    let shingles = [UInt32](capacity: count) { shingles in
      for index in span.indices where Self.isFirst(index, span) {
        shingles.append(UInt32(truncatingIfNeeded: span[index] >> 32))
        places.append(UInt16((span[index] & 0xFFFF_FFFF) >> UInt64(shift)))
      }
    }
    return ShingleSet(
      shingles: shingles, fingerprint: fingerprint, wordCount: words.count, places: places,
      placeShift: shift)
  }

  /// Whether a number has another upper half than the one before it.
  private static func isFirst(_ index: Int, _ sorted: Span<UInt64>) -> Bool {
    index == 0 || sorted[index] >> 32 != sorted[index - 1] >> 32
  }

  @inline(__always)
  private func shingle(_ first: Int, _ length: Int) -> UInt32 {
    // The count tells a short text from a run of five words.
    var hash = UInt64(length)
    for index in first..<first + length { hash = hash &* Self.multiplier &+ words[index] }
    return UInt32(truncatingIfNeeded: WordHashes.mix(hash) >> 32)
  }

  private var fingerprint: UInt64 {
    var fingerprint: UInt64 = 0
    for word in words {
      fingerprint = (fingerprint ^ word) &* Self.multiplier
      fingerprint ^= fingerprint >> 32
    }
    return fingerprint
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
