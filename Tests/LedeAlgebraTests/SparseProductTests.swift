import LedeAlgebra
import LedeTestSupport
import Testing

@Suite struct SparseProductTests {
  @Test(arguments: [(7, 5, 1), (30, 20, 16), (9, 40, 37), (0, 4, 3), (4, 0, 3), (6, 6, 0)])
  func `a product with a dense matrix is that of all elements`(
    rows: Int, columns: Int, width: Int
  ) async {
    var random = SplitMix64(seed: 11)
    let matrix = random.sparseMatrix(rows: rows, columns: columns, density: 0.4)
    let other = random.denseMatrix(rows: columns, columns: width)
    let elements = (0..<columns).flatMap { row in (0..<width).map { other[row, $0] } }
    let product = await matrix.times(SharedBuffer(elements), columns: width, jobs: 2)
    #expect((product.rowCount, product.columnCount) == (rows, width))
    for row in 0..<rows {
      let dense = matrix.row(row).dense(columns)
      for column in 0..<width {
        let slow = dense.indices.reduce(0) { $0 + dense[$1] * Double(other[$1, column]) }
        #expect((Double(product[row, column]) - slow).magnitude <= 1e-5)
      }
    }
  }

  @Test func `a matrix turned over twice is itself`() {
    var random = SplitMix64(seed: 12)
    let matrix = random.sparseMatrix(rows: 12, columns: 19, density: 0.3)
    let transposed = matrix.transposed()
    #expect((transposed.rowCount, transposed.columnCount) == (19, 12))
    for row in 0..<12 {
      let vector = matrix.row(row)
      #expect(transposed.transposed().row(row) == vector)
      for (column, value) in zip(vector.indices, vector.values) {
        #expect(transposed.row(Int(column)).dense(12)[row] == Double(value))
      }
    }
  }
}
