import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct SentenceRelevanceTests {
  private static let article = Article(
    id: "a", title: "Harbour news",
    content: """
      The ferry stayed in port because of a storm. Bakers of the town went on strike that morning.

      The price of flour had doubled within a year. A captain waited for the wind to turn.

      Nobody was hurt on board of the ferry. The mayor promised talks about bread and flour.
      """)

  private static func features(query: String, _ article: Article = article) -> ArticleFeatures {
    var extractor = FeatureExtractor(
      model: SummaryMethodTests.model, needs: ArticleNeeds(query: query))
    return extractor.features(of: article)
  }

  private static func positions(_ method: SummaryMethod, _ query: String) -> [Int] {
    let features = features(query: query)
    return method.rank(
      features, within: .sentences(2), relevance: features.relevanceToQuery()
    ).summary.sentences.map(\.position)
  }

  @Test(arguments: SummaryMethod.allCases)
  func `every method says what was asked for`(method: SummaryMethod) {
    #expect(Self.positions(method, "ferries") == [0, 4])
    #expect(Self.positions(method, "the FLOUR") == [2, 5])
  }

  @Test func `a neighbour in the paragraph is relevant, too, and rare words count more`() {
    let values = Self.features(query: "storm").relevanceToQuery().values
    #expect(values[0] == 1 && values[1] > 0 && values[1] < 1)
    #expect(values[2...].allSatisfy { $0 == 0 })
    // "ferry" stands in two sentences, "storm" in one.
    let both = Self.features(query: "storm ferry").relevanceToQuery().values
    #expect(both[0] == 1 && both[4] > 0 && both[4] < 0.6)
  }

  @Test(arguments: ["zebra", "the of and", "…"])
  func `what is not found changes nothing`(query: String) {
    let features = Self.features(query: query)
    let relevance = features.relevanceToQuery()
    #expect(!relevance.isFound && relevance.values.allSatisfy { $0 == 0 })
    for method in SummaryMethod.allCases {
      #expect(
        method.rank(features, within: .sentences(2), relevance: relevance).summary
          == method.summarize(features, within: .sentences(2)))
    }
  }

  @Test(arguments: SummaryMethod.allCases, ArticleFixture.all)
  func `a relevant summary keeps to its budget`(method: SummaryMethod, fixture: ArticleFixture) {
    let features = Self.features(query: "ferry port syria", fixture.article)
    let relevance = features.relevanceToQuery()
    #expect(relevance.values.count == features.text.sentences.count)
    for count in [0, 1, 3, 100] {
      let ranked = method.rank(
        features, within: .sentences(count), relevance: relevance, explaining: true)
      let positions = ranked.summary.sentences.map(\.position)
      #expect(positions.count <= count && positions == positions.sorted())
      #expect(Set(positions).count == positions.count)
      #expect(ranked.ranking.allSatisfy { $0.score.isFinite })
      for (position, reasons) in zip(positions, ranked.reasons ?? []) {
        #expect(reasons.relevance == relevance.values[position])
      }
    }
  }

  @Test func `of a book, the beginning takes part`() throws {
    let article = Article(
      id: "book",
      content: (0..<6100).map { "Ship \($0) left port \($0 % 97)." }.joined(separator: " "))
    var extractor = FeatureExtractor(model: SummaryMethodTests.model)
    let features = extractor.features(of: article)
    #expect(features.text.sentences.count == 6100)
    let ranked = SummaryMethod.luhn.rank(features, within: .words(40))
    #expect(ranked.ranking.count == SummaryInput.longest)
    #expect(!ranked.summary.sentences.isEmpty)
  }

  @Test(
    arguments: [
      (.words(3), .words, 3, 8), (.characters(12), .characters, 12, 38),
      (.percent(10), .words, 5, 8),
      (.sentences(0), .sentences, 0, 1),
    ] as [(SummaryBudget, BudgetShortfall.Unit, Int, Int)])
  func `a budget below the shortest sentence says how short it is`(
    budget: SummaryBudget, unit: BudgetShortfall.Unit, allowed: Int, shortest: Int
  ) {
    let features = Self.features(query: "")
    for method in SummaryMethod.allCases {
      let ranked = method.rank(features, within: budget)
      #expect(ranked.summary.sentences.isEmpty)
      #expect(
        ranked.shortfall
          == BudgetShortfall(unit: unit, allowed: allowed, shortest: shortest))
    }
    #expect(SummaryMethod.lead.rank(features, within: .words(8)).shortfall == nil)
  }
}
