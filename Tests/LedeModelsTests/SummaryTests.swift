import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct SummaryTests {
  private static let model = TinyTraining.count(
    TinyCorpora.bakersAndSailors, TinyTraining.everyWord
  ).model

  @Test(arguments: SummaryMethod.allCases, ArticleFixture.all)
  func `every method keeps the summary laws`(method: SummaryMethod, fixture: ArticleFixture) {
    expectSummaryLaws(method, TinyTraining.features(of: fixture.article, Self.model))
  }

  @Test func `the fixtures are what their names say`() throws {
    #expect(ArticleFixture.all.count == 11)
    for (name, count) in [("empty", 0), ("one sentence", 1), ("equal sentences", 3), ("long", 60)] {
      let fixture = try #require(ArticleFixture.all.first { $0.name == name })
      let features = TinyTraining.features(of: fixture.article, Self.model)
      #expect(features.text.sentences.count == count)
    }
    let headings = try #require(ArticleFixture.all.first { $0.name == "only headings" })
    let sentences = TinyTraining.features(of: headings.article, Self.model).text.sentences
    #expect(sentences.count == 3 && sentences.allSatisfy { $0.isHeading })
  }

  @Test func `the lead is the first sentences`() throws {
    let features = TinyTraining.features(of: try Fixtures.starterArticle(), Self.model)
    let summary = SummaryMethod.lead.summarize(features, within: .sentences(3))
    let prose = features.text.sentences.indices.filter { !features.text.sentences[$0].isHeading }
    #expect(summary.sentences.map(\.position) == Array(prose.prefix(3)))
  }

  @Test func `an equal sentence is not said twice`() throws {
    let fixture = try #require(ArticleFixture.all.first { $0.name == "equal sentences" })
    let features = TinyTraining.features(of: fixture.article, Self.model)
    for method in SummaryMethod.allCases {
      let summary = method.summarize(features, within: .sentences(3))
      #expect(summary.sentences.map(\.position) == [0])
    }
  }

  @Test func `the default method does not say a thing twice in other words`() {
    let article = Article(
      id: "a",
      content: """
        The bakery in the old village square burned down during the night of the storm. \
        During the night of the storm the old bakery in the village square burned down. \
        The mayor promised that another oven would be built before the first winter snow.
        """)
    let features = TinyTraining.features(of: article, Self.model)
    let summary = SummaryMethod.default.summarize(features, within: .sentences(2))
    #expect(summary.sentences.map(\.position) == [0, 2])
  }

  @Test(
    arguments: [
      .sentences(-1), .words(.min), .characters(-5), .percent(-1), .percent(.nan),
      .percent(-.infinity),
    ] as [SummaryBudget])
  func `less than nothing is nothing`(budget: SummaryBudget) throws {
    let features = TinyTraining.features(of: try Fixtures.starterArticle(), Self.model)
    for method in SummaryMethod.allCases {
      #expect(method.summarize(features, within: budget).sentences.isEmpty)
    }
  }

  @Test func `more than everything is everything`() throws {
    let features = TinyTraining.features(of: try Fixtures.starterArticle(), Self.model)
    for method in SummaryMethod.allCases {
      let all = method.summarize(features, within: .sentences(.max))
      for budget in [.percent(.infinity), .words(.max), .characters(.max)] as [SummaryBudget] {
        #expect(method.summarize(features, within: budget) == all)
      }
    }
  }

  @Test func `scores do not depend on how much is asked for`() throws {
    let features = TinyTraining.features(of: try Fixtures.starterArticle(), Self.model)
    for method in SummaryMethod.allCases {
      let long = method.summarize(features, within: .sentences(100)).sentences
      let short = method.summarize(features, within: .sentences(2)).sentences
      #expect(short.count == 2 && short.allSatisfy { long.contains($0) })
    }
  }
}
