import LedeModels
import LedeTestSupport
import Testing

@Suite struct LabelComparisonTests {
  private static let topics = JudgedSamples.topics(5)
  private static let settings = JudgementSettings(replicates: 200, rounds: 400)

  private static func random(noise: Double) -> [JudgedArticle] {
    JudgedSamples.random(150, topics: topics, noise: noise, seed: 6)
  }

  private static func compare(
    _ model: [JudgedArticle], _ other: [JudgedArticle], jobs: Int = 1
  ) async -> LabelComparison {
    await LabelComparison(
      model, topics: topics, with: other, topics: topics, settings: settings, jobs: jobs)
  }

  @Test func `a model against itself: no difference, and p is 1`() async {
    let articles = Self.random(noise: 0.8)
    let comparison = await Self.compare(articles, articles)
    for figure in [comparison.microF1, comparison.macroF1] {
      #expect(figure.difference == 0 && figure.pValue == 1)
      #expect(figure.interval?.low == 0 && figure.interval?.high == 0)
    }
  }

  @Test func `a much better model: an interval above zero, and a small p`() async throws {
    let comparison = await Self.compare(Self.random(noise: 0.3), Self.random(noise: 0.9))
    for figure in [comparison.microF1, comparison.macroF1] {
      #expect(figure.model > figure.other)
      #expect(try #require(figure.interval).low > 0)
      // The smallest that 400 rounds can give.
      #expect(figure.pValue == 1.0 / 401)
    }
    #expect(comparison.topicCount == 5 && comparison.onlyModel.isEmpty)
  }

  @Test func `two labellers of the same quality are not told apart`() async throws {
    let comparison = await Self.compare(Self.random(noise: 0.7), Self.random(noise: 0.700_01))
    #expect(comparison.microF1.pValue > 0.05)
    let interval = try #require(comparison.microF1.interval)
    #expect(interval.low < 0 && interval.high > 0)
  }

  @Test func `the other way around, all signs change`() async {
    let (good, bad) = (Self.random(noise: 0.5), Self.random(noise: 0.8))
    let (one, two) = (await Self.compare(good, bad), await Self.compare(bad, good))
    #expect(one.microF1.difference == -two.microF1.difference)
    #expect(one.microF1.pValue == two.microF1.pValue)
    #expect(one.macroF1.pValue == two.macroF1.pValue)
  }

  @Test func `the same at any number of jobs`() async {
    let (good, bad) = (Self.random(noise: 0.5), Self.random(noise: 0.6))
    #expect(await Self.compare(good, bad) == Self.compare(good, bad, jobs: 4))
  }

  @Test func `only topics that both know are compared`() async {
    let few = [Topic(id: "t1"), Topic(id: "other"), Topic(id: "t0")]
    let model = Self.random(noise: 0)
    let other = model.map { article in
      JudgedSamples.article(
        article.id, article.topics, doubtful: article.doubtful, among: few,
        [article.probabilities[1], 0.9, article.probabilities[0]])
    }
    let comparison = await LabelComparison(
      model, topics: Self.topics, with: other, topics: few, settings: Self.settings, jobs: 1)
    #expect(comparison.topicCount == 2)
    #expect(comparison.onlyModel == ["t2", "t3", "t4"] && comparison.onlyOther == ["other"])
    #expect(comparison.microF1.model == 1 && comparison.microF1.other == 1)
  }

  @Test func `p is that of the plain count over all swaps`() async {
    // Three articles, each with one topic, right in one model and missed in the other: of the eight
    // ways to swap them, two give a difference as large as that measured.
    let topics = [Topic(id: "a")]
    let right = (0..<3).map { JudgedSamples.article("\($0)", ["a"], among: topics, [0.9]) }
    let missed = (0..<3).map { JudgedSamples.article("\($0)", ["a"], among: topics, [0.1]) }
    let comparison = await LabelComparison(
      right, topics: topics, with: missed, topics: topics,
      settings: JudgementSettings(replicates: 0, rounds: 4000), jobs: 2)
    #expect((comparison.microF1.pValue - 0.25).magnitude < 0.03)
    #expect(comparison.microF1.interval == nil)
  }
}
