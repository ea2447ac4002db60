import LedeAlgebra

/// Two models on the same articles, which is better, by how much, and whether that may be chance.
///
/// Main labels of the topics that both models know are compared. The interval of a difference is
/// that of its percentiles over bootstrap replicates, each of which judges both models on the same
/// drawn articles. The p-value is that of a paired approximate randomization test: were the models
/// equally good, it would not matter which of them gave which labels; so in each round a coin for
/// every article decides whether the models swap their labels of it, and
/// `p = (c + 1) / (rounds + 1)`, *c* being the rounds whose difference is at least as large as the
/// measured one, whatever its sign.
///
/// - Complexity: O((*replicates* + *rounds*) · (*labels* + *topics*)).
/// - SeeAlso: Yeh, "More accurate tests for the statistical significance of result differences",
///   COLING 2000; Noreen, "Computer-intensive methods for testing hypotheses" (1989).
public struct LabelComparison: Sendable, Hashable {
  /// A figure of both models.
  public struct Figure: Sendable, Hashable {
    public let model: Double
    public let other: Double

    /// Of ``difference``; `nil` without articles or replicates.
    public let interval: ConfidenceInterval?

    /// The chance of a difference this large between equally good models.
    public let pValue: Double

    /// Above 0 where the model is better than the other.
    public var difference: Double { model - other }
  }

  /// How many topics both models know.
  public let topicCount: Int

  /// The topics that only one of them knows, sorted; they were left out.
  public let onlyModel: [String]
  public let onlyOther: [String]

  public let microF1: Figure
  public let macroF1: Figure
  public let replicates: Int
  public let rounds: Int

  /// Compares what two models say of the same articles, in the same order.
  public init(
    _ model: [JudgedArticle], topics: [Topic], with other: [JudgedArticle],
    topics otherTopics: [Topic], settings: JudgementSettings = JudgementSettings(), jobs: Int
  ) async {
    precondition(model.count == other.count, "\(model.count) and \(other.count) articles")
    let (ids, otherIDs) = (Set(topics.map(\.id)), Set(otherTopics.map(\.id)))
    let common = ids.intersection(otherIDs).sorted()
    topicCount = common.count
    onlyModel = ids.subtracting(otherIDs).sorted()
    onlyOther = otherIDs.subtracting(ids).sorted()
    replicates = settings.replicates
    rounds = settings.rounds
    let pair = EventPair(
      first: LabelEvents(JudgedPairs(model, topics: topics, keeping: common)),
      second: LabelEvents(JudgedPairs(other, topics: otherTopics, keeping: common)))
    let counts = pair.all
    let measured = Difference(counts.first, counts.second)
    let drawn = await pair.replicates(settings, jobs: jobs)
    let swapped = await pair.rounds(settings, jobs: jobs)
    func figure(
      _ model: Double, _ other: Double, _ part: (Difference) -> Double
    ) -> Figure {
      // Sums of shares that are equal on paper may differ in their last bits.
      let limit = part(measured).magnitude - 1e-12
      let larger = swapped.count { part($0).magnitude >= limit }
      return Figure(
        model: model, other: other,
        interval: ConfidenceInterval(of: drawn.map(part), level: settings.level),
        pValue: Double(larger + 1) / Double(swapped.count + 1))
    }
    microF1 = figure(counts.first.microF1, counts.second.microF1) { $0.microF1 }
    macroF1 = figure(counts.first.macroF1, counts.second.macroF1) { $0.macroF1 }
  }

  fileprivate struct Difference: Sendable {
    let microF1: Double
    let macroF1: Double

    init(_ first: EventCounts, _ second: EventCounts) {
      microF1 = first.microF1 - second.microF1
      macroF1 = first.macroF1 - second.macroF1
    }
  }
}

/// The labels that two models gave to the same articles.
private struct EventPair: Sendable {
  struct Counts: Sendable {
    var first: EventCounts
    var second: EventCounts

    mutating func removeAll() {
      first.removeAll()
      second.removeAll()
    }
  }

  let first: LabelEvents
  let second: LabelEvents

  var none: Counts {
    Counts(
      first: EventCounts(topicCount: first.topicCount),
      second: EventCounts(topicCount: first.topicCount))
  }

  var all: Counts {
    var counts = none
    for article in 0..<first.articleCount { add(article, to: &counts) }
    return counts
  }

  private func add(_ article: Int, to counts: inout Counts) {
    first.add(article, to: &counts.first)
    second.add(article, to: &counts.second)
  }

  /// The differences on articles drawn with replacement; none where there are no articles.
  func replicates(
    _ settings: JudgementSettings, jobs: Int
  ) async -> [LabelComparison.Difference] {
    guard first.articleCount > 0 else { return [] }
    return await Resampling(count: settings.replicates, seed: settings.seed).run(
      jobs: jobs, state: { none }
    ) { counts, generator in
      counts.removeAll()
      for _ in 0..<first.articleCount {
        add(generator.next(below: first.articleCount), to: &counts)
      }
      return LabelComparison.Difference(counts.first, counts.second)
    }
  }

  /// The differences with the labels of articles swapped at random.
  func rounds(_ settings: JudgementSettings, jobs: Int) async -> [LabelComparison.Difference] {
    var same = none
    var differing: [Int] = []
    for article in 0..<first.articleCount {
      // Where both models say the same, a swap changes nothing.
      if first[article] == second[article] {
        add(article, to: &same)
      } else {
        differing.append(article)
      }
    }
    let (start, articles) = (same, differing)
    return await Resampling(count: settings.rounds, seed: settings.seed).run(
      jobs: jobs, state: { start }
    ) { counts, generator in
      counts = start
      var coins: UInt64 = 0
      for (index, article) in articles.enumerated() {
        if index % 64 == 0 { coins = generator.next() }
        if coins & 1 == 0 {
          add(article, to: &counts)
        } else {
          first.add(article, to: &counts.second)
          second.add(article, to: &counts.first)
        }
        coins >>= 1
      }
      return LabelComparison.Difference(counts.first, counts.second)
    }
  }
}
