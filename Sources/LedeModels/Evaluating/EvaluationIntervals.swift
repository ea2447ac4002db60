import LedeAlgebra

/// How far figures would move with other articles of the same kind: bootstrap intervals.
///
/// A replicate draws as many articles as there are, with replacement, and makes the figures of
/// them; the interval is that of the percentiles. As ever, macro-F1 is the mean over the topics that
/// some article of the replicate has, and a topic's F1 is taken from the replicates that have it.
///
/// - Complexity: O(*replicates* · (*labels* + *articles* + *topics* · log *replicates*)).
/// - SeeAlso: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), section 13.3.
public struct EvaluationIntervals: Sendable, Hashable {
  /// The share of replicates inside an interval.
  public let level: Double
  public let replicates: Int
  public let seed: UInt64

  /// `nil` without articles or replicates.
  public let microF1: ConfidenceInterval?
  public let macroF1: ConfidenceInterval?
  public let weightedF1: ConfidenceInterval?

  /// By topic; `nil` when no article has it.
  public let topicF1: [ConfidenceInterval?]

  package init(
    _ events: LabelEvents, replicates: Int, seed: UInt64, level: Double = 0.95, jobs: Int
  ) async {
    self.level = level
    self.replicates = replicates
    self.seed = seed
    let topicCount = events.topicCount
    guard events.articleCount > 0 else {
      (microF1, macroF1, weightedF1) = (nil, nil, nil)
      topicF1 = Array(repeating: nil, count: topicCount)
      return
    }
    let drawn = await Resampling(count: replicates, seed: seed).run(
      jobs: jobs, state: { EventCounts(topicCount: topicCount) }
    ) { counts, generator in
      counts.removeAll()
      for _ in 0..<events.articleCount {
        events.add(generator.next(below: events.articleCount), to: &counts)
      }
      return Replicate(counts)
    }
    microF1 = ConfidenceInterval(of: drawn.map(\.microF1), level: level)
    macroF1 = ConfidenceInterval(of: drawn.map(\.macroF1), level: level)
    weightedF1 = ConfidenceInterval(of: drawn.map(\.weightedF1), level: level)
    topicF1 = await Parallel.map(count: topicCount, jobs: jobs) { topic in
      ConfidenceInterval(of: drawn.compactMap { $0.topicF1[topic] }, level: level)
    }
  }

  private struct Replicate: Sendable {
    let microF1: Double
    let macroF1: Double
    let weightedF1: Double
    let topicF1: [Double?]

    init(_ counts: EventCounts) {
      microF1 = counts.microF1
      macroF1 = counts.macroF1
      weightedF1 = counts.weightedF1
      topicF1 = (0..<counts.topicCount).map { counts.f1(of: $0) }
    }
  }
}
