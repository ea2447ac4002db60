/// The columns of some neighbouring rows of a matrix, each as postings: which rows have it, with
/// what value.
///
/// A kernel. Rows are few enough for offsets of 16 bits, and for the sums of one query to stay in
/// the first cache.
package struct PostingBlock: Sendable {
  /// How many rows a block has: sums of 8 KB.
  package static let rowLimit = 2048

  package let rows: Range<Int>

  /// Where each column's postings start, and where the last one's end.
  private let starts: [Int32]

  /// Row numbers, less that of the block's first.
  private let offsets: [UInt16]
  private let values: [Float]

  /// - Parameter columns: by column of the matrix, its number here; negative leaves it out.
  package init(_ matrix: SparseMatrix, rows: Range<Int>, columns: [Int32], columnCount: Int) {
    precondition(rows.count <= Self.rowLimit, "a block of \(rows.count) rows")
    self.rows = rows
    let stored = matrix.rowStarts[rows.lowerBound]..<matrix.rowStarts[rows.upperBound]
    var starts: [Int32] = Array(repeating: 0, count: columnCount + 1)
    for position in stored {
      let column = columns[Int(matrix.columns[position])]
      if column >= 0 { starts[Int(column) + 1] += 1 }
    }
    for column in 0..<columnCount { starts[column + 1] += starts[column] }
    var offsets: [UInt16] = Array(repeating: 0, count: Int(starts[columnCount]))
    var values: [Float] = Array(repeating: 0, count: offsets.count)
    var next = starts
    for row in rows {
      for position in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
        let column = columns[Int(matrix.columns[position])]
        guard column >= 0 else { continue }
        let target = Int(next[Int(column)])
        offsets[target] = UInt16(row - rows.lowerBound)
        values[target] = matrix.values[position]
        next[Int(column)] += 1
      }
    }
    self.starts = starts
    self.offsets = offsets
    self.values = values
  }

  /// Adds the products of a sparse vector and the block's rows to sums, one for each row, from
  /// `start` on.
  ///
  /// - Complexity: O(postings of the vector's columns).
  package func addProducts(
    _ columns: Span<Int32>, _ weights: Span<Float>, to sums: inout MutableSpan<Float>,
    from start: Int
  ) {
    precondition(columns.count == weights.count && start >= 0)
    precondition(start + rows.count <= sums.count)
    let (starts, offsets, values) = (starts.span, offsets.span, values.span)
    for index in columns.indices {
      let column = Int(columns[index])
      let weight = weights[index]
      for position in Int(starts[column])..<Int(starts[column + 1]) {
        // The initializer wrote all positions, and no offset that is not below `rows.count`.
        let row = unsafe start &+ Int(offsets[unchecked: position])
        unsafe sums[unchecked: row] += weight * values[unchecked: position]
      }
    }
  }

  /// The first index from `start` on at which a score is above a threshold, or above another one
  /// that belongs to the index; `nil` if there is none.
  package static func firstIndex(
    in scores: Span<Float>, from start: Int, above threshold: Float, or thresholds: Span<Float>
  ) -> Int? {
    precondition(start >= 0 && thresholds.count == scores.count)
    var index = start
    let lanes = SIMD8<Float>(repeating: threshold)
    unsafe scores.withUnsafeBytes { scores in
      unsafe thresholds.withUnsafeBytes { thresholds in
        while index + 8 <= scores.count / 4 {
          let score = unsafe scores.loadUnaligned(fromByteOffset: 4 * index, as: SIMD8<Float>.self)
          let other = unsafe thresholds.loadUnaligned(
            fromByteOffset: 4 * index, as: SIMD8<Float>.self)
          if any((score .> lanes) .| (score .> other)) { return }
          index += 8
        }
      }
    }
    while index < scores.count {
      if scores[index] > min(threshold, thresholds[index]) { return index }
      index += 1
    }
    return nil
  }
}
