import LedeAlgebra

/// Rows that count how often each number comes in a list.
struct CountRows {
  private var rowStarts: [Int] = [0]
  private var columns: [Int32] = []
  private var values: [Float] = []

  /// By column, its count in the row at hand.
  private var counts: [Float]

  /// A bit for each column that the row at hand has.
  private var touched: [UInt64]

  /// - Parameter elements: how many numbers there are in all lists together.
  init(columnCount: Int, elements: Int) {
    columns.reserveCapacity(elements)
    values.reserveCapacity(elements)
    counts = Array(repeating: 0, count: columnCount)
    touched = Array(repeating: 0, count: columnCount / 64 + 1)
  }

  /// Appends a row for a part of a list of columns, in which −1 counts for nothing.
  ///
  /// The set of touched columns is walked word by word, which sorts it.
  ///
  /// - Complexity: O(*part* + *touched words*).
  mutating func append(_ list: [Int32], _ part: Range<Int>) {
    var (first, last) = (touched.count, -1)
    for index in part where list[index] >= 0 {
      let column = Int(list[index])
      touched[column >> 6] |= 1 << UInt64(column & 63)
      counts[column] += 1
      first = min(first, column >> 6)
      last = max(last, column >> 6)
    }
    if first <= last {
      for word in first...last where touched[word] != 0 {
        var bits = touched[word]
        touched[word] = 0
        while bits != 0 {
          let column = word << 6 | bits.trailingZeroBitCount
          bits &= bits - 1
          columns.append(Int32(column))
          values.append(counts[column])
          counts[column] = 0
        }
      }
    }
    rowStarts.append(columns.count)
  }

  var matrix: SparseMatrix {
    SparseMatrix(
      columnCount: counts.count, rowStarts: rowStarts, columns: columns, values: values)
  }
}
