import LedeAlgebra

/// How the summaries of several contestants compare with those that people made.
///
/// Figures are means over articles, F1 too, as is usual for ROUGE. Intervals are the percentiles of
/// means over articles drawn with replacement; all contestants are judged on the same draws, so that
/// the interval of a difference is that of pairs.
///
/// - Complexity: O(*replicates* · *articles* · *contestants*).
/// - SeeAlso: Lin, "ROUGE", 2004; Efron and Tibshirani, "An Introduction to the Bootstrap" (1993),
///   section 13.3.
public struct SummaryEvaluation: Sendable {
  /// A mean, and where it would lie with other articles of the same kind.
  public struct Figure: Sendable, Hashable {
    public let mean: Double

    /// `nil` without replicates.
    public let interval: ConfidenceInterval?
  }

  /// The means of one measure.
  public struct Measure: Sendable, Hashable {
    public let name: String
    public let precision: Figure
    public let recall: Figure
    public let f1: Figure

    /// How much higher the F1 is than that of the lead; `nil` where the lead was not judged.
    public let gain: Figure?
  }

  /// The figures of one contestant.
  public struct Result: Sendable, Hashable {
    public let contestant: SummaryContestant

    /// In the order of `RougeScores.measures`.
    public let measures: [Measure]

    /// The mean count of words.
    public let words: Double

    /// How the sentences compare with those of extractive references; `nil` where there is none.
    public let sentences: Measure?
  }

  public let articles: [JudgedSummaries]
  public let results: [Result]

  /// How many articles have a reference that consists of their sentences.
  public let extractiveCount: Int

  /// The share of replicates inside an interval, how many there are, and what they are drawn from.
  public let level = 0.95
  public let replicates: Int
  public let seed: UInt64

  /// - Parameter articles: at least one.
  public init(
    _ articles: [JudgedSummaries], contestants: [SummaryContestant], replicates: Int = 1000,
    seed: UInt64 = 1, jobs: Int
  ) async {
    self.articles = articles
    self.replicates = replicates
    self.seed = seed
    let lead = contestants.firstIndex(of: .method(.lead))
    let rouge = RougeScores.measures.map { measure in
      contestants.indices.map { number in
        articles.map { measure.score($0.summaries[number].rouge) }
      }
    }
    let extractive = articles.filter { $0.summaries.first?.sentences != nil }
    extractiveCount = extractive.count
    let sentences = contestants.indices.map { number in
      extractive.map { $0.summaries[number].sentences ?? .zero }
    }
    var byMeasure: [[Measure]] = []
    for (measure, scores) in zip(RougeScores.measures, rouge) {
      byMeasure.append(
        await Self.measures(
          measure.name, scores, lead: lead, Resampling(count: replicates, seed: seed), jobs: jobs))
    }
    let sentenceMeasures =
      extractive.isEmpty
      ? nil
      : await Self.measures(
        "sentences", sentences, lead: lead, Resampling(count: replicates, seed: seed), jobs: jobs)
    results = contestants.indices.map { number in
      Result(
        contestant: contestants[number], measures: byMeasure.map { $0[number] },
        words: Self.mean(articles.map { Double($0.summaries[number].words) }),
        sentences: sentenceMeasures?[number])
    }
  }

  /// The measure of every contestant.
  ///
  /// - Parameter scores: by contestant, those of all articles.
  private static func measures(
    _ name: String, _ scores: [[RougeScore]], lead: Int?, _ resampling: Resampling, jobs: Int
  ) async -> [Measure] {
    let count = scores.first?.count ?? 0
    // Four columns a contestant: precision, recall, F1, and what F1 is above the lead's.
    let columns: [[Double]] = scores.flatMap { own in
      [
        own.map(\.precision), own.map(\.recall), own.map(\.f1),
        own.indices.map { article in
          own[article].f1 - (lead.map { scores[$0][article].f1 } ?? 0)
        },
      ]
    }
    let means = await resampling.run(jobs: jobs, state: { Array(repeating: 0, count: count) }) {
      (drawn: inout [Int], generator) in
      for index in drawn.indices { drawn[index] = generator.next(below: count) }
      return columns.map { column in
        var sum = 0.0
        for index in drawn { sum += column[index] }
        return sum / Double(max(count, 1))
      }
    }
    func figure(_ column: Int) -> Figure {
      Figure(
        mean: mean(columns[column]),
        interval: ConfidenceInterval(of: means.map { $0[column] }, level: 0.95))
    }
    return scores.indices.map { number in
      Measure(
        name: name, precision: figure(4 * number), recall: figure(4 * number + 1),
        f1: figure(4 * number + 2), gain: lead == nil ? nil : figure(4 * number + 3))
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(values.count, 1))
  }
}
