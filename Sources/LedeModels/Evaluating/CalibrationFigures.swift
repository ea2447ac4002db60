/// Whether probabilities mean what they say.
///
/// *Expected calibration error*: the pairs of an article and a topic with a probability of at least
/// a limit, sorted by it, are divided into bins of equal count; the error is
/// `Σ nᵢ / n · |pᵢ − sᵢ|`, with *pᵢ* the mean probability in a bin and *sᵢ* the share of its pairs
/// that people gave. Equal probabilities are never divided: a bin then goes on behind them, and
/// there may be fewer bins. The limit leaves out the many pairs that are plainly wrong and would
/// make any labeller look good.
///
/// *Brier score* of a topic: the mean of `(p − y)²` over all its pairs, *y* being 1 where people
/// gave it. Its *skill* is `1 − BS / BS₀`, where `BS₀ = q · (1 − q)` is what the topic's share *q*
/// of these articles would score as the probability of each.
///
/// - Complexity: O(*pairs* · log *pairs*) time.
/// - SeeAlso: Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian
///   binning", AAAI 2015; Nguyen and O'Connor, "Posterior calibration and exploratory analysis for
///   natural language processing models", EMNLP 2015, for bins of equal count; Brier,
///   "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950).
public struct CalibrationFigures: Sendable, Hashable {
  /// Pairs with about the same probability.
  public struct Bin: Sendable, Hashable {
    public let meanProbability: Double

    /// The share of the pairs that people gave.
    public let share: Double
    public let count: Int
  }

  /// From which probability on pairs are in bins.
  public let minimumProbability: Double

  /// By rising probability.
  public let bins: [Bin]

  /// 0 without pairs.
  public let expectedCalibrationError: Double

  /// The mean over all pairs; 0 without pairs.
  public let brierScore: Double

  /// By topic; `nil` where no article has the topic, or every one: there is nothing to foretell.
  public let topicSkills: [Double?]

  /// How many pairs are in bins.
  public var pairCount: Int { bins.reduce(0) { $0 + $1.count } }

  /// The mean of the topics' skills; `nil` when none has one.
  public var meanSkill: Double? {
    let skills = topicSkills.compactMap { $0 }
    return skills.isEmpty ? nil : skills.reduce(0, +) / Double(skills.count)
  }

  /// - Parameters:
  ///   - pairs: of every topic, the pairs that count.
  ///   - binCount: how many bins to make of those with a high enough probability.
  package init(
    _ pairs: [[(probability: Double, isGold: Bool)]], binCount: Int, minimumProbability: Double
  ) {
    precondition(binCount > 0, "\(binCount) bins")
    self.minimumProbability = minimumProbability
    bins = Self.bins(
      pairs.joined().filter { $0.probability >= minimumProbability }, count: binCount)
    let count = bins.reduce(0) { $0 + $1.count }
    expectedCalibrationError = bins.reduce(0) {
      $0 + Double($1.count) / Double(count) * ($1.meanProbability - $1.share).magnitude
    }
    var (total, all) = (0.0, 0)
    var skills: [Double?] = []
    for topic in pairs {
      let errors = topic.reduce(0.0) { sum, pair in
        let error = pair.probability - (pair.isGold ? 1 : 0)
        return sum + error * error
      }
      total += errors
      all += topic.count
      let gold = topic.count { $0.isGold }
      guard gold > 0, gold < topic.count else {
        skills.append(nil)
        continue
      }
      let share = Double(gold) / Double(topic.count)
      skills.append(1 - errors / Double(topic.count) / (share * (1 - share)))
    }
    brierScore = all == 0 ? 0 : total / Double(all)
    topicSkills = skills
  }

  private static func bins(
    _ pairs: [(probability: Double, isGold: Bool)], count: Int
  ) -> [Bin] {
    let sorted = pairs.sorted { $0.probability < $1.probability }
    var bins: [Bin] = []
    var start = 0
    for number in 1...count {
      var end = sorted.count * number / count
      guard end > start else { continue }
      while end < sorted.count, sorted[end].probability == sorted[end - 1].probability { end += 1 }
      let part = sorted[start..<end]
      bins.append(
        Bin(
          meanProbability: part.reduce(0) { $0 + $1.probability } / Double(part.count),
          share: Double(part.count { $0.isGold }) / Double(part.count), count: part.count))
      start = end
    }
    return bins
  }
}
