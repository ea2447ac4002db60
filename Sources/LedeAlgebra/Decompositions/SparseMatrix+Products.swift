/// Products of a sparse and a dense matrix, in parallel over columns of the latter.
///
/// Sixteen columns at a time are in registers; a row of them is one line of the cache. Every sum is
/// added in the order of the stored elements, so that the bits depend neither on the jobs nor on
/// the machine.
extension SparseMatrix {
  /// `self · other`, a row for each of this matrix's rows.
  ///
  /// - Parameters:
  ///   - other: row by row, this matrix's columns × `columns`.
  /// - Complexity: O(*stored elements* · *columns*).
  package func times(_ other: SharedBuffer<Float>, columns: Int, jobs: Int) async -> DenseMatrix {
    precondition(other.count == columnCount * columns)
    return await byPanels(columns: columns, rows: rowCount, jobs: jobs) { first in
      times(other.withSpan { Panel.take(from: $0, columns: columns, first: first) })
    }
  }

  /// `selfᵀ · self · block`: the sum of *r* (*r* · block) over all rows *r*.
  ///
  /// Neither `self · block` nor a transposed matrix is ever in memory.
  ///
  /// - Complexity: O(*stored elements* · *block columns*).
  func gramTimes(_ block: DenseMatrix, jobs: Int) async -> DenseMatrix {
    precondition(block.rowCount == columnCount)
    let columns = block.columnCount
    return await byPanels(columns: columns, rows: columnCount, jobs: jobs) { first in
      gramTimes(Panel.take(from: block.elements.span, columns: columns, first: first))
    }
  }

  private typealias Row = SIMD16<Float>

  private func times(_ panel: [Row]) -> [Row] {
    let (columns, values, panel) = (columns.span, values.span, panel.span)
    return (0..<rowCount).map { row in
      var sum = Row.zero
      for position in rowStarts[row]..<rowStarts[row + 1] {
        sum += values[position] * panel[Int(columns[position])]
      }
      return sum
    }
  }

  private func gramTimes(_ panel: [Row]) -> [Row] {
    var products: [Row] = Array(repeating: .zero, count: panel.count)
    let (columns, values, panel) = (columns.span, values.span, panel.span)
    var target = products.mutableSpan
    for row in 0..<rowCount {
      let range = rowStarts[row]..<rowStarts[row + 1]
      var sum = Row.zero
      for position in range { sum += values[position] * panel[Int(columns[position])] }
      for position in range { target[Int(columns[position])] += values[position] * sum }
    }
    return products
  }

  private func byPanels(
    columns: Int, rows: Int, jobs: Int, _ product: @escaping @Sendable (Int) -> [Row]
  ) async -> DenseMatrix {
    let count = (columns + Row.scalarCount - 1) / Row.scalarCount
    let panels = await Parallel.map(count: count, jobs: jobs) { product($0 * Row.scalarCount) }
    return Panel.join(panels, rows: rows, columns: columns)
  }
}

/// Sixteen columns of a matrix.
private enum Panel {
  static let width = SIMD16<Float>.scalarCount

  /// The columns from one on, zeros behind the last.
  static func take(from elements: Span<Float>, columns: Int, first: Int) -> [SIMD16<Float>] {
    (0..<elements.count / max(columns, 1)).map { row in
      let start = row * columns + first
      var panel = SIMD16<Float>.zero
      if first + width <= columns {
        for index in 0..<width { panel[index] = elements[start + index] }
      } else {
        for index in 0..<columns - first { panel[index] = elements[start + index] }
      }
      return panel
    }
  }

  static func join(_ panels: [[SIMD16<Float>]], rows: Int, columns: Int) -> DenseMatrix {
    var elements: [Float] = []
    elements.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for (number, panel) in panels.enumerated() {
        let part = panel[row]
        for index in 0..<min(width, columns - number * width) { elements.append(part[index]) }
      }
    }
    return DenseMatrix(rows: rows, columns: columns, elements: elements)
  }
}
