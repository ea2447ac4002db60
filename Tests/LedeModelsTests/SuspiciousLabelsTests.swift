import LedeModels
import Testing

struct SuspiciousLabelsTests {
  /// A probability of 1/2 at the score 0, 0.98 at 4 and 0.02 at −4.
  private let curve = PlattScaling(a: -1, b: 0)

  private func find(
    _ scores: [Float], positives: Set<Int>, doubtful: Set<Int> = []
  ) -> [SuspiciousLabels.Label] {
    let gold = GoldLabels(
      scores.indices.map {
        (positives.contains($0) ? ["t"] : [], doubtful.contains($0) ? ["t"] : [])
      },
      topics: ["t"])
    return SuspiciousLabels.find(heldOut: [scores], calibrations: [curve], gold: gold)
  }

  @Test func `a label is suspicious when a model that did not see it is sure of the contrary`() {
    let scores: [Float] = [4, 4, 4, 4, 4, -4, -4, -4, 5, -5]
    let found = find(scores, positives: [0, 1, 2, 3, 4, 5, 9])
    #expect(found.map(\.article) == [8, 9, 5])
    #expect(found.map(\.isGiven) == [false, true, true])
    #expect(found.map(\.topic) == [0, 0, 0])
    // The scores 5 and −5 are equally bad: the earlier article comes first.
    #expect(abs(found[0].suspicion - found[1].suspicion) < 1e-12)
    #expect(found[1].probability < found[2].probability)
  }

  @Test func `a doubtful label is not suspicious`() {
    #expect(find([4, 4, 4, 4, 4, 5], positives: [0, 1, 2, 3, 4], doubtful: [5]).isEmpty)
  }

  @Test func `a topic that is not recognized in its own articles accuses nobody`() {
    #expect(find([-4, -4, -4, 4, 4, 5], positives: [0, 1, 2, 3, 4]).isEmpty)
  }

  @Test func `a topic without a curve of its own accuses nobody`() {
    #expect(find([4, 4, 4, 4, 5], positives: [0, 1, 2, 3]).isEmpty)
  }

  @Test func `a missing label needs more than what the topic's articles have on average`() {
    // They have 0.98 or so; 0.95 would pass the fixed bound.
    #expect(find([4, 4, 4, 4, 4, 3], positives: [0, 1, 2, 3, 4]).isEmpty)
    #expect(find([2, 2, 2, 2, 2, 3], positives: [0, 1, 2, 3, 4]).count == 1)
  }
}
