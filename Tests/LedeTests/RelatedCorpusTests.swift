import Lede
import LedeTestSupport
import Testing

struct RelatedCorpusTests {
  private static let model = StarterModels.linear

  private func index(
    _ count: Int, _ latent: LatentBlend = LatentBlend()
  ) async throws -> RelatedIndex {
    let folder = try TemporaryFolder()
    try folder.write(CheckedCorpora.lines(RandomArticles.make(count)), to: "a.jsonl")
    return try await RelatedIndex(
      of: Corpus([folder.path]), prior: try await Self.model.value, latent: latent, jobs: 2)
  }

  @Test
  func `two hundred articles have latent dimensions, fewer have none unless they are asked for`()
    async throws
  {
    #expect(try await index(199).dimensionCount == 0)
    let many = try await index(200)
    #expect(many.dimensionCount == 28 && many.latentShare == 0.3)
    #expect(try await index(200, .none).dimensionCount == 0)
    #expect(try await index(50, LatentBlend(dimensions: 7)).dimensionCount == 7)
  }
}

@Suite(.requiresSharedCorpora)
struct RelatedQualityGate {
  @Test(arguments: [(Relevance.last, 0.95), (.first, 0.9)])
  func `related articles of ECB+ reach a mean average precision`(
    relevance: Relevance, least: Double
  ) async throws {
    let model = try LedeModel(contentsOf: Fixtures.repository + "/models/foreign-desk.lede")
    let corpus = try Corpus([Fixtures.sharedCorpora + "/ecbplus/all.jsonl.gz"])
    let found = try await corpus.judgeRelated(
      prior: model, relevance: relevance, replicates: 0, jobs: 2)
    #expect(found.queries == 982 && found.map?.interval == nil)
    #expect(try #require(found.map?.mean) >= least)
  }
}
