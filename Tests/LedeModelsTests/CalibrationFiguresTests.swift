import LedeModels
import Testing

@Suite struct CalibrationFiguresTests {
  @Test func `bins and the error are as by hand`() {
    let figures = CalibrationFigures(
      [
        [(0.9, true), (0.8, false), (0.05, true)],
        [(0.2, false), (0.1, false)],
      ], binCount: 2, minimumProbability: 0.1)
    #expect(figures.bins.map(\.count) == [2, 2])
    #expect(figures.bins.map(\.share) == [0, 0.5])
    #expect((figures.bins[0].meanProbability - 0.15).magnitude < 1e-12)
    #expect((figures.bins[1].meanProbability - 0.85).magnitude < 1e-12)
    // ½ · |0.15 − 0| + ½ · |0.85 − 0.5|
    #expect((figures.expectedCalibrationError - 0.25).magnitude < 1e-12)
    #expect(figures.pairCount == 4)
  }

  @Test func `the skill of a topic is measured against its share`() throws {
    let figures = CalibrationFigures(
      [
        // BS = (0.01 + 0.04 + 0.09 + 0) / 4 = 0.035, BS₀ = ¼ · ¾
        [(0.9, true), (0.2, false), (0.3, false), (0, false)],
        [(0.5, false), (0.5, false), (0.5, false), (0.5, false)],
        // No better than the share: skill 0.
        [(0.5, true), (0.5, true), (0.5, false), (0.5, false)],
      ], binCount: 15, minimumProbability: 0.1)
    let skill = try #require(figures.topicSkills[0])
    let expected = 1 - 0.035 / 0.1875
    #expect((skill - expected).magnitude < 1e-12)
    #expect(figures.topicSkills[1] == nil)
    #expect(try #require(figures.topicSkills[2]).magnitude < 1e-12)
    let mean = try #require(figures.meanSkill)
    #expect((mean - skill / 2).magnitude < 1e-12)
    #expect((figures.brierScore - 2.14 / 12).magnitude < 1e-12)
  }

  @Test func `equal probabilities stay in one bin`() {
    let topic = (0..<10).map { (probability: 0.5, isGold: $0 < 3) } + [(0.7, true)]
    let figures = CalibrationFigures([topic], binCount: 5, minimumProbability: 0.1)
    #expect(figures.bins.map(\.count) == [10, 1])
    #expect((figures.bins[0].share - 0.3).magnitude < 1e-12)
    let reversed = CalibrationFigures(
      [topic.reversed()], binCount: 5, minimumProbability: 0.1)
    #expect(reversed.bins == figures.bins)
  }

  @Test func `without pairs everything is zero or missing`() {
    let none = CalibrationFigures([[], []], binCount: 15, minimumProbability: 0.1)
    #expect(none.bins.isEmpty && none.expectedCalibrationError == 0 && none.brierScore == 0)
    #expect(none.topicSkills == [nil, nil] && none.meanSkill == nil)
  }
}
