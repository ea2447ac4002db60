import LedeAlgebra
import LedeTestSupport
import Testing

@Suite struct RandomizedSVDTests {
  /// Taller, wider and square; the last one is of few elements, so that rows and columns are empty.
  private static let shapes: [(rows: Int, columns: Int, density: Double)] = [
    (40, 25, 0.3), (20, 45, 0.3), (30, 30, 1), (35, 50, 0.02),
  ]

  private static func matrix(_ shape: (rows: Int, columns: Int, density: Double)) -> SparseMatrix {
    var random = SplitMix64(seed: 7)
    return random.sparseMatrix(rows: shape.rows, columns: shape.columns, density: shape.density)
  }

  @Test(arguments: shapes.indices, [1, 5, 20])
  func `values are those of a plain decomposition`(shape: Int, dimensions: Int) async {
    let matrix = Self.matrix(Self.shapes[shape])
    let plain = JacobiSVD(matrix)
    let fast = await RandomizedSVD(dimensions: dimensions).decompose(matrix)
    let expected = plain.singularValues.prefix(dimensions)
      .filter { $0 > 1e-3 * (plain.singularValues.first ?? 0) }
    #expect(fast.singularValues.count == expected.count)
    for (fast, plain) in zip(fast.singularValues, expected) {
      #expect((Double(fast) - plain).magnitude <= 1e-4 * plain)
    }
    for (dimension, value) in expected.enumerated() where plain.gap(at: dimension) > 0.02 * value {
      let product = (0..<matrix.columnCount).reduce(0) {
        $0 + Double(fast.rightVectors[$1, dimension]) * plain.rightVectors[dimension][$1]
      }
      #expect((product.magnitude - 1).magnitude <= 1e-4)
    }
  }

  @Test(arguments: shapes.indices)
  func `vectors are orthonormal, the farthest element positive`(shape: Int) async {
    let matrix = Self.matrix(Self.shapes[shape])
    let vectors = await RandomizedSVD(dimensions: 12).decompose(matrix).rightVectors
    #expect(vectors.rowCount == matrix.columnCount)
    expectOrthonormal(vectors)
    for column in 0..<vectors.columnCount {
      let elements = (0..<vectors.rowCount).map { vectors[$0, column] }
      #expect(elements.max { $0.magnitude < $1.magnitude }.map { $0 > 0 } == true)
    }
  }

  @Test(arguments: shapes.indices)
  func `nothing of this many dimensions is nearer to the matrix`(shape: Int) async {
    let matrix = Self.matrix(Self.shapes[shape])
    let plain = JacobiSVD(matrix)
    let vectors = await RandomizedSVD(dimensions: 6).decompose(matrix).rightVectors
    var error = 0.0
    for row in 0..<matrix.rowCount {
      var rest = matrix.row(row).dense(matrix.columnCount)
      let whole = rest
      for dimension in 0..<vectors.columnCount {
        let length = whole.indices.reduce(0) {
          $0 + whole[$1] * Double(vectors[$1, dimension])
        }
        for index in rest.indices { rest[index] -= length * Double(vectors[index, dimension]) }
      }
      error += rest.reduce(0) { $0 + $1 * $1 }
    }
    let least = plain.singularValues.dropFirst(6).reduce(0) { $0 + $1 * $1 }
    #expect(error <= least + 1e-5 * plain.singularValues.reduce(0) { $0 + $1 * $1 })
  }

  /// The space is smaller than the matrix here, so that values are approximations.
  @Test(arguments: [1, 3]) func `values that fall off are found`(jobs: Int) async {
    let values = (0..<700).map { 10 / Float($0 + 1).squareRoot() }
    let fast = await RandomizedSVD(dimensions: 20).decompose(
      scattered(values, rows: 900, columns: 800), jobs: jobs)
    #expect(fast.singularValues.count == 20)
    for (fast, value) in zip(fast.singularValues, values) {
      #expect((fast - value).magnitude <= 1e-3 * value)
    }
    expectOrthonormal(fast.rightVectors)
  }

