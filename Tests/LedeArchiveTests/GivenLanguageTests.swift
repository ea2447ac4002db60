import LedeArchive
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

struct GivenLanguageTests {
  private let otter = Article(id: "otter", content: "Otters swam across the harbours in winter.")

  private func german() -> AddSettings {
    var settings = AddSettings()
    settings.language = Language.named("de")
    return settings
  }

  @Test func `an article is read in the language that was given, and is well`() async throws {
    let bench = try await ArchiveBench()
    try await bench.add([otter], german())
    #expect(try bench.archive().article(id: "otter")?.languageCode == "de")
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
    // English cuts other endings off: the words would not be those of the row.
    try Catalogue(ArchiveFolder(FilePath(bench.path)), .writing).execute(
      "UPDATE articles SET language = 'en' WHERE id = 'otter'")
    #expect(try !Archive.verify(at: bench.path, isDeep: true).isWell)
  }

  @Test func `a catalogue without the column is read, and has it once it is written to`()
    async throws
  {
    let bench = try await ArchiveBench()
    try Catalogue(ArchiveFolder(FilePath(bench.path)), .writing).execute(
      "ALTER TABLE articles DROP COLUMN language")
    let count = try bench.archive().articleCount
    let first = try #require(TinyCorpora.bakersAndSailors.first)
    let found = try #require(try bench.archive().article(id: first.id))
    #expect(found.languageCode == nil && found.article.content == first.content)
    try await bench.add([otter], german())
    #expect(try bench.archive().articleCount == count + 1)
    #expect(try bench.archive().article(id: "otter")?.languageCode == "de")
    #expect(try Archive.verify(at: bench.path, isDeep: true).problems == [])
  }
}
