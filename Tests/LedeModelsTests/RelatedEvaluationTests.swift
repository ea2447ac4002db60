import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct RelatedEvaluationTests {
  private static let breadAndBoats = [
    Article(id: "bread-1", content: "The baker kneaded dough of rye beside the oven."),
    Article(id: "bread-2", content: "Dough of rye rose beside the oven of the baker."),
    Article(id: "bread-3", content: "The baker's oven burned dough of rye."),
    Article(id: "boat-1", content: "The skipper hoisted a sail in the harbour at high tide."),
    Article(id: "boat-2", content: "At high tide the skipper left the harbour under sail."),
    Article(
      id: "boat-3", content: "A sail and a skipper lay in the harbour, waiting for the tide."),
  ]

  private static func filed(_ articles: [Article]) -> [Article] {
    articles.map { article in
      var article = article
      article.topics = [String(article.id.prefix { $0 != "-" }), article.id]
      return article
    }
  }

  @Test func `bread is found with bread and boats with boats`() async {
    let index = TinyTraining.index(Self.filed(Self.breadAndBoats))
    let first = await RelatedEvaluation(index, relevance: .first, pairs: nil, jobs: 1)
    #expect(first.queries == 6)
    #expect(first.map?.mean == 1 && first.ndcgAt10?.mean == 1)
    #expect(first.map?.interval == ConfidenceInterval(of: [1, 1], level: 0.95))
    #expect(first.agreement == nil)
    // The last topic of each article is its own: none has a relevant one.
    let last = await RelatedEvaluation(index, relevance: .last, pairs: nil, jobs: 1)
    #expect(last.queries == 0 && last.map == nil)
    for metric in [RelatedMetric.map, .precisionAt5, .ndcgAt10] {
      #expect(metric.value(in: last) == nil)
    }
  }

  @Test(arguments: [LatentBlend.none, LatentBlend(dimensions: 6, share: 0.4)])
  func `figures do not depend on how many cores there are`(blend: LatentBlend) async {
    var index = TinyTraining.index(Fixtures.starter)
    await index.learn(blend, jobs: 1)
    var other = TinyTraining.index(Fixtures.starter)
    await other.learn(blend, jobs: 3)
    let pairs = [(first: 0, second: 3, score: 1.0), (first: 2, second: 8, score: 0.2)]
    let one = await RelatedEvaluation(
      index, relevance: .any, pairs: pairs, replicates: 60, jobs: 1)
    let three = await RelatedEvaluation(
      other, relevance: .any, pairs: pairs, replicates: 60, jobs: 3)
    #expect(one.map == three.map && one.ndcgAt10 == three.ndcgAt10)
    #expect(one.agreement == three.agreement)
    #expect(one.dimensions == (blend.share > 0 ? 6 : 0))
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `ranks are those of a plain sort`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 40
    // Few different scores, so that there are ties.
    let scores = (0..<count).map { _ in Float(random.next(below: 9)) / 8 }
    let asking = random.next(below: count)
    let relevant = (0..<count).filter { _ in random.next(below: 4) == 0 }.filter { $0 != asking }
    let order = (0..<count).filter { $0 != asking }
      .sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    let expected = order.indices.filter { relevant.contains(order[$0]) }.map { $0 + 1 }
    #expect(
      RankedRelevance.ranks(of: relevant, by: scores, asking: asking, count: count) == expected)
  }

  @Test func `the measures of ranks by hand`() {
    let found = RankedRelevance(ranks: [1, 3, 12])
    #expect((found.averagePrecision - (1 + 2.0 / 3 + 3.0 / 12) / 3).magnitude < 1e-12)
    #expect(found.precisionAt5 == 0.4)
    let log3 = Logarithm.natural(3.0) / Logarithm.natural(2.0)
    #expect((found.ndcgAt10 - (1 + 0.5) / (1 + 1 / log3 + 0.5)).magnitude < 1e-12)
    #expect(RankedRelevance(ranks: [1, 2]).averagePrecision == 1)
    #expect(RankedRelevance(ranks: [11]).ndcgAt10 == 0)
  }

  @Test(arguments: [
    (Relevance.any, [1, 2], [2, 3], true), (.any, [1], [2], false), (.all, [1, 2], [2, 1], true),
    (.all, [1, 2], [1], false), (.first, [1, 2], [1, 3], true), (.first, [1, 2], [2, 1], false),
    (.last, [1, 2], [3, 2], true), (.last, [1, 2], [2, 1], false), (.any, [], [], false),
    (.all, [], [], false), (.first, [], [1], false), (.last, [1], [], false),
  ])
  func `which topics make articles relevant`(
    relevance: Relevance, topics: [Int], others: [Int], isRelevant: Bool
  ) {
    let (own, other) = (relevance.compared(topics), relevance.compared(others))
    #expect(relevance.holds(own, other) == isRelevant)
    #expect(relevance.holds(other, own) == isRelevant, "both ways")
  }

  @Test func `correlations by hand`() throws {
    let x = [1.0, 2, 3, 4]
    let falling = try #require(Correlation.pearson(x, x.map { 3 - 2 * $0 }))
    #expect((falling + 1).magnitude < 1e-12)
    let rising = try #require(Correlation.spearman(x, [1, 4, 9, 100]))
    #expect((rising - 1).magnitude < 1e-12)
    // Deviations −1.5 −0.5 0.5 1.5 and −1 0 −1 2: 4 / √(5 · 6).
    let r = try #require(Correlation.pearson(x, [0, 1, 0, 3]))
    #expect((r - 4 / (30.0).squareRoot()).magnitude < 1e-12)
    // Ranks of equal numbers are their mean: 0.5 2 0.5 3.
    let s = try #require(Correlation.spearman(x, [0, 1, 0, 3]))
    let byRanks = try #require(Correlation.pearson(x, [0.5, 2, 0.5, 3]))
    #expect((s - byRanks).magnitude < 1e-12)
    #expect(Correlation.pearson(x, [2, 2, 2, 2]) == nil)
    #expect(Correlation.pearson([], []) == nil)
  }
}
