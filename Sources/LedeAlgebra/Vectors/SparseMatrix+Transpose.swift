extension SparseMatrix {
  /// The same elements with rows and columns exchanged.
  ///
  /// - Complexity: O(*elements* + *columns*).
  package func transposed() -> SparseMatrix {
    var starts = Array(repeating: 0, count: columnCount + 1)
    for column in columns { starts[Int(column) + 1] += 1 }
    for column in 0..<columnCount { starts[column + 1] += starts[column] }
    var rows: [Int32] = Array(repeating: 0, count: storedCount)
    var elements: [Float] = Array(repeating: 0, count: storedCount)
    var next = starts
    for row in 0..<rowCount {
      for position in rowStarts[row]..<rowStarts[row + 1] {
        let column = Int(columns[position])
        rows[next[column]] = Int32(row)
        elements[next[column]] = values[position]
        next[column] += 1
      }
    }
    return SparseMatrix(columnCount: rowCount, rowStarts: starts, columns: rows, values: elements)
  }
}