  @Test func `a value that is repeated more often than a block is wide is found as often`() async {
    let values: [Float] = Array(repeating: 2, count: 120) + Array(repeating: 1, count: 300)
    let fast = await RandomizedSVD(dimensions: 120).decompose(
      scattered(values, rows: 500, columns: 450))
    #expect(fast.singularValues.count == 120)
    #expect(fast.singularValues.allSatisfy { ($0 - 2).magnitude <= 1e-3 })
    expectOrthonormal(fast.rightVectors)
  }

  @Test func `bits are the same with any number of jobs, and on every run`() async {
    var random = SplitMix64(seed: 3)
    // More rows than one task takes.
    let matrix = random.sparseMatrix(rows: 4500, columns: 5000, density: 0.002)
    let solver = RandomizedSVD(dimensions: 10)
    let one = await solver.decompose(matrix, jobs: 1)
    for jobs in [1, 3] {
      let other = await solver.decompose(matrix, jobs: jobs)
      #expect(one.singularValues == other.singularValues)
      #expect(one.rightVectors == other.rightVectors)
    }
  }

  @Test(arguments: [(8, 40, 20), (40, 8, 20), (12, 12, 5)])
  func `there are as many dimensions as the matrix has`(
    rows: Int, columns: Int, dimensions: Int
  ) async {
    // Every row is one of three, times a number.
    var random = SplitMix64(seed: 5)
    let three = (0..<3).map { _ in random.sparseVector(columns: columns, density: 0.8) }
    var matrix = SparseMatrix(columnCount: columns)
    for row in 0..<rows {
      var vector = three[row % 3]
      vector.values = vector.values.map { $0 * Float(row + 1) }
      matrix.append(vector)
    }
    let fast = await RandomizedSVD(dimensions: dimensions).decompose(matrix)
    #expect(fast.singularValues.count == 3)
    expectOrthonormal(fast.rightVectors)
  }

  @Test(arguments: [(0, 0), (0, 9), (9, 0), (5, 9), (9, 5)])
  func `a matrix of nothing has no dimensions`(rows: Int, columns: Int) async {
    var matrix = SparseMatrix(columnCount: columns)
    for _ in 0..<rows { matrix.append(SparseVector()) }
    let fast = await RandomizedSVD(dimensions: 4).decompose(matrix)
    #expect(fast.singularValues.isEmpty)
    #expect(fast.rightVectors == DenseMatrix(rows: columns, columns: 0))
  }

  @Test func `one row has one dimension, itself`() async {
    var matrix = SparseMatrix(columnCount: 6)
    matrix.append(SparseVector(indices: [1, 4], values: [-3, -4]))
    let fast = await RandomizedSVD(dimensions: 4).decompose(matrix)
    #expect(fast.singularValues == [5])
    let vector = (0..<6).map { fast.rightVectors[$0, 0] }
    for (element, expected) in zip(vector, [0, 0.6, 0, 0, 0.8, 0] as [Float]) {
      #expect((element - expected).magnitude <= 1e-6)
    }
  }

  /// A matrix with given singular values: each by itself in a row and a column.
  private func scattered(_ values: [Float], rows: Int, columns: Int) -> SparseMatrix {
    var valueOfRow: [SparseVector] = Array(repeating: SparseVector(), count: rows)
    for (index, value) in values.enumerated() {
      valueOfRow[index * 7 % rows] = SparseVector(
        indices: [Int32(index * 11 % columns)], values: [value])
    }
    var matrix = SparseMatrix(columnCount: columns)
    for row in valueOfRow { matrix.append(row) }
    return matrix
  }

  private func expectOrthonormal(
    _ vectors: DenseMatrix, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var worst = 0.0
    for first in 0..<vectors.columnCount {
      for second in first..<vectors.columnCount {
        let product = (0..<vectors.rowCount).reduce(0) {
          $0 + Double(vectors[$1, first]) * Double(vectors[$1, second])
        }
        worst = max(worst, (product - (first == second ? 1 : 0)).magnitude)
      }
    }
    #expect(worst <= 1e-3, sourceLocation: sourceLocation)
  }
}

extension JacobiSVD {
  /// How far a singular value is from its neighbours.
  fileprivate func gap(at index: Int) -> Double {
    let before = index > 0 ? singularValues[index - 1] - singularValues[index] : .infinity
    let after =
      singularValues[index] - (index + 1 < singularValues.count ? singularValues[index + 1] : 0)
    return min(before, after)
  }
}
