/// What each term of a question adds to a row that counts it once, found by the term's number.
struct QuestionWeights: Sendable {
  private let ranks: TermRanks
  private let weights: [Float]

  /// - Parameter terms: ascending.
  init(_ terms: [RelatedTerms.Term]) {
    // With a name of its own: in a debug build Swift 6.3 breaks on the span of what has none.
    let numbers = terms.map(\.number)
    ranks = TermRanks(numbers.span)
    weights = terms.map { $0.weight * $0.rarity }
  }

  /// The sum of the weights of a row's terms, each times what its count is damped to, added by
  /// ascending term.
  ///
  /// - Parameter places: what the work needs; whatever is in it.
  /// - Complexity: O(*terms* of the row).
  func sum(
    _ terms: Span<Int32>, _ counts: Span<UInt8>, damped: Span<Float>, places: inout [Int32]
  ) -> Float {
    var sum: Float = 0
    // What the question lacks would add zero, which changes no bit.
    for known in 0..<ranks.findKnown(terms, places: &places) {
      let index = Int(places[known])
      sum += weights[ranks.rank(of: terms[index])] * damped[Int(counts[index])]
    }
    return sum
  }
}
