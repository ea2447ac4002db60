import LedeModels
import Testing

@Suite struct LabelEvaluationTests {
  private static let topics = [Topic(id: "a"), Topic(id: "b"), Topic(id: "c"), Topic(id: "d")]

  private static let evaluation = LabelEvaluation(
    topics: topics,
    articles: [
      (["a"], [], ["a", "b"]),  // a right, b wrong
      (["a", "b"], [], ["b"]),  // a missed, b right
      (["b"], ["a"], ["a", "b"]),  // a in doubt, b right
      (["c"], ["c"], []),  // firm counts: c missed
      (["zebra"], ["a", "b"], ["zebra", "b"]),  // all in doubt or unknown
      ([], [], ["d", "d"]),  // d wrong, once
    ])

  @Test func `pairs are counted as by hand`() {
    let counts = Self.evaluation.counts
    #expect(Self.evaluation.documentCount == 6)
    #expect(counts.map(\.truePositives) == [1, 2, 0, 0])
    #expect(counts.map(\.falsePositives) == [0, 1, 0, 1])
    #expect(counts.map(\.falseNegatives) == [1, 0, 1, 0])
    #expect(counts.map(\.support) == [2, 2, 1, 0])
  }

  @Test func `figures of a topic are as by hand`() {
    let counts = Self.evaluation.counts
    #expect(counts[0].precision == 1 && counts[0].recall == 0.5)
    #expect((counts[0].f1 - 2.0 / 3).magnitude < 1e-12)
    #expect((counts[1].precision - 2.0 / 3).magnitude < 1e-12 && counts[1].recall == 1)
    #expect(counts[2].precision == 0 && counts[2].recall == 0 && counts[2].f1 == 0)
    #expect(counts[3].precision == 0 && counts[3].recall == 0 && counts[3].f1 == 0)
  }

  @Test func `micro adds counts up, macro leaves topics without articles out`() {
    let micro = Self.evaluation.micro
    #expect(micro.truePositives == 3 && micro.falsePositives == 2 && micro.falseNegatives == 2)
    #expect((micro.f1 - 0.6).magnitude < 1e-12)
    let macro = Self.evaluation.macro
    #expect((macro.f1 - (2.0 / 3 + 0.8 + 0) / 3).magnitude < 1e-12)
    #expect((macro.precision - (1 + 2.0 / 3 + 0) / 3).magnitude < 1e-12)
    #expect((macro.recall - 0.5).magnitude < 1e-12)
  }

  @Test func `without articles every figure is zero`() {
    let empty = LabelEvaluation(topics: Self.topics, articles: [])
    #expect(empty.micro.f1 == 0 && empty.macro.f1 == 0 && empty.documentCount == 0)
  }

  @Test func `gold labels keep doubt apart`() {
    let gold = GoldLabels([
      (["b", "a", "a"], ["c"]), (["c"], ["c", "a", "unheard"]), ([], ["b"]),
    ])
    #expect(gold.topics == ["a", "b", "c"])
    #expect(gold.positives == [[0], [0], [1]])
    #expect(gold.doubtful == [[1], [2], [0]])
    #expect(gold.rows(for: 0) == [0, 2])
    #expect(gold.isPositive(2) == [false, true, false])
    #expect(gold.articlesWithoutTopic == 1)
  }
}
