import LedeAlgebra
import LedeTestSupport
import Testing

@Suite struct DenseMatrixTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let rows: Int
    let columns: Int
    let depth: Int
    var testDescription: String { "\(rows) × \(columns), depth \(depth)" }

    static let drawn: [Shape] = {
      var random = SplitMix64(seed: 7)
      let fixed = [
        Shape(rows: 0, columns: 3, depth: 2), Shape(rows: 3, columns: 0, depth: 2),
        Shape(rows: 2, columns: 2, depth: 0), Shape(rows: 1, columns: 1, depth: 1),
      ]
      return fixed
        + (0..<12).map { _ in
          Shape(
            rows: random.nextInt(1...40), columns: random.nextInt(1...40),
            depth: random.nextInt(1...90))
        }
    }()
  }

  @Test(arguments: Shape.drawn)
  func `a BLAS product is the definition's`(shape: Shape) {
    var random = SplitMix64(seed: UInt64(shape.rows * 1000 + shape.depth))
    let left = random.denseMatrix(rows: shape.rows, columns: shape.depth)
    let right = random.denseMatrix(rows: shape.columns, columns: shape.depth)
    expectProduct(left.timesTranspose(of: right), left, right)
  }

  @Test(arguments: Shape.drawn)
  func `a matrix times its own transpose is the definition's`(shape: Shape) {
    var random = SplitMix64(seed: UInt64(shape.columns * 1000 + shape.depth))
    let matrix = random.denseMatrix(rows: shape.rows, columns: shape.depth)
    expectProduct(matrix.timesItsTranspose(), matrix, matrix)
  }

  @Test func `elements stand row by row`() {
    var matrix = DenseMatrix(rows: 2, columns: 3)
    matrix[0, 2] = 5
    matrix[1, 0] = 7
    #expect(matrix.elements == [0, 0, 5, 7, 0, 0])
    #expect(matrix == DenseMatrix(rows: 2, columns: 3, elements: [0, 0, 5, 7, 0, 0]))
  }

  private func expectProduct(
    _ product: DenseMatrix, _ left: DenseMatrix, _ right: DenseMatrix,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(product.rowCount == left.rowCount, sourceLocation: sourceLocation)
    #expect(product.columnCount == right.rowCount, sourceLocation: sourceLocation)
    var isClose = true
    for i in 0..<left.rowCount {
      for j in 0..<right.rowCount {
        var sum = 0.0
        var magnitude = 0.0
        for k in 0..<left.columnCount {
          sum += Double(left[i, k]) * Double(right[j, k])
          magnitude += (Double(left[i, k]) * Double(right[j, k])).magnitude
        }
        // Rounded products, added in any order: each may lose half an ulp of what was added.
        let tolerance = Double(left.columnCount) * magnitude * Double(Float.ulpOfOne)
        if (Double(product[i, j]) - sum).magnitude > tolerance { isClose = false }
      }
    }
    #expect(isClose, sourceLocation: sourceLocation)
  }
}
