import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct ThresholdTests {
  private static func f1(_ scores: [Float], _ isPositive: [Bool], from threshold: Float) -> Double {
    var counts = LabelCounts()
    for (score, isPositive) in zip(scores, isPositive) {
      switch (score >= threshold, isPositive) {
      case (true, true): counts.truePositives += 1
      case (true, false): counts.falsePositives += 1
      case (false, true): counts.falseNegatives += 1
      case (false, false): break
      }
    }
    return counts.f1
  }

  @Test(arguments: Array(0..<40) as [UInt64])
  func `no threshold has a better F1 than the chosen one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = random.nextInt(1...25)
    // Every other run has few distinct scores.
    let scores = (0..<count).map { _ in
      seed % 2 == 0 ? random.nextFloat() : Float(random.nextInt(-2...2))
    }
    let isPositive = (0..<count).map { _ in random.nextInt(0...2) == 0 }
    let chosen = try #require(ThresholdSelection.best(scores: scores, isPositive: isPositive))
    let best = scores.map { Self.f1(scores, isPositive, from: $0) }.max()
    #expect(Self.f1(scores, isPositive, from: chosen) == best)
    let higher = scores.filter { $0 > chosen }.dropLast(0)
    #expect(
      higher.allSatisfy { score in
        Self.f1(scores, isPositive, from: score) < best ?? 0
          || score == scores.filter { $0 >= chosen }.min()
      }, "the highest of equally good ones")
  }

  @Test(arguments: [1, 0.1, 1e-30, 1e9, -5] as [Float])
  func `neighbouring numbers are told apart`(score: Float) throws {
    let scores = [score, score.nextDown]
    let chosen = try #require(
      ThresholdSelection.best(scores: scores, isPositive: [true, false]))
    #expect(chosen <= score && chosen > score.nextDown)
  }

  @Test(arguments: [0.5, 1e9] as [Float])
  func `scores that are all alike can only be given together`(score: Float) {
    #expect(
      ThresholdSelection.best(scores: [score, score], isPositive: [true, false]) == score)
  }

  @Test func `without scores there is no threshold`() {
    #expect(ThresholdSelection.best(scores: [], isPositive: []) == nil)
  }

  @Test func `rare topics are drawn to the common threshold`() {
    let selection = ThresholdSelection(common: -0.5)
    let scores: [Float] = [2, 1, 0, -1]
    #expect(selection.threshold(scores: scores, isPositive: [false, false, false, false]) == -0.5)
    // The best alone is 1.5: (1 · 1.5 + 3 · −0.5) / 4.
    #expect(selection.threshold(scores: scores, isPositive: [true, false, false, false]) == 0)
    // The best alone is −0.5 + 1 = 0.5: (2 · 0.5 + 3 · −0.5) / 5.
    let two = selection.threshold(scores: scores, isPositive: [true, true, false, false])
    #expect((two + 0.1).magnitude < 1e-6)
  }
}
