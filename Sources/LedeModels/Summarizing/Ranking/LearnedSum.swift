/// A weighted sum of named features: `bias + Σₖ weights[k] · features[k]`.
///
/// - Complexity: O(*features*).
package struct LearnedSum: Sendable, Hashable {
  package let bias: Double
  package let weights: [Double]

  package init(bias: Double, weights: [Double]) {
    self.bias = bias
    self.weights = weights
  }

  /// The sum, added from the first feature to the last.
  package func callAsFunction(_ features: Span<Double>) -> Double {
    precondition(features.count == weights.count, "\(features.count) of \(weights.count) features")
    return Self.sum(from: bias, weights.span, features)
  }

  /// `start + Σₖ weights[k] · features[k]`.
  static func sum(from start: Double, _ weights: Span<Double>, _ features: Span<Double>) -> Double {
    precondition(features.count == weights.count, "\(features.count) of \(weights.count) features")
    var sum = start
    for index in features.indices { sum += weights[index] * features[index] }
    return sum
  }
}
