/// A matrix of which only the elements that are not zero are kept, row by row (compressed rows).
public struct SparseMatrix: Sendable {
  public let columnCount: Int
  package private(set) var rowStarts: [Int] = [0]
  package private(set) var columns: [Int32] = []
  package private(set) var values: [Float] = []

  /// Makes a matrix without rows.
  public init(columnCount: Int) {
    self.columnCount = columnCount
  }

  package init(columnCount: Int, rowStarts: [Int], columns: [Int32], values: [Float]) {
    precondition(columns.count == values.count && rowStarts.last == columns.count)
    self.columnCount = columnCount
    self.rowStarts = rowStarts
    self.columns = columns
    self.values = values
  }

  /// Changes the values that are kept, row by row.
  ///
  /// - Parameter body: is given all columns and values, and where the row's are.
  package mutating func updateValues(
    _ body: (_ columns: Span<Int32>, _ values: inout MutableSpan<Float>, Range<Int>) -> Void
  ) {
    let (columns, starts) = (columns, rowStarts)
    var target = values.mutableSpan
    for row in 0..<starts.count - 1 {
      body(columns.span, &target, starts[row]..<starts[row + 1])
    }
  }

  public var rowCount: Int { rowStarts.count - 1 }

  /// How many elements are kept.
  public var storedCount: Int { columns.count }

  /// Makes room for rows that have so many elements together.
  package mutating func reserveCapacity(elements: Int) {
    columns.reserveCapacity(elements)
    values.reserveCapacity(elements)
  }

  /// Adds a row at the end.
  ///
  /// - Precondition: the indices ascend and are below `columnCount`.
  public mutating func append(_ row: SparseVector) {
    precondition(Int(row.indices.last ?? -1) < columnCount, "a row of more columns")
    columns.append(contentsOf: row.indices)
    values.append(contentsOf: row.values)
    rowStarts.append(columns.count)
  }

  /// A row as a vector of its own.
  public func row(_ row: Int) -> SparseVector {
    let range = rowStarts[row]..<rowStarts[row + 1]
    return SparseVector(indices: Array(columns[range]), values: Array(values[range]))
  }

  /// The inner product of two rows.
  ///
  /// - Complexity: O(stored elements of both).
  package func dot(_ row: Int, _ other: Int) -> Float {
    let (own, others) = (
      rowStarts[row]..<rowStarts[row + 1], rowStarts[other]..<rowStarts[other + 1]
    )
    let (columns, values) = (columns.span, values.span)
    return FixedOrder.dot(
      columns.extracting(own), values.extracting(own), columns.extracting(others),
      values.extracting(others))
  }

  /// A number that equal rows have in common; `nil` for a row that keeps nothing.
  ///
  /// - Complexity: O(stored elements of the row).
  package func hash(ofRow row: Int) -> UInt64? {
    guard rowStarts[row] < rowStarts[row + 1] else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in rowStarts[row]..<rowStarts[row + 1] {
      let element = UInt64(UInt32(bitPattern: columns[index])) << 32
      hash = (hash ^ element ^ UInt64(values[index].bitPattern)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }

  /// Calls `body` with the columns and values that a row keeps.
  public func withRow<Result, Failure: Error>(
    _ row: Int, _ body: (_ columns: Span<Int32>, _ values: Span<Float>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let range = rowStarts[row]..<rowStarts[row + 1]
    return try body(columns.span.extracting(range), values.span.extracting(range))
  }
}
