import LedeAlgebra

/// Rows that count how often each number comes in a list.
struct CountRows {
  private var rowStarts: [Int] = [0]
  private var columns: [Int32] = []
  private var values: [Float] = []
  private var sorted: [Int32] = []

  /// - Parameter elements: how many numbers there are in all lists together.
  init(elements: Int) {
    columns.reserveCapacity(elements)
    values.reserveCapacity(elements)
  }

  /// Appends a row for a part of a list of columns, in which −1 counts for nothing.
  ///
  /// - Complexity: O(*n* log *n*).
  mutating func append(_ list: [Int32], _ part: Range<Int>) {
    sorted.removeAll(keepingCapacity: true)
    for index in part where list[index] >= 0 { sorted.append(list[index]) }
    sorted.sort()
    var last: Int32 = -1
    for column in sorted {
      if column == last {
        values[values.count - 1] += 1
      } else {
        columns.append(column)
        values.append(1)
        last = column
      }
    }
    rowStarts.append(columns.count)
  }

  func matrix(columnCount: Int) -> SparseMatrix {
    SparseMatrix(
      columnCount: columnCount, rowStarts: rowStarts, columns: columns, values: values)
  }
}
