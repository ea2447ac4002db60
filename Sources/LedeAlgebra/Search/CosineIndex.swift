/// Exact search for the rows of a matrix that are most like a vector, by postings.
///
/// The matrix is kept column by column; a query adds up the columns that it has, so a row that
/// shares no column is never touched. For rows and queries of length 1 the score is their cosine.
///
/// For one query at a time; where many are known at once, ``CosineSearch`` finds the same rows
/// several times faster.
///
/// - Complexity: O(stored elements of the query's columns + *rows*) for a query.
public struct CosineIndex: Sendable {
  public let rowCount: Int

  /// Where each column's postings start, and where the last one's end: columns + 1.
  package let columnStarts: SharedBuffer<Int64>
  package let rows: SharedBuffer<Int32>
  package let values: SharedBuffer<Float>

  /// A row that is like the query.
  public struct Match: Sendable, Hashable {
    public let row: Int
    public let score: Float
  }

  /// Turns a matrix into postings: rows by column, ascending.
  ///
  /// - Complexity: O(stored elements + *columns*).
  public init(_ matrix: SparseMatrix) {
    rowCount = matrix.rowCount
    var starts = Array(repeating: 0, count: matrix.columnCount + 1)
    for column in matrix.columns { starts[Int(column) + 1] += 1 }
    for column in 0..<matrix.columnCount { starts[column + 1] += starts[column] }
    var rows: [Int32] = Array(repeating: 0, count: matrix.storedCount)
    var values: [Float] = Array(repeating: 0, count: matrix.storedCount)
    var next = starts
    for row in 0..<matrix.rowCount {
      for position in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
        let column = Int(matrix.columns[position])
        rows[next[column]] = Int32(row)
        values[next[column]] = matrix.values[position]
        next[column] += 1
      }
    }
    columnStarts = SharedBuffer(starts.map { Int64($0) })
    self.rows = SharedBuffer(rows)
    self.values = SharedBuffer(values)
  }

  package init(
    rowCount: Int, columnStarts: SharedBuffer<Int64>, rows: SharedBuffer<Int32>,
    values: SharedBuffer<Float>
  ) {
    self.rowCount = rowCount
    self.columnStarts = columnStarts
    self.rows = rows
    self.values = values
  }

  /// The rows with the highest scores above zero, best first, ties by row.
  ///
  /// - Parameter accepts: rows for which this is false are left out.
  public func search(
    _ query: SparseVector, limit: Int, where accepts: (Int) -> Bool = { _ in true }
  ) -> [Match] {
    let scores = scores(of: query)
    var best = TopK(limit)
    for row in scores.indices
    where scores[row] > 0 && best.wouldKeep(scores[row]) && accepts(row) {
      best.add(row: Int32(row), score: scores[row])
    }
    return best.sorted().map { Match(row: Int($0.row), score: $0.score) }
  }

  /// The score of every row, added by ascending column.
  package func scores(of query: SparseVector) -> [Float] {
    var scores: [Float] = Array(repeating: 0, count: rowCount)
    rows.withSpan { rows in
      values.withSpan { values in
        var target = scores.mutableSpan
        for (column, weight) in zip(query.indices, query.values) {
          let range = Int(columnStarts[Int(column)])..<Int(columnStarts[Int(column) + 1])
          for position in range { target[Int(rows[position])] += weight * values[position] }
        }
      }
    }
    return scores
  }

  /// The rows most like a vector, with scores that are added in double precision: for numbers that
  /// are taken apart again.
  package func preciseSearch(
    _ query: SparseVector, limit: Int
  ) -> [(row: Int, score: Double)] {
    var scores: [Double] = Array(repeating: 0, count: rowCount)
    rows.withSpan { rows in
      values.withSpan { values in
        var target = scores.mutableSpan
        for (column, weight) in zip(query.indices, query.values) {
          let range = Int(columnStarts[Int(column)])..<Int(columnStarts[Int(column) + 1])
          let weight = Double(weight)
          for position in range {
            target[Int(rows[position])] += weight * Double(values[position])
          }
        }
      }
    }
    var best = TopK(limit)
    for row in scores.indices where scores[row] > 0 && best.wouldKeep(Float(scores[row])) {
      best.add(row: Int32(row), score: Float(scores[row]))
    }
    return best.sorted().map { (Int($0.row), scores[Int($0.row)]) }
  }

  /// By position in a vector, the sum of what some rows have in that column, each times a factor.
  ///
  /// - Parameter factors: by row; 0 for rows that take no part.
  /// - Complexity: O(stored elements of the vector's columns).
  package func columnSums(at columns: [Int32], times factors: [Double]) -> [Double] {
    rows.withSpan { rows in
      values.withSpan { values in
        columns.map { column in
          let range = Int(columnStarts[Int(column)])..<Int(columnStarts[Int(column) + 1])
          var sum = 0.0
          for position in range {
            sum += factors[Int(rows[position])] * Double(values[position])
          }
          return sum
        }
      }
    }
  }
}
