/// Products of matrices with many rows and few columns, through BLAS, in parallel over rows.
///
/// Rows are divided the same way whatever the number of jobs, and sums of parts are added in their
/// order: the bits depend on the BLAS, not on the jobs.
extension DenseMatrix {
  private static let rowsATask = 2048

  private static func taskRows(_ task: Int, of rowCount: Int) -> Range<Int> {
    task * rowsATask..<min((task + 1) * rowsATask, rowCount)
  }

  private var taskCount: Int { (rowCount + Self.rowsATask - 1) / Self.rowsATask }

  /// `leftᵀ · other` with the first `width` columns of this matrix as `left`: row by row,
  /// `width` × other columns.
  func transposeTimes(_ other: DenseMatrix, width: Int, jobs: Int) async -> [Double] {
    precondition(rowCount == other.rowCount && width <= columnCount)
    guard width > 0, other.columnCount > 0 else { return [] }
    let parts = await Parallel.map(count: taskCount, jobs: jobs) { task in
      let rows = Self.taskRows(task, of: rowCount)
      return BLAS.transposeTimes(
        elements.span.extracting(rows.scaled(by: columnCount)), stride: columnCount, columns: width,
        other.elements.span.extracting(rows.scaled(by: other.columnCount)),
        columns: other.columnCount)
    }
    var sums = Array(repeating: 0.0, count: width * other.columnCount)
    for part in parts {
      for index in sums.indices { sums[index] += Double(part[index]) }
    }
    return sums
  }

  /// `sums + scale · left · factors` with the first `width` columns of this matrix as `left`.
  ///
  /// - Parameters:
  ///   - factors: row by row, `width` × `columns`.
  ///   - sums: nothing for zeros.
  func times(
    _ factors: [Double], columns: Int, width: Int, scale: Float = 1,
    addedTo sums: DenseMatrix? = nil, jobs: Int
  ) async -> DenseMatrix {
    precondition(factors.count == width * columns && width <= columnCount)
    guard width > 0, columns > 0 else {
      return sums ?? DenseMatrix(rows: rowCount, columns: columns)
    }
    let factors = factors.map { Float($0) }
    let parts = await Parallel.map(count: taskCount, jobs: jobs) { task in
      let rows = Self.taskRows(task, of: rowCount)
      var part =
        sums.map { Array($0.elements[rows.scaled(by: columns)]) }
        ?? Array(repeating: 0, count: rows.count * columns)
      BLAS.add(
        elements.span.extracting(rows.scaled(by: columnCount)), stride: columnCount, columns: width,
        times: factors.span,
        columns: columns, scale: scale, to: &part)
      return part
    }
    return DenseMatrix(rows: rowCount, columns: columns, joining: parts)
  }

  init(rows: Int, columns: Int, joining parts: [[Float]]) {
    var elements: [Float] = []
    elements.reserveCapacity(rows * columns)
    for part in parts { elements += part }
    self.init(rows: rows, columns: columns, elements: elements)
  }
}

extension Range<Int> {
  /// The elements of rows that are `width` long.
  fileprivate func scaled(by width: Int) -> Range { lowerBound * width..<upperBound * width }
}
