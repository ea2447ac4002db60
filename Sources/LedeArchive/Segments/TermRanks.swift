/// Which place each of some terms has among them, found by the term's number in constant time.
///
/// A bit for each number up to the highest says whether the term is there; the places of a word's bits
/// follow from how many terms come before the word. So a search touches little memory, and terms that
/// are missing cost least.
package struct TermRanks: Sendable {
  /// By number of a term, 64 a word, the lowest bit first.
  private var bits: [UInt64]

  /// By word, how many terms come before it.
  private var ranks: [Int32]

  /// - Parameter terms: ascending.
  /// - Complexity: O(*terms* + highest number / 64).
  package init(_ terms: Span<Int32>) {
    let last = terms.count > 0 ? max(terms[terms.count - 1], 0) : 0
    var (bits, ranks) = ([UInt64](), [Int32]())
    bits.reserveCapacity(Int(last) / 64 + 1)
    ranks.reserveCapacity(Int(last) / 64 + 1)
    var index = 0
    for word in 0...(last >> 6) {
      ranks.append(Int32(index))
      var own: UInt64 = 0
      while index < terms.count, terms[index] >> 6 == word {
        own |= 1 << UInt64(terms[index] & 63)
        index += 1
      }
      bits.append(own)
    }
    self.bits = bits
    self.ranks = ranks
  }

  /// Writes down which of some numbers are known: without a branch that could be guessed wrong, since
  /// any of them may be.
  ///
  /// - Parameter places: their places among the numbers, ascending; whatever is behind.
  /// - Returns: how many are known.
  package func findKnown(_ numbers: Span<Int32>, places: inout [Int32]) -> Int {
    if places.count < numbers.count { places = Array(repeating: 0, count: 2 * numbers.count) }
    let bits = bits.span
    var known = 0
    var written = places.mutableSpan
    for index in numbers.indices {
      let number = numbers[index]
      let word = Int(number >> 6)
      // Beyond the last word there is nothing; ascending numbers are all beyond it from one on.
      guard word >= 0, word < bits.count else { continue }
      written[known] = Int32(truncatingIfNeeded: index)
      known += Int(truncatingIfNeeded: bits[word] >> UInt64(number & 63) & 1)
    }
    return known
  }

  /// The place among the terms of a number that is one.
  @inline(__always)
  package func rank(of number: Int32) -> Int {
    let word = Int(number >> 6)
    let below = bits[word] & ((UInt64(1) << UInt64(number & 63)) - 1)
    return Int(ranks[word]) + below.nonzeroBitCount
  }
}
