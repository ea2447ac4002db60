/// How two lists of numbers go together.
public enum Correlation {
  /// The product-moment correlation `Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² · Σ (y − ȳ)²)`, in [−1, 1].
  ///
  /// - Returns: `nil` where one of the lists has no two different numbers.
  public static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    precondition(x.count == y.count, "\(x.count) and \(y.count) numbers")
    guard !x.isEmpty, x.contains(where: { $0 != x[0] }), y.contains(where: { $0 != y[0] }) else {
      return nil
    }
    let (meanX, meanY) = (mean(x), mean(y))
    var (products, squaresX, squaresY) = (0.0, 0.0, 0.0)
    for index in x.indices {
      let (a, b) = (x[index] - meanX, y[index] - meanY)
      products += a * b
      squaresX += a * a
      squaresY += b * b
    }
    let length = squaresX.squareRoot() * squaresY.squareRoot()
    guard length > 0, length.isFinite else { return nil }
    return max(-1, min(products / length, 1))
  }

  /// Pearson's correlation of ranks; equal numbers share the mean of their ranks.
  ///
  /// - Complexity: O(*n* · log *n*).
  /// - SeeAlso: Spearman, "The proof and measurement of association between two things", American
  ///   Journal of Psychology 15 (1904).
  public static func spearman(_ x: [Double], _ y: [Double]) -> Double? {
    pearson(ranks(x), ranks(y))
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks: [Double] = Array(repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for position in start..<end { ranks[order[position]] = Double(start + end - 1) / 2 }
      start = end
    }
    return ranks
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
