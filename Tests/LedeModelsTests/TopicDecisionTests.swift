import LedeModels
import Testing

@Suite struct TopicDecisionTests {
  @Test func `topics that reach their threshold are given`() {
    let decision = TopicDecision(givesAtLeastOne: true)
    #expect(decision.topics(scores: [1, 0, -1, 2], thresholds: [1, 0.5, -2, 0]) == [0, 2, 3])
  }

  @Test func `else the nearest, of equally near ones the first`() {
    let scores: [Float] = [0, 1, 2]
    let thresholds: [Float] = [2, 2, 3]
    #expect(
      TopicDecision(givesAtLeastOne: true).topics(scores: scores, thresholds: thresholds) == [1])
    #expect(
      TopicDecision(givesAtLeastOne: false).topics(scores: scores, thresholds: thresholds) == [])
    #expect(TopicDecision(givesAtLeastOne: true).topics(scores: [], thresholds: []) == [])
  }
}
