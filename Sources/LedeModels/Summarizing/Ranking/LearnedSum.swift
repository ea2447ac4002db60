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
  package func callAsFunction(_ features: some RandomAccessCollection<Double>) -> Double {
    precondition(features.count == weights.count, "\(features.count) of \(weights.count) features")
    var sum = bias
    for (weight, feature) in zip(weights, features) { sum += weight * feature }
    return sum
  }
}
