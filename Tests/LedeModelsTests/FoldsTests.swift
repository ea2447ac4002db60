import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct FoldsTests {
  @Test(arguments: [1, 2, 3, 5, 10], [0, 1, 4, 5, 33])
  func `every part has its share of positives and of all`(parts: Int, positives: Int) {
    var random = SplitMix64(seed: UInt64(parts * 100 + positives))
    let isPositive = ((0..<60).map { $0 < positives }).shuffled(using: &random)
    let rows = (0..<Int32(60)).filter { $0 % 9 != 0 }
    let assignment = Folds.assign(rows: rows, isPositive: isPositive, parts: parts, seed: 4)
    #expect(assignment.count == rows.count)
    #expect(assignment.allSatisfy { (0..<parts).contains($0) })
    for side in [true, false, nil] {
      let sizes = (0..<parts).map { part in
        rows.indices.count { index in
          assignment[index] == part && (side == nil || isPositive[Int(rows[index])] == side)
        }
      }
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
    #expect(
      assignment == Folds.assign(rows: rows, isPositive: isPositive, parts: parts, seed: 4))
  }
}
