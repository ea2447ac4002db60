import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct EvaluationIntervalsTests {
  private static let topics = JudgedSamples.topics(5)
  private static let articles = JudgedSamples.random(200, topics: topics, noise: 0.75, seed: 3)
  private static let events = LabelEvents(JudgedPairs(articles, topics: topics))

  @Test func `the same at any number of jobs, another with another seed`() async {
    let one = await EvaluationIntervals(Self.events, replicates: 130, seed: 9, jobs: 1)
    let many = await EvaluationIntervals(Self.events, replicates: 130, seed: 9, jobs: 4)
    let other = await EvaluationIntervals(Self.events, replicates: 130, seed: 10, jobs: 4)
    #expect(one == many)
    #expect(one.microF1 != other.microF1)
  }

  @Test func `an interval holds the figure, and is the wider the fewer articles there are`()
    async throws
  {
    let evaluation = LabelEvaluation(
      topics: Self.topics,
      articles: Self.articles.map { article in
        (article.topics, article.doubtful, article.main.map { Self.topics[$0].id })
      })
    let intervals = await EvaluationIntervals(Self.events, replicates: 300, seed: 1, jobs: 2)
    let micro = try #require(intervals.microF1)
    #expect(micro.low < evaluation.micro.f1 && evaluation.micro.f1 < micro.high)
    let macro = try #require(intervals.macroF1)
    #expect(macro.low < evaluation.macro.f1 && evaluation.macro.f1 < macro.high)
    let weighted = try #require(intervals.weightedF1)
    #expect(weighted.low < evaluation.weighted.f1 && evaluation.weighted.f1 < weighted.high)
    for (interval, counts) in zip(intervals.topicF1, evaluation.counts) {
      let interval = try #require(interval)
      #expect(interval.low < counts.f1 && counts.f1 < interval.high)
    }
    let few = LabelEvents(JudgedPairs(Array(Self.articles.prefix(20)), topics: Self.topics))
    let wide = try #require(
      await EvaluationIntervals(few, replicates: 300, seed: 1, jobs: 2).microF1)
    #expect(wide.high - wide.low > micro.high - micro.low)
  }

  @Test func `a labeller without errors has no spread`() async {
    let perfect = JudgedSamples.random(40, topics: Self.topics, noise: 0, seed: 3)
    let intervals = await EvaluationIntervals(
      LabelEvents(JudgedPairs(perfect, topics: Self.topics)), replicates: 60, seed: 1, jobs: 1)
    #expect(intervals.microF1?.low == 1 && intervals.microF1?.high == 1)
    #expect(intervals.macroF1?.low == 1)
  }

  @Test func `a topic that no article has gets no interval`() async {
    let topics = Self.topics + [Topic(id: "unheard")]
    let articles = JudgedSamples.random(30, topics: Self.topics, noise: 0.5, seed: 3).map {
      JudgedSamples.article($0.id, $0.topics, among: topics, $0.probabilities + [0.9])
    }
    let intervals = await EvaluationIntervals(
      LabelEvents(JudgedPairs(articles, topics: topics)), replicates: 40, seed: 1, jobs: 1)
    #expect(intervals.topicF1[0] != nil && intervals.topicF1[5] == nil)
  }

  @Test func `quantiles are interpolated`() throws {
    let interval = try #require(
      ConfidenceInterval(of: [4, 1, 3, 2, 5], level: 0.5))
    #expect(interval.low == 2 && interval.high == 4)
    let between = try #require(ConfidenceInterval(of: [0, 1], level: 0.5))
    #expect(between.low == 0.25 && between.high == 0.75)
    #expect(ConfidenceInterval(of: [], level: 0.95) == nil)
  }

  @Test func `numbers below a limit are all drawn, about equally often`() {
    var random = SplitMix64(seed: 4)
    var counts = Array(repeating: 0, count: 7)
    for _ in 0..<7000 { counts[random.next(below: 7)] += 1 }
    #expect(counts.allSatisfy { $0 > 850 && $0 < 1150 })
  }
}
