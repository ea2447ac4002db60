import LedeModels
import Testing

@Suite struct LearningLabelsTests {
  private typealias Article = LearningLabels.Article

  @Test func `a filed article takes part for every topic that some article has`() {
    let labels = LearningLabels(
      [Article(topics: ["a"]), Article(topics: ["b"], doubtful: ["a"]), Article(topics: [])],
      topics: ["a", "b", "c"])
    #expect(labels.targets(for: 0) == [1, 0, -1])
    #expect(labels.targets(for: 1) == [-1, 1, -1])
    // Nobody said anything of the third.
    #expect(labels.targets(for: 2) == [0, 0, 0])
  }

  @Test func `an article that nobody filed takes part where it was decided`() {
    let labels = LearningLabels(
      [
        Article(topics: nil, decided: [("a", true), ("b", false)]), Article(topics: nil),
        Article(topics: ["c"]),
      ],
      topics: ["a", "b", "c"])
    #expect(labels.targets(for: 0) == [1, 0, -1])
    // Only a no: no filed article becomes one by it.
    #expect(labels.targets(for: 1) == [-1, 0, 0])
    #expect(labels.targets(for: 2) == [0, 0, 1])
  }

  @Test func `a decision counts more than what an article was filed under`() {
    let labels = LearningLabels(
      [
        Article(topics: ["a"], decided: [("a", false)]),
        Article(topics: ["a"], doubtful: ["b"], decided: [("b", true), ("unknown", true)]),
      ],
      topics: ["a", "b"])
    #expect(labels.targets(for: 0) == [-1, 1])
    #expect(labels.targets(for: 1) == [-1, 1])
  }
}
