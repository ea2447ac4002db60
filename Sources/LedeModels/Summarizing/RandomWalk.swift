import LedeAlgebra

/// The stationary distribution of a walk over sentences, by power iteration.
///
/// With *n* sentences and weights `W[i, j] ≥ 0`, the fixed point of
///
///     s[j] = (1 − d) / n + d · Σᵢ s[i] · W[i, j] / Σₖ W[i, k]
///
/// A sentence without neighbours gives its share to all. Stops when the scores change by less
/// than 10⁻⁶ together, or after 200 rounds.
///
/// - Complexity: O(*n*²) a round.
enum RandomWalk {
  static func scores(of weights: DenseMatrix, damping d: Float) -> [Float] {
    let n = weights.rowCount
    guard n > 0 else { return [] }
    var transposed = DenseMatrix(rows: n, columns: n)
    var isIsolated = Array(repeating: false, count: n)
    for i in 0..<n {
      var sum: Float = 0
      for j in 0..<n { sum += weights[i, j] }
      isIsolated[i] = sum <= 0
      if sum > 0 { for j in 0..<n { transposed[j, i] = weights[i, j] / sum } }
    }
    var scores = Array(repeating: 1 / Float(n), count: n)
    for _ in 0..<200 {
      var isolated: Float = 0
      for i in 0..<n where isIsolated[i] { isolated += scores[i] }
      let next = DenseMatrix(rows: 1, columns: n, elements: scores).timesTranspose(of: transposed)
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
