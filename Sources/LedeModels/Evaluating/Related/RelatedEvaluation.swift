import LedeAlgebra

/// How well the articles of an index are found that people filed as one does an article.
///
/// Every article asks for the others, which are put in order by their similarity, ties by position.
/// Those without a relevant article among the others are left out. Figures are means over the
/// articles that ask; their intervals are the percentiles of means over articles drawn with
/// replacement. Where people scored pairs, similarities are held against their scores.
///
/// - Complexity: O(*articles* · (*articles* · *dimensions* + *postings*)).
/// - SeeAlso: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), section 13.3.
public struct RelatedEvaluation: Sendable {
  /// A mean, and where it would lie with other articles of the same kind.
  public struct Figure: Sendable, Hashable {
    public let mean: Double

    /// `nil` without replicates.
    public let interval: ConfidenceInterval?
  }

  /// How similarities go together with people's scores; `nil` where one of the two is always the same.
  public struct Agreement: Sendable, Hashable {
    public let pairs: Int
    public let pearson: Double?
    public let spearman: Double?
  }

  public let relevance: Relevance

  /// How many articles there are, and how many of them ask.
  public let articles: Int
  public let queries: Int

  /// The mean of the average precision, and the means of the others; `nil` where no article asks.
  public let map: Figure?
  public let precisionAt5: Figure?
  public let ndcgAt10: Figure?

  /// `nil` where no pairs were given.
  public let agreement: Agreement?

  /// How many latent dimensions the similarity has, and what they are of it; 0 for words alone.
  public let dimensions: Int
  public let latentShare: Double

  /// How many articles rarity and dimensions are from.
  public let countedArticles: Int

  /// The share of replicates inside an interval, how many there are, and what they are drawn from.
  public let level = 0.95
  public let replicates: Int
  public let seed: UInt64

  /// Judges an index of articles with topics.
  ///
  /// - Parameter pairs: the positions of two articles, and people's score.
  package init(
    _ index: RelatedIndex, relevance: Relevance,
    pairs: [(first: Int, second: Int, score: Double)]?, replicates: Int = 1000, seed: UInt64 = 1,
    jobs: Int
  ) async {
    self.relevance = relevance
    self.replicates = replicates
    self.seed = seed
    articles = index.articleCount
    dimensions = index.dimensionCount
    latentShare = Double(index.latentShare)
    countedArticles = index.countedArticles
    let judged = await Self.judge(index, relevance, jobs: jobs)
    queries = judged.count
    let columns = [
      judged.map(\.averagePrecision), judged.map(\.precisionAt5), judged.map(\.ndcgAt10),
    ]
    let figures = await Self.figures(
      columns, Resampling(count: replicates, seed: seed), level: level, jobs: jobs)
    (map, precisionAt5, ndcgAt10) = (figures[0], figures[1], figures[2])
    agreement = pairs.map { pairs in
      let similarities = pairs.map { Double(index.similarity($0.first, $0.second)) }
      let scores = pairs.map(\.score)
      return Agreement(
        pairs: pairs.count, pearson: Correlation.pearson(similarities, scores),
        spearman: Correlation.spearman(similarities, scores))
    }
  }

  /// The articles that ask, in order.
  private static func judge(
    _ index: RelatedIndex, _ relevance: Relevance, jobs: Int
  ) async -> [RankedRelevance] {
    let count = index.articleCount
    var numbers: [String: Int] = [:]
    let topics = index.entries.prefix(count).map { entry in
      let own = entry.topics.map { topic in
        let number = numbers[topic] ?? numbers.count
        numbers[topic] = number
        return number
      }
      return relevance.compared(own)
    }
    guard !numbers.isEmpty else { return [] }
    let postings = index.makePostings()
    let together = 16
    return await Parallel.map(count: (count + together - 1) / together, jobs: jobs) { part in
      (part * together..<min((part + 1) * together, count)).compactMap { asking in
        let relevant = (0..<count).filter {
          $0 != asking && relevance.holds(topics[asking], topics[$0])
        }
        guard !relevant.isEmpty else { return nil as RankedRelevance? }
        return RankedRelevance(
          ranks: RankedRelevance.ranks(
            of: relevant, by: index.similarities(asking, postings), asking: asking, count: count))
      }
    }.flatMap(\.self)
  }

  /// The mean of each column, `nil` where there is nothing in it.
  private static func figures(
    _ columns: [[Double]], _ resampling: Resampling, level: Double, jobs: Int
  ) async -> [Figure?] {
    let count = columns[0].count
    guard count > 0 else { return columns.map { _ in nil } }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(count) }
    let means = await resampling.run(jobs: jobs, state: { Array(repeating: 0, count: count) }) {
      (drawn: inout [Int], generator) in
      for index in drawn.indices { drawn[index] = generator.next(below: count) }
      return columns.map { column in
        var sum = 0.0
        for index in drawn { sum += column[index] }
        return sum / Double(count)
      }
    }
    return columns.indices.map { number in
      Figure(
        mean: mean(columns[number]),
        interval: ConfidenceInterval(of: means.map { $0[number] }, level: level))
    }
  }
}
