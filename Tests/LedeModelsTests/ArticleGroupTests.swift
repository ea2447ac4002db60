import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct ArticleGroupTests {
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
    let groups = ArticleGroup.groups(of: matrix(30), gold(topics))
    #expect(groups.map(\.articles) == [10, 10, 10])
    // The first has the articles 0, 3, 6 to 27, which are those of bees; their numbers are one more.
    #expect(groups[0].vector == SparseVector(indices: [0, 1], values: [14.5, 0.5]))
    #expect(groups[1].vector.indices == [0, 2, 3] && groups[2].vector.indices == [0, 2, 3])
    #expect(groups[1].vector.values[0] < groups[2].vector.values[0], "by position among the same")
  }

  @Test(arguments: [10, 19, 23, 999, 1_000, 1_017, 2_345])
  func `every article is in one group, and groups are about as large`(count: Int) {
    let matrix = matrix(count)
    let groups = ArticleGroup.groups(of: matrix, gold((0..<count).map { ["\($0 % 7)"] }))
    #expect(groups.count == min(count / 10, 100))
    #expect(groups.reduce(0) { $0 + $1.articles } == count)
    #expect(groups.allSatisfy { $0.articles >= 10 })
    let sizes = groups.map(\.articles)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    let sum = groups.reduce(0.0) { $0 + Double($1.vector.values[0]) * Double($1.articles) }
    #expect(abs(sum / Double(count * (count + 1) / 2) - 1) < 1e-5)
  }

  @Test func `of fewer than ten articles there is no group`() {
    #expect(ArticleGroup.groups(of: matrix(9), gold((0..<9).map { _ in ["one"] })).isEmpty)
    #expect(ArticleGroup.groups(of: matrix(0), gold([])).isEmpty)
  }

  @Test func `a group moves to other columns`() {
    let group = ArticleGroup(
      articles: 12, vector: SparseVector(indices: [0, 2], values: [0.5, 0.25]))
    #expect(
      group.moved(to: [1, 3, 7])
        == ArticleGroup(
          articles: 12, vector: SparseVector(indices: [1, 7], values: [0.5, 0.25])))
  }
}
