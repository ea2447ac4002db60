/// The terms of an article as a set, a bit for each of the archive.
struct TermSet: Sendable {
  private var bits: [UInt64]

  /// - Parameters:
  ///   - terms: distinct numbers.
  ///   - termCount: how many terms the archive has.
  /// - Complexity: O(*terms* + *terms of the archive* / 64).
  init(_ terms: [Int32], termCount: Int) {
    bits = Array(repeating: 0, count: (termCount + 63) / 64)
    for term in terms { bits[Int(term >> 6)] |= 1 << UInt64(term & 63) }
  }

  /// How many of some distinct terms are in the set.
  ///
  /// - Complexity: O(*terms*).
  func sharedCount(with terms: [Int32]) -> Int {
    let (terms, bits) = (terms.span, bits.span)
    var shared = 0
    for index in terms.indices {
      let term = terms[index]
      shared += Int(truncatingIfNeeded: bits[Int(term >> 6)] >> UInt64(term & 63) & 1)
    }
    return shared
  }
}
