import LedeArchive
import LedeStorage
import LedeTestSupport
import SystemPackage
import Testing

/// Archives that older builds have written, which must stay readable.
struct OldArchiveTests {
  private let model = Fixtures.repository + "/Tests/Fixtures/models/v2/linear.lede"

  /// Copies an archive to where it may be changed.
  private func copy(_ folder: ScratchFolder, to name: String) throws -> String {
    try folder.copy(
      Fixtures.repository + "/Tests/Fixtures/archives/v1/plain.archive", to: name)
    return folder.file(name).string
  }

  @Test func `an archive without levels and shares answers as one that has them`() async throws {
    let folder = try ScratchFolder()
    let (old, new) = (try copy(folder, to: "old"), try copy(folder, to: "new"))
    #expect(try Archive.verify(at: old, isDeep: true).problems == [])
    #expect(try await ArchiveWriter.rebuild(at: new, model: model, jobs: 1) == 20)
    for question in [TinyCorpora.unseenBread, TinyCorpora.unseenBoat] {
      for limit in [1, 3, 20] {
        let settings = RelatedSettings(limit: limit)
        let answers = try Archive(at: old).articles(relatedTo: question, settings).answers
        #expect(!answers.isEmpty)
        #expect(
          try answers == Archive(at: new).articles(relatedTo: question, settings).answers)
      }
    }
  }

  @Test func `an archive without levels and shares can be added to`() async throws {
    let folder = try ScratchFolder()
    let old = try copy(folder, to: "old")
    try folder.write(
      #"{"id":"late","text":"The baker sold rye bread while the oven was hot."}"#,
      to: "late.jsonl")
    let corpus = try Corpus([folder.file("late.jsonl").string])
    let counts = try await ArchiveWriter(at: old).add(corpus, jobs: 1)
    #expect(counts.added == 1)
    let found = try Archive(at: old).articles(
      relatedTo: TinyCorpora.unseenBread, RelatedSettings(limit: 20))
    #expect(found.answers.contains { $0.article.id == "late" })
    #expect(try Archive.verify(at: old, isDeep: true).problems == [])
  }

  @Test func `headings without checksums of their own are read with their texts`() async throws {
    let bench = try await ArchiveBench()
    let question = TinyCorpora.unseenBread
    func answers() throws -> [RelatedAnswers.Answer] {
      try bench.archive().articles(relatedTo: question, RelatedSettings(limit: 20)).answers
    }
    func change(_ sql: String) throws {
      try Catalogue(ArchiveFolder(FilePath(bench.path)), .writing).execute(sql)
    }
    let all = try answers()
    try change("UPDATE articles SET heading = NULL WHERE number % 2 = 0")
    #expect(try answers() == all)
    try change("ALTER TABLE articles DROP COLUMN heading")
    #expect(try answers() == all)
    let first = try #require(all.first?.article.id)
    try change("UPDATE articles SET title = 'Another' WHERE id = '\(first)'")
    #expect(throws: StorageError.self) { try answers() }
  }
}
