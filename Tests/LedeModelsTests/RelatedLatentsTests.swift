import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct RelatedLatentsTests {
  private static let prior = TinyTraining.count(
    Fixtures.starter, TinyTraining.everyWord
  ).model

  private static func index(_ blend: LatentBlend) async -> RelatedIndex {
    var index = TinyTraining.index(Fixtures.starter, prior: prior)
    await index.learn(blend, jobs: 2)
    return index
  }

  private static func related(_ article: Article, _ index: RelatedIndex) -> [RelatedArticle] {
    index.articles(
      relatedTo: TinyTraining.features(of: article, prior, index: index), limit: 1000,
      termLimit: 10_000)
  }

  @Test func `words and latent dimensions add up to the similarity`() async throws {
    let index = await Self.index(LatentBlend(dimensions: 12, share: 0.3))
    #expect(index.dimensionCount == 12)
    for article in [TinyCorpora.unseenBoat] + Fixtures.starter.prefix(4) {
      let found = Self.related(article, index)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.similarity >= $1.similarity })
      for match in found {
        #expect(match.similarity > 0 && match.similarity <= 1)
        #expect(match.latent >= 0 && match.latent <= 0.3001)
        let sum = match.terms.reduce(match.latent) { $0 + $1.weight }
        #expect((sum - match.similarity).magnitude <= 1e-5)
      }
      #expect(Self.related(article, index) == found, "the same answer twice")
    }
  }

  /// The formula of `LatentBlend`, with the index's words and a model that is learned beside it.
  @Test func `the similarity of two articles is the sum of two cosines`() async {
    let plain = await Self.index(.none)
    let blended = await Self.index(LatentBlend(dimensions: 12, share: 0.3))
    let latent = await Self.index(LatentBlend(dimensions: 12, share: 1))
    let postings = blended.makePostings()
    for row in [0, 7, 30] {
      let all = blended.similarities(row, postings)
      for other in 0..<blended.articleCount {
        let expected =
          0.7 * plain.similarity(row, other) + 0.3 * max(0, latent.similarity(row, other))
        #expect((blended.similarity(row, other) - expected).magnitude <= 2e-6)
        #expect(all[other] == blended.similarity(row, other), "one by one as all at once")
      }
    }
  }

  @Test func `a similarity is that of the search`() async throws {
    let index = await Self.index(LatentBlend(dimensions: 12, share: 0.3))
    let found = Self.related(Fixtures.starter[5], index)
    for match in found {
      let row = try #require(Fixtures.starter.firstIndex { $0.id == match.id })
      #expect((index.similarity(5, row) - match.similarity).magnitude <= 2e-6)
    }
  }

  @Test func `without a share or dimensions words count alone`() async {
    let plain = TinyTraining.index(Fixtures.starter, prior: Self.prior)
    let expected = Self.related(TinyCorpora.unseenBread, plain)
    let blends = [.none, LatentBlend(dimensions: 0), LatentBlend(dimensions: 9, share: 0)]
    for blend in blends {
      let index = await Self.index(blend)
      #expect(index.dimensionCount == 0 && index.latentShare == 0)
      #expect(Self.related(TinyCorpora.unseenBread, index) == expected)
    }
  }

  @Test(arguments: [
    (Int?.none, 0, 0), (nil, 199, 0), (nil, 200, 28), (nil, 1000, 63), (nil, 10_000, 200),
    (nil, 10_001, 0),
    (0, 1000, 0), (50, 1000, 50), (50, 20, 19), (50, 1, 0), (50, 0, 0),
  ])
  func `how many dimensions there are`(asked: Int?, articles: Int, expected: Int) {
    #expect(LatentBlend(dimensions: asked).dimensionCount(of: articles) == expected)
    #expect(LatentBlend(dimensions: asked, share: 0).dimensionCount(of: articles) == 0)
    #expect(LatentBlend.fittingDimensions(for: 1_000_000) == 300)
  }

  @Test func `an index of few or empty articles learns what there is`() async {
    let few = [
      Article(id: "a", content: "Rain fell."), Article(id: "b", content: ""),
      Article(id: "c", content: "Rain fell again on the quay."),
    ]
    for count in 0...few.count {
      var index = TinyTraining.index(Array(few.prefix(count)))
      await index.learn(LatentBlend(dimensions: 5), jobs: 1)
      let found = Self.related(Article(id: "x", content: "Rain fell on the pier."), index)
      #expect(found.allSatisfy { $0.similarity > 0 && $0.similarity <= 1 })
      #expect(found.allSatisfy { $0.id != "b" })
    }
  }

  @Test func `articles of the background are no answer but count`() async {
    let (counted, counts) = TinyTraining.count(
      TinyCorpora.bakersAndSailors, RelatedIndex.settings)
    let index = RelatedIndex(
      entries: TinyCorpora.bakersAndSailors.map { RelatedIndex.Entry($0) }, backgroundCount: 3,
      counted: counted, counts: counts, prior: nil)
    let hidden = Set(TinyCorpora.bakersAndSailors.suffix(3).map(\.id))
    #expect(index.articleCount == TinyCorpora.bakersAndSailors.count - 3)
    #expect(index.countedArticles == TinyCorpora.bakersAndSailors.count)
    for article in [TinyCorpora.unseenBoat, TinyCorpora.unseenBread] {
      let found = Self.related(article, index)
      #expect(!found.isEmpty && found.allSatisfy { !hidden.contains($0.id) })
    }
  }
}
