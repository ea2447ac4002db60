import LedeAlgebra
import LedeTestSupport
import Testing

@Suite struct SearchTests {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64], [0, 1, 2, 7, 50, 100])
  func `the best rows are those of a sort, ties by row`(seed: UInt64, limit: Int) {
    var random = SplitMix64(seed: seed)
    // Few distinct scores, so that ties are common.
    let scored = (0..<50).map { (row: Int32($0), score: Float(random.nextInt(0...9))) }
      .shuffled(using: &random)
    var best = TopK(limit)
    for (row, score) in scored { best.add(row: row, score: score) }
    let sorted = scored.sorted { (-$0.score, $0.row) < (-$1.score, $1.row) }.prefix(limit)
    let found = best.sorted()
    #expect(found.map(\.row) == sorted.map(\.row))
    #expect(found.map(\.score) == sorted.map(\.score))
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `the index finds what holding the query against every row finds`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let columns = 40
    var matrix = SparseMatrix(columnCount: columns)
    for row in 0..<60 {
      var vector = random.sparseVector(columns: columns, density: 0.15)
      vector.normalize()
      // Every fifth row stands there twice, for ties.
      matrix.append(row % 5 == 1 ? matrix.row(row - 1) : vector)
    }
    let index = CosineIndex(matrix)
    #expect(index.rowCount == 60)
    for limit in [1, 5, 100] {
      var query = random.sparseVector(columns: columns, density: 0.2)
      query.normalize()
      let slow = (0..<matrix.rowCount).map { (row: $0, score: query.dot(matrix.row($0))) }
        .filter { $0.score > 0 && $0.row % 7 != 0 }
        .sorted { (-$0.score, $0.row) < (-$1.score, $1.row) }.prefix(limit)
      let found = index.search(query, limit: limit) { $0 % 7 != 0 }
      #expect(found.map(\.row) == slow.map(\.row))
      #expect(found.map(\.score) == slow.map(\.score))
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a precise search adds in double precision, and sums of columns take it apart`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let columns = 40
    let matrix = random.sparseMatrix(rows: 60, columns: columns, density: 0.2)
    let query = random.sparseVector(columns: columns, density: 0.5)
    let index = CosineIndex(matrix)
    let dense = query.dense(columns)
    let slow = (0..<matrix.rowCount).map { row -> (row: Int, score: Double) in
      (row, zip(matrix.row(row).dense(columns), dense).reduce(0) { $0 + $1.0 * $1.1 })
    }
    let found = index.preciseSearch(query, limit: 7)
    let best = slow.filter { $0.score > 0 }
      .sorted { (-$0.score, $0.row) < (-$1.score, $1.row) }.prefix(7)
    #expect(found.map(\.row) == best.map(\.row))
    // Both add the same products by ascending column.
    #expect(found.map(\.score) == best.map(\.score))
    var factors = Array(repeating: 0.0, count: 60)
    for match in found { factors[match.row] = 0.5 }
    let sums = index.columnSums(at: query.indices, times: factors)
    let total = zip(sums, query.values).reduce(0) { $0 + $1.0 * Double($1.1) }
    #expect((total - found.reduce(0) { $0 + $1.score / 2 }).magnitude < 1e-12)
  }

  @Test func `an empty query or an empty index finds nothing`() {
    let index = CosineIndex(SparseMatrix(columnCount: 3))
    #expect(index.search(SparseVector(indices: [1], values: [1]), limit: 5).isEmpty)
    var matrix = SparseMatrix(columnCount: 3)
    matrix.append(SparseVector(indices: [0], values: [1]))
    #expect(CosineIndex(matrix).search(SparseVector(), limit: 5).isEmpty)
    #expect(
      CosineIndex(matrix).search(SparseVector(indices: [1], values: [1]), limit: 5).isEmpty)
  }
}
