/// Products of the rows of two matrices, added by ascending column.
struct ExactScores {
  private let queries: SparseMatrix
  private let rows: SparseMatrix

  /// A query with its zeros, during a call; zeros between calls.
  ///
  /// A product with a zero adds zero, which changes no bit of a sum.
  private var vector: [Float]

  init(queries: SparseMatrix, rows: SparseMatrix) {
    self.queries = queries
    self.rows = rows
    vector = Array(repeating: 0, count: queries.columnCount)
  }

  /// The products of a query and some rows.
  ///
  /// - Complexity: O(stored elements of all of them).
  mutating func scores(_ query: Int, _ wanted: [Int32]) -> [Float] {
    queries.add(row: query, to: &vector)
    let scores = wanted.map { rows.dot(row: Int($0), vector) }
    for position in queries.rowStarts[query]..<queries.rowStarts[query + 1] {
      vector[Int(queries.columns[position])] = 0
    }
    return scores
  }
}
