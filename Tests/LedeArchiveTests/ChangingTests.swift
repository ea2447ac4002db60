import LedeArchive
import LedeStorage
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

struct ChangingTests {
  private let question = RandomArticles.make(1, length: 90, seed: 9)[0]

  private func similarities(_ bench: ArchiveBench) throws -> [String] {
    try bench.archive().articles(relatedTo: question, RelatedSettings(limit: 12)).answers.map {
      "\($0.article.id) \(($0.article.similarity * 100_000).rounded())"
    }
  }

  @Test func `what was removed is as if it had never been there`() async throws {
    let articles = RandomArticles.make(120)
    let bench = try await ArchiveBench(articles)
    let gone = articles.indices.filter { $0 % 3 == 0 }.map { articles[$0].id }
    let (counts, unknown) = try ArchiveWriter(at: bench.path).remove(
      ids: gone + ["nobody", gone[0]])
    #expect(counts.removed == gone.count)
    #expect(unknown == ["nobody"])
    let never = try await ArchiveBench(articles.filter { !gone.contains($0.id) })
    #expect(try similarities(bench) == similarities(never))
    let archive = try bench.archive()
    #expect(archive.articleCount == articles.count - gone.count)
    #expect(try archive.article(id: gone[0]) == nil)
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
  }

  @Test func `many small additions are as one large one`() async throws {
    let articles = RandomArticles.make(120)
    let whole = try await ArchiveBench(articles)
    let parts = try await ArchiveBench([])
    for start in stride(from: 0, to: 120, by: 4) {
      try await parts.add(Array(articles[start..<start + 4]))
    }
    #expect(try similarities(parts) == similarities(whole))
    let names = try ScratchFolder.names(in: parts.path + "/files")
    #expect(names.count { $0.hasSuffix(".segment") } < 16)
    #expect(names.count { $0.hasSuffix(".terms") } < 10)
    #expect(try Archive.verify(at: parts.path, isDeep: true).problems == [])
  }

  @Test func `an addition joins its own segments, and no more old rows than it has articles`()
    async throws
  {
    let articles = RandomArticles.make(120)
    let bench = try await ArchiveBench([])
    var settings = AddSettings()
    settings.articlesTogether = 15
    try await bench.add(Array(articles[..<90]), settings)
    #expect(try bench.archive().facts().segments == 1)
    let old = try ScratchFolder.names(in: bench.path + "/files").filter {
      $0.hasSuffix(".segment")
    }
    try await bench.add(Array(articles[90..<100]), settings)
    try await bench.add(Array(articles[100...]), settings)
    let names = try ScratchFolder.names(in: bench.path + "/files")
    #expect(names.contains(old[0]))
    #expect(try bench.archive().facts().segments == 2)
    let whole = try await ArchiveBench(articles)
    #expect(try similarities(bench) == similarities(whole))
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
  }

  @Test func `compacting changes no answer and leaves no removed row`() async throws {
    let articles = RandomArticles.make(120)
    let bench = try await ArchiveBench(Array(articles[..<60]))
    for start in stride(from: 60, to: 120, by: 10) {
      try await bench.add(Array(articles[start..<start + 10]))
    }
    let writer = try ArchiveWriter(at: bench.path)
    _ = try writer.remove(ids: (0..<20).map { articles[3 * $0].id })
    let before = try similarities(bench)
    try writer.compact()
    #expect(try similarities(bench) == before)
    let facts = try bench.archive().facts()
    #expect(facts.removedRows == 0)
    #expect(facts.segments == 1)
    #expect(facts.articles == 100)
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
  }

  @Test func `an archive can be emptied and filled again`() async throws {
    let articles = TinyCorpora.bakersAndSailors
    let bench = try await ArchiveBench(articles)
    let writer = try ArchiveWriter(at: bench.path)
    _ = try writer.remove(ids: articles.map(\.id))
    #expect(writer.articleCount == 0)
    try writer.compact()
    #expect(try Archive.verify(at: bench.path).problems == [])
    _ = try await writer.add(bench.corpus(articles), jobs: 1)
    #expect(try bench.related(TinyCorpora.unseenBread).count == 5)
  }

