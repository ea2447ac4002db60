import LedeStorage
import LedeTestSupport
import LedeText
import Testing

struct PlainTextTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a first line with an empty line behind it is the title`(end: String) throws {
    let text = ["Talks in Homs", "", "They met."].joined(separator: end)
    let article = try #require(try RawRecord(.text, text).article())
    #expect(article.title == "Talks in Homs")
    // The title stays in the content: offsets count from the file's first character.
    #expect(article.content == text)
  }

  @Test(arguments: [
    ("  Talks in Homs \t\n \t\nThey met.", "Talks in Homs"),
    ("\n\nTalks in Homs\n\nThey met.", "Talks in Homs"),
    ("Talks in Homs\nThey met.", nil),
    ("Talks in Homs\n\n", nil),
    ("Talks in Homs", nil),
  ])
  func `only such a line is`(text: String, title: String?) throws {
    #expect(try #require(try RawRecord(.text, text).article()).title == title)
  }

  @Test func `a title has at most 200 characters, however many bytes`() throws {
    for (count, isTitle) in [(200, true), (201, false)] {
      let line = String(repeating: "é", count: count)
      let article = try #require(try RawRecord(.text, line + "\n\nBody.").article())
      #expect(article.title == (isTitle ? line : nil))
    }
  }

  @Test func `front matter goes before the first line`() throws {
    let given = try RawRecord(.text, "---\ntitle: Homs\n---\nFirst line\n\nBody.").article()
    #expect(given?.title == "Homs")
    let none = try RawRecord(.text, "---\nid: a\n---\n\nFirst line\n\nBody.").article()
    #expect(none?.title == "First line")
    #expect(none?.id == "a")
    #expect(none?.content == "\nFirst line\n\nBody.")
  }

  @Test func `topics of front matter go before the folder's`() throws {
    let folder = ["iran"]
    let given = RawRecord(.text, "---\ntopics: [syria]\n---\nBody.", folderTopics: folder)
    #expect(try given.article()?.topics == ["syria"])
    #expect(try RawRecord(.text, "Body.", folderTopics: folder).article()?.topics == ["iran"])
    #expect(try RawRecord(.text, "Body.").article()?.topics == nil)
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "---\ntitle: a\n---\n", "---\ntitle: a\n---"])
  func `a file without text says so`(text: String) {
    #expect(
      RawRecord(.text, text).complaint
        == "wire/given: has no text in it; write the article into it or leave it out")
  }

  @Test func `a binary file says so`() {
    #expect(
      RawRecord(.text, [0, 1, 2, 3]).complaint
        == "wire/given: is not text but binary; convert it to text or leave it out")
  }
}
