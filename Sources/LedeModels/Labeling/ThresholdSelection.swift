/// Chooses from which score on a topic is given.
///
/// The threshold with the best F1 on held-out scores (SCut), drawn towards a common value by how
/// few examples speak for it: with *n* positives, `(n · best + s · common) / (n + s)`. Thresholds
/// of rare topics fit their few examples too well; the shrinkage is what Yang calls for and leaves
/// open how to do.
///
/// - Complexity: O(*scores* · log *scores*).
/// - SeeAlso: Yang, "A study on thresholding strategies for text categorization", SIGIR 2001.
package struct ThresholdSelection: Sendable {
  /// How many examples the common value is worth.
  package var shrinkage: Float = 3

  /// The value that a topic without examples gets.
  package var common: Float

  package init(common: Float) { self.common = common }

  package func threshold(scores: [Float], isPositive: [Bool]) -> Float {
    let positives = Float(isPositive.count { $0 })
    guard positives > 0, let best = Self.best(scores: scores, isPositive: isPositive) else {
      return common
    }
    return (positives * best + shrinkage * common) / (positives + shrinkage)
  }

  /// The threshold with the highest F1, in the middle between two scores.
  ///
  /// Of equally good ones the highest; `nil` without scores.
  package static func best(scores: [Float], isPositive: [Bool]) -> Float? {
    let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    let positives = isPositive.count { $0 }
    var found = 0
    var bestF1 = -1.0
    var best: Float?
    for (rank, index) in order.enumerated() {
      if isPositive[index] { found += 1 }
      let isLast = rank + 1 == order.count
      let score = scores[index]
      let next = isLast ? -.infinity : scores[order[rank + 1]]
      guard next < score else { continue }
      let f1 = 2 * Double(found) / Double(rank + 1 + positives)
      if f1 > bestF1 {
        bestF1 = f1
        // The middle of two neighbouring numbers rounds to one of them: it must be the upper one.
        best = isLast ? score : max((score + next) / 2, next.nextUp)
      }
    }
    return best
  }
}
