/// The distinct runs of five words of a text, as numbers: what tells whether two texts are nearly
/// the same.
///
/// For the sets *A* and *B* of two texts, their containment is `|A ∩ B| / min(|A|, |B|)` and their
/// resemblance `|A ∩ B| / |A ∪ B|`. A text that was cut is contained in the whole one; one that was
/// also written on is so in part. Numbers have 32 bits: of two texts of a thousand words, one pair in
/// four thousand shares a number by chance, which changes its figures by a thousandth.
///
/// - SeeAlso: Broder, "On the resemblance and containment of documents", SEQUENCES 1997.
package struct ShingleSet: Sendable, Hashable {
  /// Ascending; empty when the text has no word.
  package let shingles: [UInt32]

  /// A number for the words in their order: equal in texts that differ at most in case, punctuation
  /// and white space.
  package let fingerprint: UInt64

  /// How many words the text has.
  package let wordCount: Int

  /// By shingle the word with which it first stands in the text, in units of 2^`placeShift` words;
  /// empty when places were not asked for.
  package let places: [UInt16]

  /// How much was left out of places, so that they have sixteen bits: 0 up to 65,536 words.
  package let placeShift: Int

  package init(
    shingles: [UInt32], fingerprint: UInt64, wordCount: Int, places: [UInt16] = [],
    placeShift: Int = 0
  ) {
    self.shingles = shingles
    self.fingerprint = fingerprint
    self.wordCount = wordCount
    self.places = places
    self.placeShift = placeShift
  }

  /// How many shingles two texts share.
  ///
  /// - Complexity: O(*shingles of both*).
  package func sharedCount(with other: ShingleSet) -> Int {
    let (own, others) = (shingles.span, other.shingles.span)
    var (first, second, shared) = (0, 0, 0)
    while first < own.count, second < others.count {
      let (a, b) = (own[first], others[second])
      shared += a == b ? 1 : 0
      first += a <= b ? 1 : 0
      second += b <= a ? 1 : 0
    }
    return shared
  }

  /// At most so many words between two shared runs are taken for an edit.
  package static let longestEdit = 16

  /// The share of the text's words that stand in passages which another has, too: in shared runs of
  /// five words, or between two of them that are at most sixteen words apart.
  ///
  /// With *p₁ < … < pₘ* the places of the shared shingles among *n* words,
  /// `(5 + Σ d(pᵢ₊₁ − pᵢ)) / n`, where `d(g)` is *g* up to 5 + 16 and 5 above. It tells a copy in which
  /// every sixth word was changed, and which has few runs of five words left, from an article that has
  /// as many of them in the one paragraph which it took over. Of a shingle that comes twice, the first
  /// place counts.
  ///
  /// - Precondition: the text has places.
  /// - Complexity: O(*shingles of both* + *shared* · log *shared*).
  package func coverage(by other: ShingleSet) -> Double {
    precondition(places.count == shingles.count, "a text without places")
    let (own, others) = (shingles.span, other.shingles.span)
    var (first, second) = (0, 0)
    var shared: [UInt16] = []
    while first < own.count, second < others.count {
      let (a, b) = (own[first], others[second])
      if a == b { shared.append(places[first]) }
      first += a <= b ? 1 : 0
      second += b <= a ? 1 : 0
    }
    guard !shared.isEmpty else { return 0 }
    shared.sort()
    let length = min(Shingler.length, wordCount)
    var words = length
    for (place, next) in zip(shared, shared.dropFirst()) {
      let gap = Int(next - place) << placeShift
      words += gap <= length + Self.longestEdit ? gap : length
    }
    return Double(min(words, wordCount)) / Double(wordCount)
  }
}
