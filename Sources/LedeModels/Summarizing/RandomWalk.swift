import LedeAlgebra

/// The stationary distribution of a walk over sentences, by power iteration.
///
/// With *n* sentences and symmetric weights `W[i, j] ≥ 0`, the fixed point of
///
///     s[j] = (1 − d) / n + d · Σᵢ s[i] · W[i, j] / Σₖ W[i, k]
///
/// A sentence without neighbours gives its share to all. Stops when the scores change by less
/// than 10⁻⁶ together, or after 200 rounds.
///
/// - Complexity: O(*n*²) a round; O(*n*) memory beside the weights.
enum RandomWalk {
  static func scores(of weights: DenseMatrix, damping d: Float) -> [Float] {
    let n = weights.rowCount
    guard n > 0 else { return [] }
    let sums = (0..<n).map { i in
      var sum: Float = 0
      for j in 0..<n { sum += weights[i, j] }
      return sum
    }
    var scores = Array(repeating: 1 / Float(n), count: n)
    for _ in 0..<200 {
      var isolated: Float = 0
      var shares = DenseMatrix(rows: 1, columns: n)
      for i in 0..<n {
        if sums[i] > 0 { shares[0, i] = scores[i] / sums[i] } else { isolated += scores[i] }
      }
      // Symmetric weights are their own transpose.
      let next = shares.timesTranspose(of: weights)
      var change: Float = 0
      for j in 0..<n {
        let score = (1 - d) / Float(n) + d * (next[0, j] + isolated / Float(n))
        change += abs(score - scores[j])
        scores[j] = score
      }
      if change < 1e-6 { break }
    }
    return scores
  }
}
