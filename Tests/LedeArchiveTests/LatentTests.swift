import Lede
import LedeArchive
import LedeTestSupport
import Testing

struct LatentTests {
  private static let articles = RandomArticles.make(240)

  private func settings(_ share: Float) -> RelatedSettings {
    var settings = RelatedSettings(limit: 1000)
    settings.latentShare = share
    settings.termLimit = 1000
    return settings
  }

  /// By id, how similar an archive's articles are.
  private func similarities(
    _ archive: Archive, _ article: Article, _ share: Float
  ) throws -> [String: Float] {
    let answers = try archive.articles(relatedTo: article, settings(share)).answers
    return Dictionary(
      uniqueKeysWithValues: answers.map { ($0.article.id, $0.article.similarity) })
  }

  private static let question = Article(
    id: "asked", content: RandomArticles.make(1, length: 90, seed: 9)[0].content)

  @Test func `words and latent vectors add up to the similarity`() async throws {
    let bench = try await ArchiveBench(Self.articles, latent: 12)
    let archive = try bench.archive()
    #expect(archive.latentDimensions == 12)
    let answers = try archive.articles(relatedTo: Self.question, settings(0.3))
    #expect(answers.latent?.dimensions == 12 && answers.latent?.articles == 240)
    for answer in answers.answers {
      let sum = answer.article.terms.reduce(answer.article.latent) { $0 + $1.weight }
      #expect(abs(sum - answer.article.similarity) <= 1e-5)
      #expect(answer.article.similarity > 0 && answer.article.similarity <= 1)
    }
    let (words, latent) = (
      try similarities(archive, Self.question, 0), try similarities(archive, Self.question, 1)
    )
    for (id, similarity) in try similarities(archive, Self.question, 0.3) {
      let expected = 0.7 * (words[id] ?? 0) + 0.3 * (latent[id] ?? 0)
      #expect(abs(similarity - expected) <= 2e-6)
    }
    let order = answers.answers.map(\.article.similarity)
    #expect(order == order.sorted(by: >))
  }

  @Test func `without a share the answers are those of words alone`() async throws {
    let plain = try await ArchiveBench(Self.articles).archive()
    let latent = try await ArchiveBench(Self.articles, latent: 12).archive()
    #expect(plain.latentDimensions == 0)
    let expected = try plain.articles(relatedTo: Self.question, settings(0.3))
    let answers = try latent.articles(relatedTo: Self.question, settings(0))
    #expect(answers.answers == expected.answers)
    #expect(expected.latent == nil && answers.latent == nil)
  }

  @Test func `articles that come later get vectors, and dimensions stay until they have doubled`()
    async throws
  {
    let bench = try await ArchiveBench(Self.articles, latent: 12)
    let more = RandomArticles.make(40, length: 60, seed: 3).map { article in
      Article(id: "later-" + article.id, content: article.content)
    }
    for part in 0..<4 { try await bench.add(Array(more[part * 10..<part * 10 + 10])) }
    let archive = try bench.archive()
    #expect(try archive.facts().latent?.articles == 240)
    #expect(try Archive.verify(at: bench.path, isDeep: true).isWell)
    let before = try similarities(archive, Self.question, 1)
    #expect(before.keys.contains { $0.hasPrefix("later") })
    // Joined and without what was removed, the vectors are the same, bit for bit.
    do {
      let writer = try ArchiveWriter(at: bench.path)
      _ = try writer.remove(ids: [Self.articles[0].id])
      try writer.compact()
    }
    let after = try similarities(try bench.archive(), Self.question, 1)
    #expect(after == before.filter { $0.key != Self.articles[0].id })
    #expect(try Archive.verify(at: bench.path, isDeep: true).isWell)
    #expect(try Archive.verify(at: bench.path).orphans == 0)
    let others = RandomArticles.make(250, length: 60, seed: 4).map { article in
      Article(id: "other-" + article.id, content: article.content)
    }
    try await bench.add(others)
    #expect(try bench.archive().facts().latent?.articles == 529)
  }

  @Test func `few articles have no dimensions, and rebuilding gives or takes them`() async throws {
    let bench = try await ArchiveBench(Array(Self.articles.prefix(190)), latent: 300)
    #expect(try bench.archive().latentDimensions == 0)
    try await bench.add(Self.articles)
    // No more than articles of that number have: 2 √240.
    #expect(try bench.archive().latentDimensions == 31)
    let model = try await ArchiveBench.modelPath()
    let before = try similarities(try bench.archive(), Self.question, 0.3)
    _ = try await ArchiveWriter.rebuild(at: bench.path, model: model, jobs: 2)
    let after = try similarities(try bench.archive(), Self.question, 0.3)
    #expect(Set(after.keys) == Set(before.keys))
    #expect(try bench.archive().latentDimensions == 31)
    _ = try await ArchiveWriter.rebuild(at: bench.path, model: model, latent: 5, jobs: 1)
    #expect(try bench.archive().latentDimensions == 5)
    _ = try await ArchiveWriter.rebuild(at: bench.path, model: model, latent: 0, jobs: 1)
    #expect(try bench.archive().latentDimensions == 0)
    #expect(try bench.archive().facts().latent == nil)
    #expect(try Archive.verify(at: bench.path).isWell)
  }

  @Test func `an archive does not depend on how many cores made it`() async throws {
    let one = try await ArchiveBench([], latent: 12)
    let three = try await ArchiveBench([], latent: 12)
    try await one.add(Self.articles, jobs: 1)
    try await three.add(Self.articles, jobs: 3)
    let expected = try similarities(try one.archive(), Self.question, 0.3)
    #expect(try similarities(try three.archive(), Self.question, 0.3) == expected)
    #expect(!expected.isEmpty)
  }
}
