/// Products of a row and a dense vector, added by ascending column.
extension SparseMatrix {
  /// The inner product of a row and a dense vector.
  package func dot(row: Int, _ vector: [Float]) -> Float {
    let (columns, values, vector) = (columns.span, values.span, vector.span)
    var sum: Float = 0
    for position in rowStarts[row]..<rowStarts[row + 1] {
      sum += values[position] * vector[Int(columns[position])]
    }
    return sum
  }

  /// Adds a row to a dense vector.
  package func add(row: Int, to vector: inout [Float]) {
    for position in rowStarts[row]..<rowStarts[row + 1] {
      vector[Int(columns[position])] += values[position]
    }
  }

  package func squaredLength(row: Int) -> Float {
    var sum: Float = 0
    for position in rowStarts[row]..<rowStarts[row + 1] {
      sum += values[position] * values[position]
    }
    return sum
  }
}
