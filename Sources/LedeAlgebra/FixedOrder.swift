/// Sums that are added in one order on every machine, so that their bits never change.
///
/// The sources of the numbers that Lede prints and stores.
package enum FixedOrder {
  /// The inner product of two vectors of equal length, added from front to back.
  package static func dot(_ x: Span<Float>, _ y: Span<Float>) -> Float {
    precondition(x.count == y.count, "dot: \(x.count) and \(y.count) elements")
    var sum: Float = 0
    for index in x.indices { sum += x[index] * y[index] }
    return sum
  }

  /// The inner product of two sparse vectors, added by ascending index.
  ///
  /// - Complexity: O(stored elements of both).
  package static func dot(
    _ xIndices: Span<Int32>, _ xValues: Span<Float>, _ yIndices: Span<Int32>,
    _ yValues: Span<Float>
  ) -> Float {
    var sum: Float = 0
    var i = 0
    var j = 0
    while i < xIndices.count, j < yIndices.count {
      let (a, b) = (xIndices[i], yIndices[j])
      if a == b { sum += xValues[i] * yValues[j] }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return sum
  }

  /// Adds rows of a matrix, each times a factor, row by row in the order given.
  ///
  /// - Parameters:
  ///   - matrix: rows of `sums.count` elements, one after the other.
  ///   - rows: which rows.
  ///   - factors: as many.
  /// - Complexity: O(*rows* · *width*).
  package static func add(
    _ rows: Span<Int32>, of matrix: Span<Float>, times factors: Span<Float>,
    to sums: inout [Float]
  ) {
    let width = sums.count
    precondition(rows.count == factors.count)
    for index in rows.indices {
      let start = Int(rows[index]) * width
      let factor = factors[index]
      let row = matrix.extracting(start..<start + width)
      var target = sums.mutableSpan
      for column in 0..<width { target[column] += factor * row[column] }
    }
  }

  /// The same in double precision, for sums that are rounded once, at their end.
  ///
  /// A product of two floats is exact in a double: the order of the rows changes nothing that a
  /// float could show, and whoever takes a sum apart finds its parts.
  package static func add(
    _ rows: Span<Int32>, of matrix: Span<Float>, times factors: Span<Float>,
    to sums: inout [Double]
  ) {
    let width = sums.count
    precondition(rows.count == factors.count)
    for index in rows.indices {
      let start = Int(rows[index]) * width
      let factor = Double(factors[index])
      let row = matrix.extracting(start..<start + width)
      var target = sums.mutableSpan
      for column in 0..<width { target[column] += factor * Double(row[column]) }
    }
  }
}
