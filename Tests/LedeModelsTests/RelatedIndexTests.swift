import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct RelatedIndexTests {
  private static let prior = TinyTraining.count(
    Fixtures.starter, TinyTraining.everyWord
  ).model

  private func related(
    _ article: Article, _ index: RelatedIndex, limit: Int = 1000, termLimit: Int = 10_000
  ) -> [RelatedArticle] {
    index.articles(
      relatedTo: TinyTraining.features(of: article, Self.prior, index: index), limit: limit,
      termLimit: termLimit)
  }

  struct Corpus: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let articles: [Article]

    static let all = [
      Corpus(testDescription: "empty", articles: []),
      Corpus(testDescription: "one article", articles: [TinyCorpora.unseenBoat]),
      Corpus(testDescription: "ten articles", articles: Array(Fixtures.starter.prefix(10))),
      Corpus(testDescription: "bakers and sailors", articles: TinyCorpora.bakersAndSailors),
      Corpus(testDescription: "starter", articles: Fixtures.starter),
    ]
  }

  @Test(arguments: Corpus.all, [false, true])
  func `the laws of related articles`(corpus: Corpus, hasPrior: Bool) throws {
    let index = TinyTraining.index(corpus.articles, prior: hasPrior ? Self.prior : nil)
    #expect(index.articleCount == corpus.articles.count)
    let order = Dictionary(
      uniqueKeysWithValues: corpus.articles.enumerated().map { ($1.id, $0) })
    let asked =
      [TinyCorpora.unseenBread, TinyCorpora.unknownWords, Article(id: "empty", content: "")]
      + corpus.articles.prefix(5)
    for article in asked {
      let found = related(article, index)
      let ranks = try found.map { (-$0.similarity, try #require(order[$0.id])) }
      #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 < $1 }, "best first, ties by order")
      #expect(found.allSatisfy { $0.id != article.id }, "never the article itself")
      for match in found {
        #expect(match.similarity > 0 && match.similarity <= 1)
        let weights = match.terms.map(\.weight)
        #expect(weights.allSatisfy { $0 > 0 })
        #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 >= $1 })
        #expect((weights.reduce(0, +) - match.similarity).magnitude <= 1e-5)
      }
      #expect(related(article, index) == found, "the same answer twice")
      #expect(related(article, index, limit: 3) == Array(found.prefix(3)))
      let short = related(article, index, limit: 3, termLimit: 2)
      #expect(short.map(\.id) == found.prefix(3).map(\.id))
      #expect(short.map(\.terms) == found.prefix(3).map { Array($0.terms.prefix(2)) })
    }
    #expect(related(TinyCorpora.unknownWords, index).isEmpty)
    #expect(related(Article(id: "empty", content: ""), index).isEmpty)
  }

  @Test func `the same content under another name is the article itself`() {
    let index = TinyTraining.index(TinyCorpora.bakersAndSailors, prior: Self.prior)
    var copy = TinyCorpora.bakersAndSailors[0]
    copy.id = "copy"
    #expect(!related(copy, index).contains { $0.id == "bread-0" })
    #expect(!related(copy, index).isEmpty)
    copy.content += " Fresh."
    #expect(related(copy, index).first?.id == "bread-0")
    copy.id = "bread-0"
    #expect(!related(copy, index).contains { $0.id == "bread-0" })
  }

  @Test func `bread goes with bread and boats go with boats`() {
    let index = TinyTraining.index(TinyCorpora.bakersAndSailors, prior: Self.prior)
    for (article, name) in [(TinyCorpora.unseenBread, "bread"), (TinyCorpora.unseenBoat, "boat")] {
      #expect(related(article, index, limit: 3).allSatisfy { $0.id.hasPrefix(name) })
    }
    let terms = related(TinyCorpora.unseenBoat, index, limit: 1).first?.terms.map(\.term) ?? []
    #expect(terms.contains("harbour"), "a term as the article spells it, not its stem")
  }

  /// The cosine over all words of both, as rare as corpus and prior together say.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `similarity is the cosine by hand`(seed: UInt64) {
    let articles = DrawnArticles.make(12, seed: seed)
    let priorArticles = DrawnArticles.make(20, seed: seed + 50)
    let prior = TinyTraining.count(priorArticles, TinyTraining.everyWord).model
    let index = TinyTraining.index(articles, prior: prior)
    let settings = RelatedIndex.settings
    let own = SlowTFIDF(articles, settings)
    let other = SlowTFIDF(priorArticles, settings)
    let documents = own.documentCount + other.documentCount
    func weights(_ article: Article) -> [String: Double] {
      var weights: [String: Double] = [:]
      for (term, count) in SlowTFIDF.counts(of: article, settings) {
        let frequency =
          own.frequencies[term].map { $0 + (other.frequencies[term] ?? 0) } ?? 0
        let rarity = Logarithm.natural(Double(1 + documents) / Double(1 + frequency)) + 1
        weights[term] = (1 + Logarithm.natural(count)) * rarity
      }
      let length = weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return weights.mapValues { $0 / length }
    }
    var asked = DrawnArticles.make(1, seed: seed + 99)[0]
    asked.id = "asked"
    asked.content += " Quartz and salt."
    let query = weights(asked)
    let expected = articles.enumerated().map { order, article in
      let row = weights(article)
      return (
        id: article.id, order: order, value: query.reduce(0) { $0 + $1.value * (row[$1.key] ?? 0) }
      )
    }.filter { $0.value > 0 }
    let found = index.articles(
      relatedTo: TinyTraining.features(of: asked, prior, index: index), limit: 100)
    #expect(Set(found.map(\.id)) == Set(expected.map(\.id)))
    for match in found {
      let value = expected.first { $0.id == match.id }?.value ?? 0
      #expect((Double(match.similarity) - value).magnitude <= 1e-5)
    }
  }
}
