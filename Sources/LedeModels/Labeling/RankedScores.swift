import LedeAlgebra

/// The held-out scores of a topic, the highest first: what thresholds are chosen from.
///
/// Ends with the last positive: no lower threshold is better than one right below it. Equal scores
/// are taken or left together.
struct RankedScores {
  /// Where a threshold can lie: after so many scores.
  private let ends: [Int]
  private let scores: [Float]
  private let isPositive: [Bool]

  /// The score behind the last positive, if any.
  private let next: Float?
  let positives: Int

  /// - Complexity: O(*scores* · log *scores*).
  init(scores: [Float], isPositive: [Bool]) {
    let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    positives = isPositive.count { $0 }
    let last = order.lastIndex { isPositive[$0] } ?? -1
    // Everything that scores like the last positive belongs to it.
    let end =
      last < 0
      ? 0 : order[(last + 1)...].firstIndex { scores[$0] < scores[order[last]] } ?? order.count
    self.scores = order[..<end].map { scores[$0] }
    self.isPositive = order[..<end].map { isPositive[$0] }
    next = end < order.count ? scores[order[end]] : nil
    let kept = self.scores
    ends = kept.indices.filter { $0 + 1 == kept.count || kept[$0 + 1] < kept[$0] }.map { $0 + 1 }
  }

  /// The threshold that takes so many scores: in the middle between two.
  private func threshold(after end: Int) -> Float {
    let score = scores[end - 1]
    guard let below = end < scores.count ? scores[end] : next else { return score }
    // The middle of two neighbouring numbers rounds to one of them: it must be the upper one.
    return max((score + below) / 2, below.nextUp)
  }

  /// The threshold with the highest F1 where each score counts as often as `weights` says; of equal
  /// ones the highest; `nil` without positives.
  private func best(_ weights: [Float]?) -> Float? {
    var total: Float = 0
    if let weights {
      for (index, side) in isPositive.enumerated() where side { total += weights[index] }
    } else {
      total = Float(positives)
    }
    guard total > 0 else { return nil }
    var (found, taken, position): (Float, Float, Int) = (0, 0, 0)
    var best: (f1: Float, end: Int)?
    for end in ends {
      while position < end {
        let weight = weights?[position] ?? 1
        taken += weight
        if isPositive[position] { found += weight }
        position += 1
      }
      let f1 = 2 * found / (taken + total)
      if f1 > best?.f1 ?? -1 { best = (f1, end) }
    }
    return best.map { threshold(after: $0.end) }
  }

  /// The threshold with the highest F1 (SCut).
  var best: Float? { best(nil) }

  /// The mean of the best thresholds of resampled articles.
  ///
  /// One threshold of a few positives is an accident; the mean of those of 50 samples is less so
  /// (bagging). Each article counts as often in a sample as a Poisson number of mean 1 says, which is
  /// a bootstrap sample in the limit of many articles.
  ///
  /// - Complexity: O(*samples* · *scores*).
  /// - SeeAlso: Breiman, "Bagging predictors", Machine Learning 24 (1996).
  func bagged(samples: Int = 50, seed: UInt64) -> Float? {
    var random = SplitMix64(seed: seed)
    var sum = 0.0
    var count = 0
    for _ in 0..<samples {
      let weights = scores.indices.map { _ in Float(Self.poisson(&random)) }
      guard let best = best(weights) else { continue }
      sum += Double(best)
      count += 1
    }
    return count > 0 ? Float(sum / Double(count)) : best
  }

  /// The threshold with the best precision of at least `share` that takes the most scores; above all
  /// scores when there is none.
  func threshold(precision share: Double) -> Float? {
    guard let highest = scores.first else { return nil }
    var (found, position) = (0, 0)
    var last: Int?
    for end in ends {
      while position < end {
        if isPositive[position] { found += 1 }
        position += 1
      }
      if Double(found) >= share * Double(end) { last = end }
    }
    return last.map { threshold(after: $0) } ?? highest.nextUp
  }

  /// The highest threshold that takes at least `share` of the positives; `nil` without any.
  func threshold(recall share: Double) -> Float? {
    let wanted = (share * Double(positives)).rounded(.up)
    var (found, position) = (0, 0)
    for end in ends {
      while position < end {
        if isPositive[position] { found += 1 }
        position += 1
      }
      if found > 0, Double(found) >= wanted { return threshold(after: end) }
    }
    return nil
  }

  /// A Poisson number of mean 1, by inversion.
  private static func poisson(_ random: inout SplitMix64) -> Int {
    let uniform = Double(random.next() >> 11) / Double(1 << 53)
    return cumulative.firstIndex { uniform < $0 } ?? cumulative.count
  }

  /// The chances of at most 0, 1, 2, … events.
  private static let cumulative: [Double] = {
    var term = Logarithm.exponential(-1)
    var sum = 0.0
    return (0..<12).map { count in
      if count > 0 { term /= Double(count) }
      sum += term
      return sum
    }
  }()
}
