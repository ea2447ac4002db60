import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct LatentBlockTests {
  /// Rows of length 1.
  private static func articles(_ seed: UInt64) -> SparseMatrix {
    var random = SplitMix64(seed: seed)
    var matrix = SparseMatrix(columnCount: 30)
    for _ in 0..<60 {
      var row = random.sparseVector(columns: 30, density: 0.3)
      row.values = row.values.map { $0.magnitude + 0.01 }
      row.normalize()
      matrix.append(row)
    }
    return matrix
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `folded weights score as the plane over terms and dimensions does`(seed: UInt64) async {
    let articles = Self.articles(seed)
    let block = await LatentBlock(articles, own: 20, dimensions: 5, seed: seed, jobs: 1)
    let extended = await block.extend(articles, jobs: 1)
    #expect(extended.columnCount == 35)
    var random = SplitMix64(seed: seed + 10)
    let plane = (0..<35).map { _ in random.nextFloat() }
    let folded = block.fold(plane)
    #expect(folded.count == 30)
    for row in 0..<articles.rowCount {
      let difference = articles.dot(row: row, folded) - extended.dot(row: row, plane)
      #expect(difference.magnitude < 1e-4)
    }
  }

  @Test func `an article without words has no latent dimensions either`() async {
    var articles = Self.articles(1)
    articles.append(SparseVector())
    let block = await LatentBlock(articles, own: 20, dimensions: 5, seed: 1, jobs: 1)
    let extended = await block.extend(articles, jobs: 1)
    #expect(extended.row(articles.rowCount - 1).isEmpty)
  }

  @Test func `the number of jobs changes nothing`() async {
    let articles = Self.articles(4)
    let one = await LatentBlock(articles, own: 20, dimensions: 5, seed: 1, jobs: 1)
    let two = await LatentBlock(articles, own: 20, dimensions: 5, seed: 1, jobs: 3)
    let extended = await (one.extend(articles, jobs: 1), two.extend(articles, jobs: 3))
    #expect(extended.0.values == extended.1.values)
    #expect(one.lengths.weights.elements == two.lengths.weights.elements)
    #expect(one.lengths.intercept == two.lengths.intercept)
  }

  @Test func `lengths are foretold, around 1 and never too small`() async {
    let articles = Self.articles(5)
    let block = await LatentBlock(articles, own: 60, dimensions: 30, seed: 1, jobs: 1)
    var sum: Float = 0
    for row in 0..<articles.rowCount {
      let length = articles.withRow(row) { block.lengths.length($0, $1) }
      #expect(length >= 0.5)
      sum += length
    }
    #expect((sum / Float(articles.rowCount) - 1).magnitude < 0.05)
    // All dimensions hold all of a vector: there is nothing to foretell but 1.
    #expect(block.lengths.weights.elements.allSatisfy { $0.magnitude < 1e-3 })
  }

  @Test func `a moved length foretells the same`() async {
    let articles = Self.articles(6)
    let lengths = await LatentBlock(articles, own: 20, dimensions: 4, seed: 1, jobs: 1).lengths
    let columns = (0..<30).map { Int32(2 * $0) }
    let moved = lengths.moved(to: columns, count: 70)
    for row in 0..<articles.rowCount {
      articles.withRow(row) { old, values in
        let new = old.indices.map { columns[Int(old[$0])] }
        #expect(lengths.length(old, values) == moved.length(new.span, values))
      }
    }
  }
}
