import LedeAlgebra

/// A product of two square matrices, by BLAS and by plain Swift.
struct TrialProduct {
  private let size: Int
  private let left: [Float]
  private let right: [Float]
  private let rightTransposed: [Float]

  init(size: Int) {
    var random = SplitMix64(seed: 1)
    let count = size * size
    self.size = size
    left = (0..<count).map { _ in Float.random(in: -1...1, using: &random) }
    let right = (0..<count).map { _ in Float.random(in: -1...1, using: &random) }
    self.right = right
    rightTransposed = (0..<count).map { right[$0 % size * size + $0 / size] }
  }

  func byBLAS() -> [Float] {
    var product = Array(repeating: Float(0), count: size * size)
    var elements = product.mutableSpan
    BLAS.timesTranspose(
      left.span, rightTransposed.span, into: &elements, rows: size, columns: size, depth: size)
    return product
  }

  func plain() -> [Float] {
    let rows = (0..<size).map { Int32($0) }
    return (0..<size).flatMap { row in
      var sums = Array(repeating: Float(0), count: size)
      let factors = left.span.extracting(row * size..<(row + 1) * size)
      FixedOrder.add(rows.span, of: right.span, times: factors, to: &sums)
      return sums
    }
  }

  /// Whether two answers differ by rounding alone: elements are sums of `size` numbers below 1.
  func isClose(_ product: [Float], to other: [Float]) -> Bool {
    zip(product, other).allSatisfy { abs($0 - $1) < 1e-6 * Float(size) }
  }
}
