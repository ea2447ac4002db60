/// Between which values a figure lies, by resampling.
public struct ConfidenceInterval: Sendable, Hashable {
  public let low: Double
  public let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The interval that leaves out the same share of values below and above (the percentile method).
  ///
  /// Between two values the quantile is interpolated: for *n* sorted values *v*, the quantile *q* is
  /// at the place `(n − 1) · q`.
  ///
  /// - Parameter level: the share of values inside, such as 0.95.
  /// - Returns: `nil` without values.
  /// - SeeAlso: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), section 13.3.
  package init?(of values: [Double], level: Double) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    func quantile(_ q: Double) -> Double {
      let place = Double(sorted.count - 1) * q
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
    self.init(low: quantile((1 - level) / 2), high: quantile((1 + level) / 2))
  }
}
