import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct ArticleGroupsTests {
  /// A row for each article, which says its number in the first column and which of three it is in
  /// another.
  private func matrix(_ count: Int) -> SparseMatrix {
    var matrix = SparseMatrix(columnCount: 4)
    for row in 0..<count {
      matrix.append(
        SparseVector(indices: [0, Int32(1 + row % 3)], values: [Float(row + 1), 0.5]))
    }
    return matrix
  }

  private func gold(_ topics: [[String]]) -> GoldLabels {
    GoldLabels(topics.map { ($0, []) }, topics: Set(topics.joined()).sorted())
  }

  @Test func `articles of the same topics are in one group, those of rare topics first`() {
    // Every third article is about bees, the others about apples; one in six also about bees.
    let topics = (0..<30).map { row in
      row % 3 == 0 ? (row % 6 == 0 ? ["apples", "bees"] : ["bees"]) : ["apples"]
    }
    let groups = ArticleGroups.means(of: matrix(30), gold(topics))
    #expect(groups.articles.elements == [10, 10, 10])
    // The first has the articles 0, 3, 6 to 27, which are those of bees; their numbers are one more.
    #expect(groups.vector(0) == SparseVector(indices: [0, 1], values: [14.5, 0.5]))
    #expect(groups.vector(1).indices == [0, 2, 3] && groups.vector(2).indices == [0, 2, 3])
    #expect(groups.vector(1).values[0] < groups.vector(2).values[0], "by position among the same")
  }

  @Test(arguments: [10, 19, 23, 999, 1_000, 1_017, 2_345])
  func `every article is in one group, and groups are about as large`(count: Int) {
    let matrix = matrix(count)
    let groups = ArticleGroups.means(of: matrix, gold((0..<count).map { ["\($0 % 7)"] }))
    #expect(groups.count == min(count / 10, 100))
    let sizes = groups.articles.elements.map { Int($0) }
    #expect(sizes.reduce(0, +) == count)
    #expect(sizes.allSatisfy { $0 >= 10 })
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    let sum = sizes.indices.reduce(0.0) {
      $0 + Double(groups.vector($1).values[0]) * Double(sizes[$1])
    }
    #expect(abs(sum / Double(count * (count + 1) / 2) - 1) < 1e-5)
  }

  @Test func `of fewer than ten articles there is no group`() {
    #expect(ArticleGroups.means(of: matrix(9), gold((0..<9).map { _ in ["one"] })).isEmpty)
    #expect(ArticleGroups.means(of: matrix(0), gold([])).isEmpty)
  }

  @Test func `means move to other columns`() {
    let means = MeanRows([(12, SparseVector(indices: [0, 2], values: [0.5, 0.25]))])
    let moved = means.moved(to: [1, 3, 7])
    #expect(moved.vector(0) == SparseVector(indices: [1, 7], values: [0.5, 0.25]))
    #expect(moved.articles.elements == [12])
    #expect(moved.fit(columnCount: 8) && !moved.fit(columnCount: 7))
  }
}
