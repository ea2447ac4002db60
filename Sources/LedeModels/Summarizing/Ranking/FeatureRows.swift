/// Rows of features, each taken as its distance from the mean in standard deviations.
///
/// A feature that is the same in all rows is 0 in all.
struct FeatureRows {
  let width: Int
  private(set) var elements: [Double]
  private let means: [Double]

  /// 1 by the standard deviation, 0 for a feature that never changes.
  private let scales: [Double]

  var count: Int { width == 0 ? 0 : elements.count / width }

  /// - Parameter elements: rows of `width` elements, one after the other.
  /// - Complexity: O(*elements*).
  init(_ elements: [Double], width: Int) {
    let count = max(width == 0 ? 0 : elements.count / width, 1)
    var means = Array(repeating: 0.0, count: width)
    var squares = means
    for (index, element) in elements.enumerated() { means[index % width] += element }
    for column in means.indices { means[column] /= Double(count) }
    for (index, element) in elements.enumerated() {
      let distance = element - means[index % width]
      squares[index % width] += distance * distance
    }
    let scales = squares.map { square in
      let deviation = (square / Double(count)).squareRoot()
      return deviation > 1e-9 ? 1 / deviation : 0
    }
    self.width = width
    self.means = means
    self.scales = scales
    self.elements = elements
    for index in elements.indices {
      let column = index % width
      self.elements[index] = (elements[index] - means[column]) * scales[column]
    }
  }

  /// The sum over features as they were, from weights over standard deviations.
  func learned(_ weights: [Double], bias: Double) -> LearnedSum {
    let plain = zip(weights, scales).map { $0 * $1 }
    var shift = bias
    for (weight, mean) in zip(plain, means) { shift -= weight * mean }
    return LearnedSum(bias: shift, weights: plain)
  }

  /// The product of each row with some weights.
  func products(_ weights: [Double]) -> [Double] {
    (0..<count).map { row in
      var sum = 0.0
      let start = row * width
      for column in 0..<width { sum += elements[start + column] * weights[column] }
      return sum
    }
  }

  /// The sum of all rows, each times a factor.
  func sum(times factors: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: width)
    for (row, factor) in factors.enumerated() where factor != 0 {
      let start = row * width
      for column in 0..<width { sums[column] += factor * elements[start + column] }
    }
    return sums
  }

  /// The sum over all rows of their outer products, each times a factor; `width`².
  func outerProducts(times factors: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: width * width)
    for (row, factor) in factors.enumerated() where factor != 0 {
      let start = row * width
      for i in 0..<width {
        let left = factor * elements[start + i]
        guard left != 0 else { continue }
        for j in 0...i { sums[i * width + j] += left * elements[start + j] }
      }
    }
    for i in 0..<width { for j in 0..<i { sums[j * width + i] = sums[i * width + j] } }
    return sums
  }
}
