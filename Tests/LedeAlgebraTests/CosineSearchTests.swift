import LedeAlgebra
import LedeTestSupport
import Testing

/// A search of many queries at once finds what the postings find for each alone: the same rows, in
/// the same order, with the same bits.
@Suite struct CosineSearchTests {
  /// Matrices that are hard on a search.
  enum Rows: CaseIterable {
    case sparse, copies, nearCopies, negative, notNormal, manyBlocks

    func matrix(seed: UInt64) -> SparseMatrix {
      var random = SplitMix64(seed: seed)
      switch self {
      case .sparse:
        return rows(90, columns: 50) { _ in random.vector(columns: 50, density: 0.15) }
      case .copies:
        // So many that a query's candidates must be sorted out by row before the search is over.
        let few = (0..<4).map { _ in random.vector(columns: 30, density: 0.5) }
        return rows(400, columns: 30) { few[$0 % 3 == 0 ? 0 : $0 % 4] }
      case .nearCopies:
        // Scores that differ in their last bits: a product in another order turns them around.
        let base = random.vector(columns: 80, density: 1)
        return rows(300, columns: 80) { _ in
          var copy = base
          for index in copy.values.indices {
            copy.values[index] *= 1 + Float(random.nextInt(-8...8)) * 0x1p-23
          }
          return copy
        }
      case .negative:
        return rows(90, columns: 40) { _ in
          var vector = random.vector(columns: 40, density: 0.3)
          for index in vector.values.indices where random.nextInt(0...1) == 0 {
            vector.values[index].negate()
          }
          return vector
        }
      case .notNormal:
        return rows(90, columns: 40) { row in
          var vector = random.vector(columns: 40, density: row % 9 == 0 ? 0 : 0.3)
          for index in vector.values.indices { vector.values[index] *= Float(1 + row % 5 * 100) }
          return vector
        }
      case .manyBlocks:
        return rows(2 * PostingBlock.rowLimit + 77, columns: 200) { _ in
          random.vector(columns: 200, density: 0.015)
        }
      }
    }

    private func rows(
      _ count: Int, columns: Int, _ row: (Int) -> SparseVector
    ) -> SparseMatrix {
      var matrix = SparseMatrix(columnCount: columns)
      for number in 0..<count { matrix.append(row(number)) }
      return matrix
    }
  }

  /// How much is left to BLAS: nothing, what is right for a fast one, everything.
  static let shares = [0, 16, 1_000_000_000]

  @Test(arguments: Rows.allCases, shares)
  func `the nearest rows of all rows are those that postings find`(rows: Rows, share: Int) async {
    let matrix = rows.matrix(seed: 5)
    let index = CosineIndex(matrix)
    let search = CosineSearch(matrix, productsPerPosting: share)
    let asked = stride(from: 0, to: matrix.rowCount, by: matrix.rowCount > 1000 ? 97 : 1)
    for (limit, jobs) in [(1, 1), (10, 1), (10, 3)] {
      let found = await search.nearest(limit: limit, jobs: jobs)
      #expect(found.count == matrix.rowCount)
      for row in asked {
        #expect(found[row] == index.search(matrix.row(row), limit: limit), "row \(row)")
      }
    }
    let others = await search.nearest(limit: 3, jobs: 2) { $0 != $1 && $1 % 7 != 0 }
    for row in asked {
      let slow = index.search(matrix.row(row), limit: 3) { $0 != row && $0 % 7 != 0 }
      #expect(others[row] == slow, "row \(row)")
    }
  }

  @Test(arguments: Rows.allCases, shares)
  func `so are the nearest rows of other vectors`(rows: Rows, share: Int) {
    let matrix = rows.matrix(seed: 8)
    let index = CosineIndex(matrix)
    let search = CosineSearch(matrix, productsPerPosting: share)
    var queries = SparseMatrix(columnCount: matrix.columnCount)
    var random = SplitMix64(seed: 9)
    for row in 0..<40 {
      queries.append(
        row % 3 == 0 ? matrix.row(row) : random.vector(columns: matrix.columnCount, density: 0.2))
    }
    for limit in [2, .max] {
      let found = search.nearest(to: queries, limit: limit)
      for row in 0..<queries.rowCount {
        #expect(found[row] == index.search(queries.row(row), limit: limit), "row \(row)")
      }
    }
    let some = search.nearest(to: queries, limit: 4) { ($0 + $1) % 2 == 0 }
    for row in 0..<queries.rowCount {
      let slow = index.search(queries.row(row), limit: 4) { (row + $0) % 2 == 0 }
      #expect(some[row] == slow, "row \(row)")
    }
  }

  @Test func `only columns that pay are dense`() {
    var matrix = SparseMatrix(columnCount: 3)
    for row in 0..<100 {
      // Column 0 in all rows, 1 in half of them, 2 in a tenth.
      let columns = [Int32(0)] + (row % 2 == 0 ? [1] : []) + (row % 10 == 0 ? [2] : [])
      matrix.append(
        SparseVector(indices: columns, values: Array(repeating: 0.5, count: columns.count)))
    }
    #expect(CosineSearch(matrix, productsPerPosting: 0).width == 0)
    #expect(CosineSearch(matrix, productsPerPosting: 1).width == 0, "a slow BLAS never pays")
    #expect(CosineSearch(matrix, productsPerPosting: 2).width == 1)
    #expect(CosineSearch(matrix, productsPerPosting: 16).width == 2)
    #expect(CosineSearch(matrix, productsPerPosting: 101).width == 3)
  }

  @Test func `nothing is near to nothing`() async {
    let empty = CosineSearch(SparseMatrix(columnCount: 3))
    #expect(await empty.nearest(limit: 5, jobs: 1).isEmpty)
    var matrix = SparseMatrix(columnCount: 3)
    matrix.append(SparseVector(indices: [0], values: [1]))
    matrix.append(SparseVector())
    #expect(empty.nearest(to: matrix, limit: 5) == [[], []])
    let found = await CosineSearch(matrix).nearest(limit: 5, jobs: 8)
    #expect(found.map { $0.map(\.row) } == [[0], []])
    #expect(found.map { $0.map(\.score) } == [[1], []])
    #expect(await CosineSearch(matrix).nearest(limit: 0, jobs: 1) == [[], []])
  }
}

extension SplitMix64 {
  /// A vector of positive elements and length 1.
  fileprivate mutating func vector(columns: Int, density: Double) -> SparseVector {
    var vector = sparseVector(columns: columns, density: density)
    for index in vector.values.indices { vector.values[index] = vector.values[index].magnitude }
    vector.normalize()
    return vector
  }
}