  @Test func `a reader keeps the state of its opening`() async throws {
    let articles = RandomArticles.make(90)
    let bench = try await ArchiveBench(Array(articles[..<60]))
    let old = try bench.archive()
    let settings = RelatedSettings(limit: 12)
    let before = try old.articles(relatedTo: question, settings).answers
    let writer = try ArchiveWriter(at: bench.path)
    _ = try await writer.add(bench.corpus(Array(articles[60...])), jobs: 1)
    _ = try writer.remove(ids: before.map(\.article.id))
    try writer.compact()
    #expect(try old.articles(relatedTo: question, settings).answers == before)
    #expect(old.articleCount == 60)
    #expect(try old.article(id: articles[70].id) == nil)
    #expect(try bench.archive().articleCount == 78)
  }

  @Test func `questions that are asked while articles come see one state each`() async throws {
    let articles = RandomArticles.make(240)
    let bench = try await ArchiveBench(Array(articles[..<40]))
    let old = try bench.archive()
    let settings = RelatedSettings(limit: 12)
    let before = try old.articles(relatedTo: question, settings).answers
    for start in stride(from: 40, to: 240, by: 20) {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await bench.add(Array(articles[start..<start + 20]), name: "more.jsonl")
        }
        for _ in 0..<2 {
          group.addTask {
            for _ in 0..<2 {
              let archive = try bench.archive()
              let count = archive.articleCount
              #expect(count == start || count == start + 20)
              let answers = try archive.articles(relatedTo: question, settings)
              // A small archive is counted anew in a change of its own behind each addition.
              #expect(answers.versionArticles == count || answers.versionArticles == count - 20)
              #expect(answers.answers.count == 12)
              #expect(try old.articles(relatedTo: question, settings).answers == before)
              await Task.yield()
            }
          }
        }
        try await group.waitForAll()
      }
    }
    #expect(try old.articleCount == 40 && bench.archive().articleCount == 240)
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
  }

  @Test func `what a killed writer left is removed by the next one`() async throws {
    let bench = try await ArchiveBench()
    for name in ["000099.segment", "000098.terms.4711.tmp"] {
      try bench.folder.write("half", to: "test.archive/files/" + name)
    }
    let seen = try Archive.verify(at: bench.path)
    #expect(seen.isWell)
    #expect(seen.orphans == 2)
    _ = try ArchiveWriter(at: bench.path)
    #expect(try Archive.verify(at: bench.path).orphans == 0)
  }

  @Test func `rebuilding with another model keeps texts and what people said`() async throws {
    let bench = try await ArchiveBench()
    let before = try bench.related(TinyCorpora.unseenBread)
    let other = try await SampleModel.train(.centroid)
    let model = bench.folder.file("other.lede").string
    try other.write(to: model)
    let count = try await ArchiveWriter.rebuild(at: bench.path, model: model, jobs: 2)
    #expect(count == TinyCorpora.bakersAndSailors.count)
    let archive = try bench.archive()
    #expect(archive.model.labeler.topics == other.labeler.topics)
    for article in TinyCorpora.bakersAndSailors {
      let found = try #require(try archive.article(id: article.id))
      #expect(found.article.content == article.content)
      #expect((found.article.topics ?? []) == (article.topics ?? []))
    }
    #expect(try bench.related(TinyCorpora.unseenBread) == before)
    #expect(try archive.articles(with: "rye bread").isEmpty == false)
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
    try await bench.add(RandomArticles.make(20))
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
  }

  @Test func `rebuilding without a model keeps the archive's own`() async throws {
    let bench = try await ArchiveBench()
    let other = try await SampleModel.train(.centroid)
    let model = bench.folder.file("other.lede").string
    try other.write(to: model)
    _ = try await ArchiveWriter.rebuild(at: bench.path, model: model, jobs: 1)
    let before = try bench.related(TinyCorpora.unseenBread)
    #expect(
      try await ArchiveWriter.rebuild(at: bench.path, jobs: 1) == TinyCorpora.bakersAndSailors.count
    )
    let archive = try bench.archive()
    #expect(archive.model.labeler.topics == other.labeler.topics)
    #expect(archive.model.card.date == other.card.date)
    #expect(try bench.related(TinyCorpora.unseenBread) == before)
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
  }
}
