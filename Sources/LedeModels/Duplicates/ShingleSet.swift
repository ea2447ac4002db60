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

  package init(shingles: [UInt32], fingerprint: UInt64, wordCount: Int) {
    self.shingles = shingles
    self.fingerprint = fingerprint
    self.wordCount = wordCount
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
}
