import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct PlattScalingTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let scores: [Float]
    let isPositive: [Bool]
    var testDescription: String { name }

    static func drawn(_ seed: UInt64, count: Int, noise: Float) -> Sample {
      var random = SplitMix64(seed: seed)
      let scores = (0..<count).map { _ in 2 * random.nextFloat() }
      let isPositive = scores.map { $0 + noise * random.nextFloat() > 0.3 }
      return Sample(name: "drawn \(seed)", scores: scores, isPositive: isPositive)
    }

    /// Samples whose positives score higher.
    static let ordinary = [
      drawn(1, count: 200, noise: 1), drawn(2, count: 60, noise: 2),
      drawn(3, count: 30, noise: 0.5),
    ]

    static let degenerate = [
      Sample(name: "empty", scores: [], isPositive: []),
      Sample(name: "all positive", scores: [1, 2, 3], isPositive: [true, true, true]),
      Sample(name: "all negative", scores: [1, 2, 3], isPositive: [false, false, false]),
      Sample(
        name: "all alike", scores: [7, 7, 7, 7], isPositive: [true, false, false, false]),
      Sample(
        name: "upside down", scores: [-2, -1, 1, 2, 3],
        isPositive: [true, true, false, false, false]),
      Sample(
        name: "far apart", scores: [-1e6, -1e6, 1e6, 1e6],
        isPositive: [false, false, true, true]),
      Sample(
        name: "separable", scores: [-1, -0.9, 0.9, 1], isPositive: [false, false, true, true]),
    ]

    /// What fitting makes small, towards targets drawn in from 0 and 1.
    func loss(_ a: Double, _ b: Double) -> Double {
      let positives = Double(isPositive.count { $0 })
      let negatives = Double(isPositive.count) - positives
      return zip(scores, isPositive).reduce(0) { sum, entry in
        let target = entry.1 ? (positives + 1) / (positives + 2) : 1 / (negatives + 2)
        let p = 1 / (1 + Logarithm.exponential(a * Double(entry.0) + b))
        return sum - target * Logarithm.natural(p) - (1 - target) * Logarithm.natural(1 - p)
      }
    }
  }

  @Test(arguments: Sample.ordinary) func `no curve of a fine grid fits better`(sample: Sample) {
    let fit = PlattScaling.fit(scores: sample.scores, isPositive: sample.isPositive)
    let least = sample.loss(fit.a, fit.b)
    for i in -40...40 {
      for j in -40...40 {
        let (a, b) = (fit.a + Double(i) * 0.02, fit.b + Double(j) * 0.02)
        if sample.loss(a, b) < least - 1e-7 { Issue.record("better: \(a), \(b)") }
      }
    }
    #expect(fit.a < 0)
  }

  /// The slopes are sums, and of so many scores their rounding hides the last decreases.
  @Test func `the slopes at the curve of many scores are none`() {
    let sample = Sample.drawn(4, count: 100_000, noise: 2)
    let fit = PlattScaling.fit(scores: sample.scores, isPositive: sample.isPositive)
    let positives = Double(sample.isPositive.count { $0 })
    let negatives = Double(sample.scores.count) - positives
    var (slopeA, slopeB) = (0.0, 0.0)
    for (score, isPositive) in zip(sample.scores, sample.isPositive) {
      let target = isPositive ? (positives + 1) / (positives + 2) : 1 / (negatives + 2)
      let difference = target - fit.probability(of: score)
      slopeA += Double(score) * difference
      slopeB += difference
    }
    #expect(abs(slopeA) < 1e-3 && abs(slopeB) < 1e-3)
  }

  @Test(arguments: Sample.ordinary + Sample.degenerate)
  func `probabilities are finite and never fall as scores rise`(sample: Sample) {
    let fit = PlattScaling.fit(scores: sample.scores, isPositive: sample.isPositive)
    #expect(fit.a.isFinite && fit.b.isFinite)
    var previous = 0.0
    for score in [-Float.greatestFiniteMagnitude, -1e6, -3, -1, -0.5, 0, 0.5, 1, 3, 1e6, 1e30] {
      let probability = fit.probability(of: score)
      #expect((0...1).contains(probability))
      #expect(probability >= previous)
      previous = probability
    }
  }

  @Test func `where scores tell nothing, the probability is the share of positives`() {
    let sample = Sample.degenerate[4]
    let fit = PlattScaling.fit(scores: sample.scores, isPositive: sample.isPositive)
    // The mean of the targets: (2 · 3/4 + 3 · 1/5) / 5.
    #expect((fit.probability(of: 0) - 0.42).magnitude < 1e-6)
    #expect(fit.probability(of: -9) == fit.probability(of: 9))
  }

  @Test func `a rare topic is never certain`() {
    let fit = PlattScaling.fit(
      scores: [2, -1, -1, -1, -1], isPositive: [true, false, false, false, false])
    #expect(fit.probability(of: 2) < 0.7)
    #expect(fit.probability(of: 2) > 0.5)
    #expect(fit.probability(of: -1) < 0.3)
  }
}
