import LedeArchive
import LedeStorage
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

struct AddingTests {
  @Test func `an archive gives back what was put into it`() async throws {
    let articles = RandomArticles.make(30) + TinyCorpora.bakersAndSailors
    let archive = try await ArchiveBench(articles).archive()
    #expect(archive.articleCount == articles.count)
    for article in articles {
      let found = try #require(try archive.article(id: article.id)).article
      #expect(found.content == article.content)
      #expect(found.title == article.title)
      #expect(found.date == article.date)
      #expect(found.source == article.source)
      #expect((found.topics ?? []) == (article.topics ?? []))
    }
    var ids: [String] = []
    try archive.forEachArticle { ids.append($0.article.id) }
    #expect(ids == articles.map(\.id))
    #expect(try archive.article(id: "nobody") == nil)
  }

  @Test func `articles get topics and summaries on the way in, unless they are not wanted`()
    async throws
  {
    let report = Article(
      id: "a", content: "The report spoke of Damascus and Aleppo and Homs, as reports often do.")
    let bench = try await ArchiveBench([report])
    let full = try #require(try bench.archive().article(id: "a"))
    #expect(full.topics.map(\.topic) == ["syria"])
    #expect(full.topics.map(\.role) == [.main])
    #expect(!full.summary.isEmpty)
    var settings = AddSettings()
    (settings.labels, settings.summarizes) = (false, false)
    try await bench.add([Article(id: "b", content: report.content)], settings)
    let bare = try #require(try bench.archive().article(id: "b"))
    #expect(bare.topics.isEmpty)
    #expect(bare.summary.isEmpty)
  }

  @Test func `the same again changes nothing, a new text replaces the old one`() async throws {
    let bench = try await ArchiveBench()
    let articles = TinyCorpora.bakersAndSailors
    let again = try await bench.add(articles)
    #expect(again.unchanged == articles.count)
    #expect(again.added + again.replaced == 0)
    var changed = articles[0]
    changed.content = "A telescope on the hill was sold."
    let counts = try await bench.add([changed, Article(id: "new", content: "A comet was found.")])
    #expect(counts.replaced == 1)
    #expect(counts.added == 1)
    let archive = try bench.archive()
    #expect(archive.articleCount == articles.count + 1)
    #expect(try archive.article(id: changed.id)?.article.content == changed.content)
    #expect(try archive.articles(with: "yeast dawn").isEmpty)
    #expect(try archive.articles(with: "telescope sold").map(\.id) == [changed.id])
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
  }

