import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct TopicMeanTests {
  private let columns: [Int32] = [0, 2, 3, 5]

  /// Rows with elements in most columns, all above 0.
  private func matrix(rows: Int, columnCount: Int) -> SparseMatrix {
    var matrix = SparseMatrix(columnCount: columnCount)
    for row in 0..<rows {
      let indices = (0..<columnCount).filter { ($0 + row) % 3 != 0 }.map { Int32($0) }
      matrix.append(
        SparseVector(indices: indices, values: indices.map { Float($0 + 1) / Float(row + 2) }))
    }
    return matrix
  }

  /// A column's mean over rows, as anybody would compute it.
  private func mean(_ matrix: SparseMatrix, _ rows: [Int], _ column: Int) -> Double {
    rows.reduce(0.0) { sum, row in
      let vector = matrix.row(row)
      let place = vector.indices.firstIndex(of: Int32(column))
      return sum + (place.map { Double(vector.values[$0]) } ?? 0)
    } / Double(rows.count)
  }

  private let none = TopicMean(topic: 7, articles: 0, score: 0.5, vector: SparseVector())

  @Test func `the mean of rows is that of each column`() throws {
    let matrix = matrix(rows: 14, columnCount: 6)
    let rows = Array(2..<14)
    let mean = try #require(none.adding(rows, of: matrix, columns: columns))
    #expect(mean.articles == 12 && mean.topic == 7)
    #expect(mean.vector.indices == [0, 1, 2, 3, 4, 5])
    for column in 0..<6 {
      #expect(
        abs(Double(mean.vector.values[column]) - self.mean(matrix, rows, column)) < 1e-6)
    }
  }

  @Test func `a mean that grows is the mean of all, in the new columns`() throws {
    let (before, after) = (matrix(rows: 12, columnCount: 4), matrix(rows: 5, columnCount: 6))
    let first = try #require(
      none.adding(Array(0..<12), of: before, columns: [0, 1, 2, 3]))
    let both = try #require(first.adding([1, 4], of: after, columns: columns))
    #expect(both.articles == 14)
    for column in 0..<6 {
      let old = columns.firstIndex(of: Int32(column)).map { mean(before, Array(0..<12), $0) } ?? 0
      let expected = (old * 12 + mean(after, [1, 4], column) * 2) / 14
      let place = both.vector.indices.firstIndex(of: Int32(column))
      #expect(abs(Double(place.map { both.vector.values[$0] } ?? 0) - expected) < 1e-6)
    }
  }

  @Test func `without further rows a mean only moves to the new columns`() throws {
    let first = try #require(
      none.adding(Array(0..<12), of: matrix(rows: 12, columnCount: 4), columns: [0, 1, 2, 3]))
    let moved = try #require(
      first.adding([], of: SparseMatrix(columnCount: 6), columns: columns))
    #expect(moved.articles == 12 && moved.score == 0.5 && moved.vector.indices == columns)
    for (new, old) in zip(moved.vector.values, first.vector.values) {
      #expect(abs(new - old) < 1e-6)
    }
  }

  @Test func `of fewer than ten articles none is kept`() {
    let matrix = matrix(rows: 10, columnCount: 6)
    #expect(none.adding(Array(0..<9), of: matrix, columns: columns) == nil)
    #expect(none.adding(Array(0..<10), of: matrix, columns: columns) != nil)
  }
}
