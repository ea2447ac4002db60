package import LedeAlgebra

/// Means of articles' vectors one after the other, as they lie in a model file: what no reader but
/// learning looks at stays where it is.
package struct MeanRows: Sendable {
  /// By row, of how many articles it is the mean.
  package let articles: SharedBuffer<Int32>

  /// Where each row's elements start, and where the last one ends: rows + 1.
  package let starts: SharedBuffer<Int64>

  /// Ascending within a row.
  package let columns: SharedBuffer<Int32>
  package let values: SharedBuffer<Float>

  package var count: Int { articles.count }
  package var isEmpty: Bool { count == 0 }

  package init(
    articles: SharedBuffer<Int32>, starts: SharedBuffer<Int64>, columns: SharedBuffer<Int32>,
    values: SharedBuffer<Float>
  ) {
    self.articles = articles
    self.starts = starts
    self.columns = columns
    self.values = values
  }

  package init(_ rows: [(articles: Int, vector: SparseVector)] = []) {
    var starts: [Int64] = [0]
    for row in rows { starts.append(starts[starts.count - 1] + Int64(row.vector.storedCount)) }
    self.init(
      articles: SharedBuffer(rows.map { Int32($0.articles) }), starts: SharedBuffer(starts),
      columns: SharedBuffer(rows.flatMap(\.vector.indices)),
      values: SharedBuffer(rows.flatMap(\.vector.values)))
  }

  package func vector(_ row: Int) -> SparseVector {
    let range = Int(starts[row])..<Int(starts[row + 1])
    return SparseVector(
      indices: columns.withSpan { columns in range.map { columns[$0] } },
      values: values.withSpan { values in range.map { values[$0] } })
  }

  /// The same means in other columns.
  ///
  /// - Parameter moved: by column here, the column there; ascending.
  package func moved(to moved: [Int32]) -> MeanRows {
    MeanRows(
      articles: articles, starts: starts,
      columns: SharedBuffer(columns.elements.map { moved[Int($0)] }), values: values)
  }

  /// Whether the parts fit each other and so many columns, and all numbers can be.
  ///
  /// - Complexity: O(*stored elements*).
  package func fit(columnCount: Int) -> Bool {
    guard starts.count == count + 1, columns.count == values.count, starts[0] == 0,
      starts[count] == Int64(columns.count), (0..<count).allSatisfy({ articles[$0] > 0 })
    else { return false }
    return columns.withSpan { columns in
      values.withSpan { values in
        // Every model is looked at when it is opened: whole runs at once, then the ends of rows.
        var wrong = values.countOfOthersThanPositive + columns.countOfDescents
        for row in 0..<count where starts[row] != starts[row + 1] {
          let (start, end) = (Int(starts[row]), Int(starts[row + 1]))
          guard start >= 0, start < end, end <= columns.count, columns[start] >= 0,
            columns[end - 1] < columnCount
          else { return false }
          // Where a row begins, columns may begin anew.
          if start > 0, columns[start] <= columns[start - 1] { wrong -= 1 }
        }
        return wrong == 0
      }
    }
  }
}