  @Test func `of several articles with an id the last one counts`() async throws {
    let bench = try await ArchiveBench([])
    let counts = try await bench.add([
      Article(id: "a", content: "The first text of all."),
      Article(id: "a", content: "The second text of all."),
    ])
    #expect(counts.added == 1)
    #expect(counts.replaced == 1)
    #expect(
      try bench.archive().article(id: "a")?.article.content == "The second text of all.")
  }

  @Test func `archives do not depend on the number of cores`() async throws {
    let articles = RandomArticles.make(300)
    let one = try await ArchiveBench([])
    let many = try await ArchiveBench([])
    try await one.add(articles, jobs: 1)
    try await many.add(articles, jobs: 4)
    let names = try ScratchFolder.names(in: one.path + "/files")
    #expect(try ScratchFolder.names(in: many.path + "/files") == names)
    for name in names {
      let file = "test.archive/files/" + name
      #expect(try one.folder.read(file) == many.folder.read(file), "\(name)")
    }
  }

  @Test func `a second writer is told who is writing`() async throws {
    let bench = try await ArchiveBench()
    let first = try ArchiveWriter(at: bench.path)
    let error = #expect(throws: StorageError.self) { try ArchiveWriter(at: bench.path) }
    #expect(error?.detail.contains("is writing to the archive") == true)
    #expect(error?.detail.contains("--wait") == true)
    #expect(first.articleCount == TinyCorpora.bakersAndSailors.count)
  }

  @Test func `there is only one archive at a path`() async throws {
    let bench = try await ArchiveBench([])
    let model = try await ArchiveBench.modelPath()
    #expect(throws: StorageError.self) {
      try ArchiveWriter.create(at: bench.path, model: model)
    }
    try bench.folder.write("Text.", to: "folder/a.txt")
    #expect(throws: StorageError.self) {
      try ArchiveWriter.create(at: bench.folder.file("folder").string, model: model)
    }
    #expect(throws: StorageError.self) {
      try Archive(at: bench.folder.file("folder").string)
    }
  }

  @Test(arguments: [1, 2, 100], [1, 2])
  func `of several articles with an id the last one stays, however often they are added`(
    together: Int, jobs: Int
  ) async throws {
    let first = Article(id: "ferry", content: "The ferry Alma left the harbour in the morning.")
    let last = Article(id: "ferry", content: "The ferry Alma came back with a broken rudder.")
    let other = Article(id: "loaf", content: "The baker sold a loaf of rye bread.")
    let bench = try await ArchiveBench([])
    var settings = AddSettings()
    settings.articlesTogether = together
    for round in 0..<3 {
      let counts = try await bench.add([first, other, last], settings, jobs: jobs)
      #expect(counts.added == (round == 0 ? 2 : 0))
      #expect(counts.added + counts.replaced + counts.unchanged == 3)
      #expect(try bench.archive().article(id: "ferry")?.article.content == last.content)
    }
    // The archive has the last one; the first replaces it, and has to give way again.
    let counts = try await bench.add([last, first, last, last], settings, jobs: jobs)
    #expect(counts.unchanged >= 2)
    #expect(try bench.archive().article(id: "ferry")?.article.content == last.content)
    #expect(try bench.archive().articleCount == 2)
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
  }

  @Test func `the same article twice is one that is there already`() async throws {
    var filed = Article(id: "ferry", content: "The ferry Alma left the harbour.")
    filed.topics = ["sailing"]
    let silent = Article(id: "ferry", content: "The ferry Alma left the harbour.")
    let bench = try await ArchiveBench([])
    let counts = try await bench.add([filed, filed, silent])
    #expect((counts.added, counts.replaced, counts.unchanged) == (1, 0, 2))
    // One that says nothing of its topics leaves those that were given.
    #expect(try bench.archive().article(id: "ferry")?.article.topics == ["sailing"])
  }

  /// JSON can write U+0000, where SQLite ends a text.
  @Test func `ids and titles with odd characters come out again`() async throws {
    let bench = try await ArchiveBench([])
    let odd = [
      #"a\u0000b"#, #"a\u0000"#, "a", "a b/c", #"q\"\\"#, "-1", "..", "é", #"e\u0301"#, "日本",
      #"\n\t"#, "",
    ]
    try bench.folder.write(
      odd.map {
        #"{"id":"\#($0)","title":"T \#($0)","source":"\#($0)","text":"A loaf \#($0) of rye."}"#
      }
      .joined(separator: "\n"), to: "odd.jsonl")
    let corpus = try Corpus([bench.folder.file("odd.jsonl").string])
    let counts = try await ArchiveWriter(at: bench.path).add(corpus, jobs: 2)
    #expect(counts.added == odd.count)
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
    var given: [String] = []
    try bench.archive().forEachArticle { given.append($0.article.id) }
    #expect(given.count == odd.count && Set(given.map { Array($0.utf8) }).count == odd.count)
    #expect(given.prefix(3) == ["a b", "a ", "a"])
    #expect(given.suffix(2).map { $0.suffix(12) } == ["odd.jsonl#11", "odd.jsonl#12"])
    let again = try await ArchiveWriter(at: bench.path).add(corpus, jobs: 2)
    #expect(again.unchanged == odd.count)
    let removed = try ArchiveWriter(at: bench.path).remove(ids: ["e\u{301}", "é", "a "])
    #expect(removed.counts.removed == 3 && removed.unknown.isEmpty)
  }
}
