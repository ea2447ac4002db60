import LedeModels
import Testing

@Suite struct TopicDecisionTests {
  @Test func `topics that reach their threshold are given`() {
    let given = TopicDecision.topics(
      scores: [1, 0, -1, 2], thresholds: [1, 0.5, -2, 0], slack: .greatestFiniteMagnitude)
    #expect(given == [0, 2, 3])
  }

  @Test(arguments: zip([Float(0), 0.5, 1, .greatestFiniteMagnitude], [[], [], [1], [1]]))
  func `else the nearest within the slack, of equally near ones the first`(
    slack: Float, expected: [Int]
  ) {
    #expect(
      TopicDecision.topics(scores: [0, 1, 2], thresholds: [2, 2, 3], slack: slack) == expected)
  }

  @Test func `no topics, none given`() {
    #expect(TopicDecision.topics(scores: [], thresholds: [], slack: 1) == [])
  }

  @Test func `the slack is the one with the best F1`() {
    var reached = LabelCounts()
    reached.truePositives = 2
    reached.falseNegatives = 3
    // Taking in the first two is right twice; the third and fourth are wrong.
    #expect(
      TopicDecision.bestSlack(
        [(0.75, false), (0.25, true), (0.5, true), (1, false)], reached: reached) == 0.5)
    #expect(TopicDecision.bestSlack([(0.25, false), (0.5, nil)], reached: reached) == 0)
    #expect(
      TopicDecision.bestSlack([(0.25, true)], reached: reached) == .greatestFiniteMagnitude)
    #expect(TopicDecision.bestSlack([], reached: reached) == 0)
  }
}
