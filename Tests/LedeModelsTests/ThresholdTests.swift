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
    guard isPositive.contains(true) else { return }
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

  @Test func `without scores or positives there is no threshold`() {
    #expect(ThresholdSelection.best(scores: [1, 2], isPositive: [false, false]) == nil)
    #expect(ThresholdSelection.best(scores: [], isPositive: []) == nil)
  }

  @Test func `a topic of at most one example gets the common threshold`() {
    let selection = ThresholdSelection(common: -0.5)
    let scores: [Float] = [2, 1, 0, -1]
    #expect(selection.threshold(scores: scores, isPositive: [false, false, false, false]) == -0.5)
    #expect(selection.threshold(scores: scores, isPositive: [true, false, false, false]) == -0.5)
  }

  @Test func `a threshold lies between the sides, drawn to the common one where examples are few`()
  {
    func threshold(_ count: Int) -> Float {
      let positives = (0..<count).map { 1 + Float($0) / 100 }
      let scores: [Float] = positives + positives.map { -$0 }
      let isPositive = (0..<2 * count).map { $0 < count }
      return ThresholdSelection(common: -5).threshold(scores: scores, isPositive: isPositive)
    }
    let (few, many) = (threshold(2), threshold(500))
    #expect(few < -1, "two examples do not outweigh the common threshold")
    #expect(many > -1 && many < 1)
  }

  @Test func `the expected F1 is that of plain sums`() throws {
    let scores: [Float] = [1.5, 1, 0.5, 0, -0.5, -1, -2, -3]
    let curve = PlattScaling(a: -2, b: 0.5)
    let chosen = try #require(ThresholdSelection.expectedF1Threshold(scores, curve))
    func expected(_ threshold: Float) -> Double {
      let all = scores.map { curve.probability(of: $0) }.reduce(0, +)
      let taken = scores.filter { $0 >= threshold }
      return 2 * taken.map { curve.probability(of: $0) }.reduce(0, +) / (Double(taken.count) + all)
    }
    let best = scores.map(expected).max()
    #expect(expected(chosen) == best)
  }

  @Test func `a precision that is asked for is reached on the scores it was chosen on`() {
    var random = SplitMix64(seed: 3)
    let isPositive = (0..<200).map { _ in random.nextInt(0...3) == 0 }
    let scores = isPositive.map { random.nextFloat() + ($0 ? 0.6 : 0) }
    for share in [0.5, 0.7, 0.9, 1] {
      let threshold = ThresholdSelection(common: 0, policy: .precision(share))
        .threshold(scores: scores, isPositive: isPositive)
      let taken = scores.indices.filter { scores[$0] >= threshold }
      let right = taken.count { isPositive[$0] }
      #expect(Double(right) >= share * Double(taken.count))
    }
  }

  @Test func `a fixed probability is where the curve has it`() {
    let curve = PlattScaling(a: -3, b: 1)
    let threshold = ThresholdSelection(common: 0, policy: .fixed(0.7))
      .threshold(scores: [1, -1], isPositive: [true, false], curve: curve)
    #expect((curve.probability(of: threshold) - 0.7).magnitude < 1e-6)
    let flat = PlattScaling(a: 0, b: 0)
    #expect(flat.score(of: 0.7) == 1e6 && flat.score(of: 0.3) == -1e6)
  }

  @Test func `the common threshold is learned from five rare topics, not from four`() {
    // Positives at −0.7, all others below −0.9.
    let topic = (
      scores: [-0.7, -0.72, -0.95, -1, -1] as [Float],
      isPositive: [true, true, false, false, false]
    )
    #expect(ThresholdSelection.common(Array(repeating: topic, count: 4)) == -0.5)
    let learned = ThresholdSelection.common(Array(repeating: topic, count: 5))
    #expect(learned > -0.95 && learned <= -0.72)
  }

  @Test(arguments: ["f1", "at-least-one", "precision=0.9", "fixed=0.25"])
  func `policies are read as they are written`(text: String) throws {
    #expect(try #require(ThresholdPolicy(text)).text == text)
  }

  @Test(arguments: [
    "", "f2", "f1=", "precision", "precision=0", "precision=1.5", "fixed=1", "fixed=x",
  ])
  func `what is no policy is refused`(text: String) {
    #expect(ThresholdPolicy(text) == nil)
  }
}
