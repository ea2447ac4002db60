/// How well the articles that are relevant to one come first when all are put in order.
///
/// With the ranks `r₁ < r₂ < … < r_m` of the *m* relevant articles, from 1,
///
///     average precision = 1/m · Σ k / r_k
///     precision at 5    = #{k : r_k ≤ 5} / 5
///     nDCG at 10        = Σ_{r_k ≤ 10} 1/log₂(r_k + 1) / Σ_{k ≤ min(m, 10)} 1/log₂(k + 1)
///
/// - SeeAlso: Manning, Raghavan and Schütze, "Introduction to Information Retrieval" (2008), section
///   8.4; Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM
///   Transactions on Information Systems 20 (2002).
public struct RankedRelevance: Sendable, Hashable {
  public let averagePrecision: Double
  public let precisionAt5: Double
  public let ndcgAt10: Double

  /// - Parameter ranks: of the relevant articles, ascending, at least one.
  package init(ranks: [Int]) {
    precondition(!ranks.isEmpty, "no article is relevant")
    var precisions = 0.0
    for (index, rank) in ranks.enumerated() { precisions += Double(index + 1) / Double(rank) }
    averagePrecision = precisions / Double(ranks.count)
    precisionAt5 = Double(ranks.count { $0 <= 5 }) / 5
    let gain = ranks.filter { $0 <= 10 }.reduce(0) { $0 + Self.gain(atRank: $1) }
    let ideal = (1...min(ranks.count, 10)).reduce(0) { $0 + Self.gain(atRank: $1) }
    ndcgAt10 = gain / ideal
  }

  private static func gain(atRank rank: Int) -> Double {
    Logarithm.natural(2.0) / Logarithm.natural(Double(rank + 1))
  }

  /// The ranks of relevant articles among all but the one that asks: by descending score, ties by
  /// position.
  ///
  /// - Parameters:
  ///   - relevant: positions, ascending, without that of `asking`.
  ///   - count: how many articles there are.
  /// - Complexity: O(*articles* · log *relevant*).
  package static func ranks(
    of relevant: [Int], by scores: [Float], asking: Int, count: Int
  ) -> [Int] {
    let order = relevant.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    // How many of the others come right before each relevant one.
    var before: [Int] = Array(repeating: 0, count: order.count + 1)
    var isRelevant: [Bool] = Array(repeating: false, count: count)
    for position in relevant { isRelevant[position] = true }
    for position in 0..<count where position != asking && !isRelevant[position] {
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        let other = order[middle]
        if (-scores[other], other) < (-scores[position], position) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      before[low] += 1
    }
    var rank = 0
    return order.indices.map { index in
      rank += before[index] + 1
      return rank
    }
  }
}
