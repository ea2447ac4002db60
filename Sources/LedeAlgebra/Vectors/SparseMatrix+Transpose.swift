extension SparseMatrix {
  /// The same elements with rows and columns exchanged.
  ///
  /// - Complexity: O(*elements* + *columns*).
  package func transposed() -> SparseMatrix {
    var starts = Array(repeating: 0, count: columnCount + 1)
    for column in columns { starts[Int(column) + 1] += 1 }
    for column in 0..<columnCount { starts[column + 1] += starts[column] }
    return SparseMatrix(transposing: columns, values, starts: rowStarts, rowStarts: starts)
  }
}
