/// A matrix of all its elements, row by row.
public struct DenseMatrix: Sendable, Hashable {
  public let rowCount: Int
  public let columnCount: Int
  package var elements: [Float]

  /// Makes a matrix of zeros.
  public init(rows: Int, columns: Int) {
    rowCount = rows
    columnCount = columns
    elements = Array(repeating: 0, count: rows * columns)
  }

  package init(rows: Int, columns: Int, elements: [Float]) {
    precondition(elements.count == rows * columns, "\(elements.count) for \(rows) × \(columns)")
    rowCount = rows
    columnCount = columns
    self.elements = elements
  }

  public subscript(row: Int, column: Int) -> Float {
    get { elements[row * columnCount + column] }
    set { elements[row * columnCount + column] = newValue }
  }

  /// Changes the elements, row by row.
  ///
  /// - Parameter body: is given all elements, and where the row's are.
  package mutating func updateRows(_ body: (inout MutableSpan<Float>, Range<Int>) -> Void) {
    let (rowCount, columnCount) = (rowCount, columnCount)
    var target = elements.mutableSpan
    for row in 0..<rowCount { body(&target, row * columnCount..<(row + 1) * columnCount) }
  }

  /// The products of all pairs of rows: `self · selfᵀ`, rows × rows, through BLAS.
  ///
  /// - Complexity: O(*rows*² · *columns*).
  public func timesItsTranspose() -> DenseMatrix {
    var product = DenseMatrix(rows: rowCount, columns: rowCount)
    guard rowCount > 0, columnCount > 0 else { return product }
    var target = product.elements.mutableSpan
    BLAS.timesTranspose(
      elements.span, elements.span, into: &target, rows: rowCount, columns: rowCount,
      depth: columnCount)
    return product
  }

  /// The product `self · otherᵀ`, through BLAS.
  ///
  /// - Complexity: O(*rows* · *other rows* · *columns*).
  public func timesTranspose(of other: DenseMatrix) -> DenseMatrix {
    precondition(
      columnCount == other.columnCount, "\(columnCount) and \(other.columnCount) columns")
    var product = DenseMatrix(rows: rowCount, columns: other.rowCount)
    guard rowCount > 0, other.rowCount > 0, columnCount > 0 else { return product }
    var target = product.elements.mutableSpan
    BLAS.timesTranspose(
      elements.span, other.elements.span, into: &target, rows: rowCount,
      columns: other.rowCount, depth: columnCount)
    return product
  }
}
