import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct LabelJudgementTests {
  private static let topics = [Topic(id: "a"), Topic(id: "b"), Topic(id: "c"), Topic(id: "d")]

  private static let articles = [
    JudgedSamples.article("1", ["a"], among: topics, [0.9, 0.8, 0, 0]),  // a right, b wrong
    JudgedSamples.article("2", ["a", "b"], among: topics, [0.1, 0.7, 0, 0]),  // a missed
    JudgedSamples.article("3", ["b"], doubtful: ["a"], among: topics, [0.9, 0.6, 0, 0]),
    JudgedSamples.article(
      "4", ["c"], doubtful: ["c"], secondary: ["c"], among: topics, [0, 0, 0.3, 0]),
    JudgedSamples.article("5", ["zebra"], doubtful: ["a", "b"], among: topics, [0.6, 0.6, 0, 0]),
    JudgedSamples.article("6", [], secondary: ["a"], among: topics, [0.2, 0, 0, 0.55]),  // d wrong
    JudgedSamples.article("7", ["b"], among: topics, [0, 0.05, 0.95, 0]),  // b missed for c
  ]

  private static func judge(
    _ articles: [JudgedArticle] = articles, topics: [Topic] = topics,
    settings: JudgementSettings = JudgementSettings(replicates: 50), jobs: Int = 1
  ) async -> LabelJudgement {
    await LabelJudgement(articles, topics: topics, settings: settings, jobs: jobs)
  }

  @Test func `main labels are counted as by hand, and doubt counts neither way`() async {
    let main = await Self.judge().main
    #expect(main.documentCount == 7)
    #expect(main.counts.map(\.truePositives) == [1, 2, 0, 0])
    #expect(main.counts.map(\.falsePositives) == [0, 1, 1, 1])
    #expect(main.counts.map(\.falseNegatives) == [1, 1, 1, 0])
  }

  @Test func `secondary labels are counted apart`() async {
    let judgement = await Self.judge()
    let both = judgement.mainAndSecondary
    #expect(both.counts.map(\.truePositives) == [1, 2, 1, 0])
    #expect(both.counts.map(\.falsePositives) == [1, 1, 1, 1])
    #expect(both.counts.map(\.falseNegatives) == [1, 1, 0, 0])
    #expect(judgement.secondaryCount == 2)
  }

  @Test func `weighted means go by the number of articles`() async {
    let main = await Self.judge().main
    // F1 of a: 2/3 with 2 articles; b: 4/6 with 3; c: 0 with 1.
    let (f1, recall, precision): (Double, Double, Double) = (4.0 / 6 * 5 / 6, 0.5, 4.0 / 6)
    #expect((main.weighted.f1 - f1).magnitude < 1e-12)
    #expect((main.weighted.recall - recall).magnitude < 1e-12)
    #expect((main.weighted.precision - precision).magnitude < 1e-12)
  }

  @Test func `average precision leaves doubtful pairs out`() async throws {
    let judgement = await Self.judge()
    // Of a, by falling score: right (1), wrong (6), right (2), wrong ones.
    let first = try #require(judgement.averagePrecisions[0])
    #expect((first - 5.0 / 6).magnitude < 1e-6)
    #expect(judgement.averagePrecisions[3] == nil)
    let present = judgement.averagePrecisions.compactMap { $0 }
    #expect(present.count == 3)
    let mean: Double = present.reduce(0, +) / 3
    let weighted: Double = (2 * present[0] + 3 * present[1] + present[2]) / 6
    #expect((judgement.macroAveragePrecision - mean).magnitude < 1e-12)
    #expect((judgement.weightedAveragePrecision - weighted).magnitude < 1e-12)
    #expect(judgement.microAveragePrecision > 0 && judgement.microAveragePrecision < 1)
  }

  @Test func `scores of two kinds are ranked by probability`() async throws {
    let topic = Topic(id: "a")
    // By score, the phrases' article would come first.
    let labels: [(gold: [String], label: TopicLabel)] = [
      (["a"], TopicLabel(topic: topic, score: 0.5, threshold: 0, probability: 0.9)),
      (
        [],
        TopicLabel(topic: topic, score: 3, threshold: 1, probability: 0.4, source: .phrases)
      ),
    ]
    let articles = labels.enumerated().map { number, entry in
      JudgedArticle(
        Article(id: "\(number)", content: "", topics: entry.gold), scores: [entry.label],
        labels: [entry.label])
    }
    let judgement = await Self.judge(articles, topics: [topic])
    #expect(judgement.averagePrecisions == [1])
  }

  @Test func `a topic missed while another is given is a confusion`() async {
    let confusions = await Self.judge(Self.articles + [Self.articles[6]]).confusions
    #expect(confusions.map { [$0.missed, $0.given, $0.count] } == [[1, 2, 2]])
  }

  @Test func `confusions have an order of their own`() async {
    let topics = JudgedSamples.topics(6)
    let articles = JudgedSamples.random(300, topics: topics, noise: 0.9, seed: 5)
    let confusions = await Self.judge(articles, topics: topics).confusions
    #expect(confusions.count > 3)
    for (first, second) in zip(confusions, confusions.dropFirst()) {
      #expect(
        (-first.count, first.missed, first.given) < (-second.count, second.missed, second.given))
    }
  }

  @Test func `the surest errors come first`() async {
    let errors = await Self.judge().errors
    #expect(errors.wrong.map { [$0.article, $0.topic] } == [[6, 2], [0, 1], [5, 3]])
    #expect(errors.missed.map { [$0.article, $0.topic] } == [[6, 1], [1, 0]])
    let one = await Self.judge(settings: JudgementSettings(replicates: 0, errorLimit: 1)).errors
    #expect(one.wrong.map(\.article) == [6] && one.missed.map(\.article) == [6])
  }

  @Test func `errors know their reasons`() async {
    var article = Self.articles[6]
    article.explainErrors(among: Self.topics) { topic in
      [LabelReason(term: "term\(topic)", contribution: 1)]
    }
    #expect(article.reasons.map(\.topic) == [1, 2])
    let errors = await Self.judge([article]).errors
    #expect(errors.wrong.first?.reasons.map(\.term) == ["term2"])
    #expect(errors.missed.first?.reasons.map(\.term) == ["term1"])
  }

  @Test func `a doubtful topic is no error to explain`() {
    var article = Self.articles[2]
    article.explainErrors(among: Self.topics) { _ in [] }
    #expect(article.reasons.isEmpty)
  }

  @Test func `topics that the labeller does not know are told with their articles`() async {
    let unknown = await Self.judge().unknownTopics
    #expect(unknown.map(\.topic) == ["zebra"] && unknown.map(\.articles) == [1])
  }

  @Test func `without articles there are figures, all of them zero`() async {
    let none = await Self.judge([])
    #expect(none.main.micro.f1 == 0 && none.main.weighted.f1 == 0)
    #expect(none.macroAveragePrecision == 0 && none.microAveragePrecision == 0)
    #expect(none.intervals.microF1 == nil && none.intervals.topicF1 == [nil, nil, nil, nil])
    #expect(none.errors.wrong.isEmpty && none.confusions.isEmpty)
    let topicless = await Self.judge([], topics: [])
    #expect(topicless.main.macro.f1 == 0)
  }

  @Test(arguments: 1...4)
  func `counts agree with the evaluation that training uses`(seed: UInt64) async {
    let topics = JudgedSamples.topics(7)
    let articles = JudgedSamples.random(80, topics: topics, noise: 0.8, seed: seed)
    let plain = LabelEvaluation(
      topics: topics,
      articles: articles.map { article in
        (article.topics, article.doubtful, article.main.map { topics[$0].id })
      })
    let judgement = await Self.judge(articles, topics: topics)
    #expect(judgement.main.counts == plain.counts)
    #expect(judgement.main.documentCount == plain.documentCount)
    let events = LabelEvents(JudgedPairs(articles, topics: topics))
    var counts = EventCounts(topicCount: topics.count)
    for article in articles.indices { events.add(article, to: &counts) }
    #expect(counts.microF1 == plain.micro.f1)
    #expect((counts.macroF1 - plain.macro.f1).magnitude < 1e-12)
    #expect((counts.weightedF1 - plain.weighted.f1).magnitude < 1e-12)
  }
}
