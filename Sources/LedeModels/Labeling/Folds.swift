import LedeAlgebra

/// Divides the articles of a topic into parts, each with its share of the topic's positives.
///
/// Every topic is divided for itself: a topic of five articles still has one in each of five
/// parts, which no common division can promise.
package enum Folds {
  /// By position in `rows`, the part that each belongs to.
  package static func assign(
    rows: [Int32], isPositive: [Bool], parts: Int, seed: UInt64
  ) -> [Int] {
    var assignment = Array(repeating: 0, count: rows.count)
    var random = SplitMix64(seed: seed)
    var next = 0
    for side in [true, false] {
      var positions = rows.indices.filter { isPositive[Int(rows[$0])] == side }
      positions.shuffle(using: &random)
      for position in positions {
        assignment[position] = next % parts
        next += 1
      }
    }
    return assignment
  }
}
