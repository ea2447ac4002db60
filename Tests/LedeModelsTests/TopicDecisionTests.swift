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
    let far = (0..<16).map { (by: 2 + Float($0), isRight: Bool?.some(false)) }
    // Taking in the first two is right twice; all others are wrong.
    #expect(
      TopicDecision.bestSlack(
        [(0.75, false), (0.25, true), (0.5, true), (1, false)] + far, reached: reached) == 0.5)
    #expect(
      TopicDecision.bestSlack(
        [(0.25, false), (0.5, nil), (0.5, nil), (1, false)] + far, reached: reached) == 0)
  }

  @Test func `the slack never reaches farther than what it was learned from`() {
    let right = (0..<20).map { (by: Float($0), isRight: Bool?.some(true)) }
    var reached = LabelCounts()
    reached.falseNegatives = 20
    #expect(TopicDecision.bestSlack(right, reached: reached) == 19)
  }

  @Test func `fewer than twenty articles teach no slack`() {
    let right = (0..<19).map { (by: Float($0), isRight: Bool?.some(true)) }
    var reached = LabelCounts()
    reached.falseNegatives = 19
    #expect(TopicDecision.bestSlack(right, reached: reached) == 0)
    #expect(TopicDecision.bestSlack([], reached: reached) == 0)
  }
}
