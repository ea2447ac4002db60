import LedeArchive
import LedeTestSupport
import LedeText
import Testing

struct SearchTests {
  @Test(arguments: [
    ("rye bread", #""rye" AND "bread""#), (#""rye bread" oven"#, #""rye bread" AND "oven""#),
    ("bak*", #""bak*" *"#), (#"AND NOT ("x""#, #""AND" AND "NOT" AND "x""#),
    ("carto* a", #"("carto*" * OR "cartous") AND "a""#), ("self-defen*", #""self-defen*" *"#),
    (" - ! ", nil), ("", nil),
  ])
  func `what a person types is never an error of syntax`(text: String, expression: String?) {
    #expect(SearchWords(text).expression == expression)
  }

  @Test func `articles are found by the forms of their words`() async throws {
    let bench = try await ArchiveBench()
    let archive = try bench.archive()
    let hits = try archive.articles(with: "loaf rye")
    #expect(hits.contains { $0.id == "bread-2" })
    #expect(try archive.articles(with: "loaves burning").map(\.id) == ["bread-6"])
    #expect(try archive.articles(with: #""hot oven""#).isEmpty)
    #expect(try archive.articles(with: "tel*").map(\.id) == ["other-1"])
    #expect(try archive.articles(with: "(").isEmpty)
    #expect(try archive.articles(with: "baker", limit: 2).count == 2)
    let filter = ArchiveFilter(topic: "sailing")
    #expect(try archive.articles(with: "oven", filter).map(\.id) == ["both-0"])
  }

  /// The index has stems, most of which are shorter than these beginnings.
  @Test(arguments: [
    "negotiat*", "negotiation*", "negoti*", "electio*", "elect*", "Terrori*", "politici*", "polit*",
    "organisatio*", "organiz*", "relationa*", "fear*", "effectiven*", "militarisa*",
  ])
  func `words are found by their beginning`(beginning: String) async throws {
    let text = """
      The negotiations on elections failed; terrorism is feared. Politicians of the organisation, \
      an organizational and relational body, doubt the effectiveness of militarisation.
      """
    let bench = try await ArchiveBench([
      Article(id: "a", content: text), Article(id: "b", content: "A cart of carrots was sold."),
    ])
    let archive = try bench.archive()
    #expect(try archive.articles(with: beginning).map(\.id) == ["a"])
    #expect(try archive.articles(with: beginning + " carrots").isEmpty)
    #expect(try archive.articles(with: "cartw*").isEmpty)
  }

  @Test func `marks are where the words are`() async throws {
    let archive = try await ArchiveBench().archive()
    for hit in try archive.articles(with: "yeast dough") {
      #expect(hit.marks.count >= 2)
      let bytes = Array(hit.snippet.utf8)
      for mark in hit.marks {
        let word = String(decoding: bytes[mark], as: UTF8.self).lowercased()
        #expect(word == "yeast" || word == "dough")
      }
    }
  }

  @Test func `articles without the index are not found, and are no problem`() async throws {
    let bench = try await ArchiveBench()
    var settings = AddSettings()
    settings.isSearchable = false
    try await bench.add([Article(id: "hidden", content: "An otter was seen.")], settings)
    #expect(try bench.archive().articles(with: "otter").isEmpty)
    #expect(try Archive.verify(at: bench.path).problems == [])
    _ = try ArchiveWriter(at: bench.path).remove(ids: ["hidden"])
    #expect(try Archive.verify(at: bench.path).problems == [])
  }

  @Test func `a long text has its best passage for a snippet`() async throws {
    let filler = String(repeating: "The tide was low and the café was shut — ", count: 4_000)
    let long = Article(
      id: "year", title: "Larch",
      content: filler + "An otter was seen beside the old weir. " + filler)
    let bench = try await ArchiveBench([long])
    let archive = try bench.archive()
    let hit = try #require(try archive.articles(with: "weir otters").first)
    let bytes = Array(hit.snippet.utf8)
    #expect(hit.snippet.contains("otter was seen beside the old weir"))
    #expect(hit.marks.map { String(decoding: bytes[$0], as: UTF8.self) } == ["otter", "weir"])
    // The word is in the title alone.
    let start = try #require(try archive.articles(with: "larch").first)
    #expect(start.snippet.hasPrefix("The tide was low") && start.marks == [])
    #expect(try archive.articles(with: "tide cafe").first?.marks.isEmpty == false)
  }

  @Test func `topics of an archive are those of the model and of people`() async throws {
    let archive = try await ArchiveBench().archive()
    #expect(try archive.topicIDs().contains("sailing"))
    #expect(try archive.hasArticle(withTopic: "sailing"))
    #expect(try !archive.hasArticle(withTopic: "Sailing"))
  }
}
