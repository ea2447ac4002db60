/// How an evaluation is made: its bins, its resampling, and how many errors it names.
public struct JudgementSettings: Sendable, Hashable {
  /// Into how many bins of equal count probabilities are divided.
  public var bins: Int

  /// From which probability on a pair counts for the calibration error.
  public var minimumProbability: Double

  /// How many times articles are drawn anew for an interval.
  public var replicates: Int

  /// How many rounds a randomization test has.
  public var rounds: Int

  /// The share of replicates inside an interval.
  public var level: Double

  /// What all random choices are drawn from.
  public var seed: UInt64

  /// How many errors of each kind are named.
  public var errorLimit: Int

  public init(
    bins: Int = 15, minimumProbability: Double = 0.1, replicates: Int = 1000,
    rounds: Int = 10_000, level: Double = 0.95, seed: UInt64 = 1, errorLimit: Int = 20
  ) {
    precondition(bins > 0 && replicates >= 0 && rounds >= 0 && errorLimit >= 0)
    precondition(level > 0 && level < 1, "a level of \(level)")
    self.bins = bins
    self.minimumProbability = minimumProbability
    self.replicates = replicates
    self.rounds = rounds
    self.level = level
    self.seed = seed
    self.errorLimit = errorLimit
  }
}
