package import LedeAlgebra

/// Inputs drawn from a seeded generator: the same in every run.
extension SplitMix64 {
  /// A number in [−1, 1), with 24 random bits.
  package mutating func nextFloat() -> Float {
    Float(next() >> 40) / Float(1 << 23) - 1
  }

  /// A whole number in a range.
  package mutating func nextInt(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// A vector of which about `density` of the elements are kept.
  package mutating func sparseVector(columns: Int, density: Double) -> SparseVector {
    var vector = SparseVector()
    for column in 0..<columns where Double(next() >> 11) / Double(1 << 53) < density {
      vector.indices.append(Int32(column))
      vector.values.append(nextFloat())
    }
    return vector
  }

  /// A matrix of such rows.
  package mutating func sparseMatrix(rows: Int, columns: Int, density: Double) -> SparseMatrix {
    var matrix = SparseMatrix(columnCount: columns)
    for _ in 0..<rows { matrix.append(sparseVector(columns: columns, density: density)) }
    return matrix
  }

  /// A matrix of all its elements.
  package mutating func denseMatrix(rows: Int, columns: Int) -> DenseMatrix {
    var matrix = DenseMatrix(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns { matrix[row, column] = nextFloat() }
    }
    return matrix
  }
}

extension SparseVector {
  /// All elements, zeros too, in double precision.
  package func dense(_ columns: Int) -> [Double] {
    var elements = Array(repeating: 0.0, count: columns)
    for (index, value) in zip(indices, values) { elements[Int(index)] += Double(value) }
    return elements
  }
}
