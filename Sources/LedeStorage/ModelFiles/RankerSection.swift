import LedeModels

/// The weights of a ``SentenceRanker`` as one section: 64-bit floating-point numbers, of each of the
/// three sums the bias and the weights in the order of its features.
enum RankerSection {
  private static let name = "summaries.weights"

  static func encode(_ ranker: SentenceRanker?) -> [(name: String, bytes: [UInt8])] {
    guard let ranker else { return [] }
    let numbers = [ranker.terms, ranker.sentences, ranker.summaries].flatMap {
      [$0.bias] + $0.weights
    }
    return [
      (
        name,
        numbers.flatMap { number in
          (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> UInt64(8 * $0)) }
        }
      )
    ]
  }

  /// The ranker of a model file; `nil` where it has none.
  static func decode(_ sections: Sections) throws(StorageError) -> SentenceRanker? {
    guard sections.table.contains(where: { $0.name == name }) else { return nil }
    let bytes = try sections.bytes(name)
    let widths = [
      TermFeature.width, SentenceFeature.width, SummaryFeature.width + SentenceFeature.width,
    ]
    guard bytes.count == 8 * (widths.reduce(0, +) + widths.count) else {
      throw sections.damaged(
        "its summaries read other features than this build has; learn them anew with "
          + "`lede learn-summaries`")
    }
    var numbers: [Double] = []
    for start in stride(from: 0, to: bytes.count, by: 8) {
      var bits: UInt64 = 0
      for offset in 0..<8 { bits |= UInt64(bytes[start + offset]) << UInt64(8 * offset) }
      numbers.append(Double(bitPattern: bits))
    }
    guard numbers.allSatisfy({ $0.isFinite && abs($0) < 1e9 }) else {
      throw sections.damaged("a weight of its summaries is no number")
    }
    var start = 0
    let sums = widths.map { width in
      defer { start += width + 1 }
      return LearnedSum(bias: numbers[start], weights: Array(numbers[start + 1...start + width]))
    }
    return SentenceRanker(terms: sums[0], sentences: sums[1], summaries: sums[2])
  }
}
