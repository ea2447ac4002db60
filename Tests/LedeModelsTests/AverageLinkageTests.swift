import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

/// Average linkage against the plain way: look at all pairs of groups, join the most similar.
struct AverageLinkageTests {
  /// Similarities of all pairs, zero for most when sparse, all different where not.
  private static func similarities(
    _ count: Int, density: Double, seed: UInt64
  ) -> [[Double]] {
    var random = SplitMix64(seed: seed)
    var matrix = Array(repeating: Array(repeating: 0.0, count: count), count: count)
    for i in 0..<count {
      for j in i + 1..<max(count, i + 1) {
        let isKept = Double(random.nextFloat()) < 2 * density - 1
        let value = isKept ? Double((random.nextFloat() + 1) / 2) : 0
        // Rounded as pairs are, so that both ways see the same numbers.
        let rounded = (value * Double(SimilarPairs.one)).rounded() / Double(SimilarPairs.one)
        (matrix[i][j], matrix[j][i]) = (rounded, rounded)
      }
    }
    return matrix
  }

  private static func pairs(_ matrix: [[Double]]) -> SimilarPairs {
    var pairs: [SimilarPairs.Pair] = []
    for i in matrix.indices {
      for j in matrix.indices where j > i && matrix[i][j] > 0 {
        pairs.append(SimilarPairs.Pair(i, j, similarity: matrix[i][j]))
      }
    }
    return SimilarPairs(rowCount: matrix.count, pairs)
  }

  private static func slowGroups(_ matrix: [[Double]], threshold: Double) -> [[Int]] {
    var groups = matrix.indices.map { [$0] }
    while true {
      var best: (mean: Double, i: Int, j: Int)?
      for i in groups.indices {
        for j in groups.indices where j > i {
          var sum = 0.0
          for a in groups[i] { for b in groups[j] { sum += matrix[a][b] } }
          let mean = sum / Double(groups[i].count * groups[j].count)
          if mean > best?.mean ?? 0 { best = (mean, i, j) }
        }
      }
      guard let best, best.mean >= threshold else { break }
      groups[best.i] += groups[best.j]
      groups.remove(at: best.j)
    }
    return groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  @Test(arguments: [1, 2, 3, 7, 20, 45], [0.1, 0.4, 1.0])
  func `the chain joins what the most similar first would join`(count: Int, density: Double) {
    for seed in 0..<8 {
      let matrix = Self.similarities(count, density: density, seed: UInt64(seed))
      let pairs = Self.pairs(matrix)
      for threshold in [0.01, 0.1, 0.3, 0.5, 0.8, 1] {
        #expect(
          AverageLinkage.groups(of: pairs, threshold: threshold)
            == Self.slowGroups(matrix, threshold: threshold))
      }
    }
  }

  @Test func `groups of a higher threshold are parts of those of a lower one`() {
    let pairs = Self.pairs(Self.similarities(60, density: 0.5, seed: 3))
    var coarser = [Array(0..<60)]
    for threshold in [0, 0.02, 0.1, 0.2, 0.4, 0.7, 1.1] {
      let finer = AverageLinkage.groups(of: pairs, threshold: threshold)
      for group in finer {
        #expect(coarser.contains { Set(group).isSubset(of: $0) })
      }
      coarser = finer
    }
    #expect(coarser.count == 60)
  }

  @Test func `the order of the rows does not matter`() {
    let matrix = Self.similarities(40, density: 0.5, seed: 5)
    let groups = AverageLinkage.groups(of: Self.pairs(matrix), threshold: 0.3)
    var random = SplitMix64(seed: 9)
    var order = Array(matrix.indices)
    for index in order.indices.reversed() {
      order.swapAt(index, random.nextInt(0...index))
    }
    let shuffled = order.map { row in order.map { matrix[row][$0] } }
    let others = AverageLinkage.groups(of: Self.pairs(shuffled), threshold: 0.3)
      .map { $0.map { order[$0] }.sorted() }.sorted { $0[0] < $1[0] }
    #expect(groups == others)
  }

  @Test func `without rows there are no groups, and without pairs each row is one`() {
    #expect(AverageLinkage.groups(of: SimilarPairs(rowCount: 0, []), threshold: 0).isEmpty)
    #expect(AverageLinkage.groups(of: SimilarPairs(rowCount: 0, []), threshold: 0.5).isEmpty)
    let alone = SimilarPairs(rowCount: 3, [])
    #expect(AverageLinkage.groups(of: alone, threshold: 0.01) == [[0], [1], [2]])
    #expect(AverageLinkage.groups(of: alone, threshold: 0) == [[0, 1, 2]])
  }
}
