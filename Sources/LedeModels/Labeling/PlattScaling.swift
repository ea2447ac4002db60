/// Turns a score into a probability: `1 / (1 + exp(a · score + b))`.
///
/// Fitted by Newton's method with backtracking on held-out scores, towards targets that are drawn
/// in from 0 and 1 by the number of examples, so that a rare topic is never certain. A higher score
/// never makes a topic less probable: where held-out scores say so, they tell nothing.
///
/// - Complexity: O(*scores*) for each of at most 100 steps.
/// - SeeAlso: Platt, "Probabilistic outputs for support vector machines", 1999; Lin, Lin and Weng,
///   "A note on Platt's probabilistic outputs for support vector machines", Machine Learning 68
///   (2007), Algorithm 1.
package struct PlattScaling: Sendable, Hashable, Codable {
  package let a: Double
  package let b: Double

  package init(a: Double, b: Double) {
    self.a = a
    self.b = b
  }

  /// Whether the probability is the same at every score.
  package var isFlat: Bool { a == 0 }

  package func probability(of score: Float) -> Double {
    let exponent = a * Double(score) + b
    // Both forms are equal; each is the one that does not overflow.
    return exponent >= 0
      ? Logarithm.exponential(-exponent) / (1 + Logarithm.exponential(-exponent))
      : 1 / (1 + Logarithm.exponential(exponent))
  }

  /// The score that has a probability; far off on the side where it belongs when no score has it.
  package func score(of probability: Double) -> Float {
    let far = Float(1e6)
    guard a < 0 else { return self.probability(of: 0) >= probability ? -far : far }
    let score = (Logarithm.natural(1 / probability - 1) - b) / a
    return min(max(Float(score), -far), far)
  }

  /// The fewest positives that a curve of their own can be fitted to.
  package static let fewestPositives = 5

  /// Fits the curve, or takes another where there is too little to fit or where higher scores came
  /// out as less probable.
  package static func fit(
    scores: [Float], isPositive: [Bool], or other: PlattScaling
  ) -> PlattScaling {
    guard isPositive.count(where: { $0 }) >= fewestPositives else { return other }
    let own = fit(scores: scores, isPositive: isPositive)
    return own.a < 0 ? own : other
  }

  /// Which part of a loss its rounding may hide.
  ///
  /// The slopes are sums over the scores: of a million they hardly come below 1e-5, and a search for
  /// a decrease that cannot be seen goes through all scores thirty times. So near the minimum the
  /// whole step of Newton's method is right; that it is taken untested differs from the paper.
  private static let hidden = 1e-13

  /// Fits the curve to held-out scores.
  package static func fit(scores: [Float], isPositive: [Bool]) -> PlattScaling {
    let positives = Double(isPositive.count { $0 })
    let negatives = Double(isPositive.count) - positives
    let targets = Targets(
      isPositive: isPositive, high: (positives + 1) / (positives + 2), low: 1 / (negatives + 2))
    var a = 0.0
    var b = Logarithm.natural((negatives + 1) / (positives + 1))
    var here = Loss(a, b, scores, targets)
    for _ in 0..<100 {
      if abs(here.slopeA) < 1e-5, abs(here.slopeB) < 1e-5 { break }
      let determinant = here.curveA * here.curveB - here.curveAB * here.curveAB
      let da = -(here.curveB * here.slopeA - here.curveAB * here.slopeB) / determinant
      let db = -(here.curveA * here.slopeB - here.curveAB * here.slopeA) / determinant
      let slope = here.slopeA * da + here.slopeB * db
      if slope <= 0, -slope <= hidden * here.value {
        (a, b) = (a + da, b + db)
        break
      }
      var step = 1.0
      var improved = false
      while step >= 1e-10 {
        let next = Loss(a + step * da, b + step * db, scores, targets)
        if next.value < here.value + 1e-4 * step * slope {
          (a, b, here) = (a + step * da, b + step * db, next)
          improved = true
          break
        }
        step /= 2
      }
      if !improved { break }
    }
    guard a <= 0 else { return constant(targets) }
    return PlattScaling(a: a, b: b)
  }

  /// The best curve that does not depend on the score: the mean of the targets.
  ///
  /// The loss is convex, so where its minimum has `a > 0` this is the best with `a ≤ 0`.
  private static func constant(_ targets: Targets) -> PlattScaling {
    let sum = targets.isPositive.reduce(0) { $0 + ($1 ? targets.high : targets.low) }
    let mean = sum / Double(targets.isPositive.count)
    return PlattScaling(a: 0, b: Logarithm.natural((1 - mean) / mean))
  }

  /// The probabilities that a curve is to give.
  private struct Targets {
    let isPositive: [Bool]
    let high: Double
    let low: Double
  }

  /// The loss of a curve, its slopes and its curvatures, from one exponential for each score.
  private struct Loss {
    var value = 0.0
    var (slopeA, slopeB) = (0.0, 0.0)
    var (curveA, curveB, curveAB) = (1e-12, 1e-12, 0.0)

    init(_ a: Double, _ b: Double, _ scores: [Float], _ targets: Targets) {
      for (score, isPositive) in zip(scores, targets.isPositive) {
        let target = isPositive ? targets.high : targets.low
        let x = Double(score)
        let exponent = a * x + b
        // Below 1, so that it does not overflow.
        let small = Logarithm.exponential(-abs(exponent))
        let probability = exponent >= 0 ? small / (1 + small) : 1 / (1 + small)
        value +=
          (exponent >= 0 ? target : target - 1) * exponent + Logarithm.natural(1 + small)
        let spread = probability * (1 - probability)
        curveA += x * x * spread
        curveB += spread
        curveAB += x * spread
        slopeA += x * (target - probability)
        slopeB += target - probability
      }
    }
  }
}
