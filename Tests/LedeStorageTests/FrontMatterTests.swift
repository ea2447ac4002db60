import LedeStorage
import LedeTestSupport
import LedeText
import Testing

struct FrontMatterTests {
  private func matter(_ lines: String...) throws -> FrontMatter {
    let text = (["---"] + lines + ["---", "Body."]).joined(separator: "\n")
    return try #require(try FrontMatter.split(text)).matter
  }

  /// What is said of a text with this front matter.
  private func complaint(_ lines: String...) -> String? {
    RawRecord(.text, (["---"] + lines + ["---", "Body."]).joined(separator: "\n")).complaint
  }

  @Test func `every key is read`() throws {
    let matter = try matter(
      "id: homs-7", "title: 'Talks: a second round'", "date: 2013-04-30T14:54:00Z",
      "source: Lede Wire", "url: https://example.org/a?b=c#d", "topics: [syria, diplomacy]",
      "doubtful:", "  - iran", "unknown: 7")
    #expect(matter.id == "homs-7")
    #expect(matter.title == "Talks: a second round")
    #expect(matter.date == "2013-04-30T14:54:00Z")
    #expect(matter.source == "Lede Wire")
    #expect(matter.url == "https://example.org/a?b=c#d")
    #expect(matter.topics == ["syria", "diplomacy"])
    #expect(matter.doubtful == ["iran"])
  }

  @Test func `numbers and dates are taken as they are written`() throws {
    let matter = try matter("id: 007", "title: 2013", "topics: [1.10]")
    #expect(matter.id == "007")
    #expect(matter.title == "2013")
    #expect(matter.topics == ["1.10"])
  }

  @Test func `one topic needs no list, and none is an empty list`() throws {
    #expect(try matter("topics: syria").topics == ["syria"])
    #expect(try matter("topics: []").topics == [])
    #expect(try matter("topics:").topics == [])
    #expect(try matter("title: a").topics == nil)
  }

  @Test func `a key with nothing behind it is as if it were not there`() throws {
    let matter = try matter("id:", "title: ''", "date:")
    #expect(matter.id == nil)
    #expect(matter.title == nil)
    #expect(matter.date == nil)
  }

  @Test(arguments: ["\n", "\r\n"], ["---", "...", "---  "])
  func `the content starts behind the closing line`(end: String, close: String) throws {
    let text = ["---", "title: Homs", close, "First.", "", "Last."].joined(separator: end)
    let split = try #require(try FrontMatter.split(text))
    #expect(split.matter.title == "Homs")
    #expect(split.content == ["First.", "", "Last."].joined(separator: end))
  }

  @Test(arguments: ["Homs", "", "--- a", "----\na\n---\n", " ---\na: b\n---\n", "---"])
  func `other texts have no front matter`(text: String) throws {
    #expect(try FrontMatter.split(text) == nil)
  }

  @Test func `front matter may be empty`() throws {
    #expect(try matter().title == nil)
    #expect(try matter("# a remark").title == nil)
  }

  @Test func `front matter that is not closed is refused`() {
    #expect(
      RawRecord(.text, "---\ntitle: Homs\n\nBody.\n").complaint
        == "wire/given:1: the front matter is not closed; add a line of three hyphens behind it")
  }

  @Test func `front matter without an end in sight is not searched for ever`() {
    let long = "---\n" + String(repeating: "a line of text\n", count: 10_000) + "---\nBody."
    #expect(RawRecord(.text, long).complaint?.contains("not closed") == true)
  }

  @Test func `a colon in a title is named with its line`() {
    let complaint = complaint("id: a", "title: Talks: a second round")
    #expect(complaint?.hasPrefix("wire/given:3: the front matter is not YAML") == true)
    #expect(complaint?.contains("put quotation marks around a value with a colon") == true)
  }

  @Test(arguments: [
    ["base: &base syria", "topics: [*base]"],
    ["a: &a [x, x]", "b: &b [*a, *a]"],
    ["? &k key", ": 1", "*k : 2"],
  ])
  func `aliases are refused`(lines: [String]) {
    let text = (["---"] + lines + ["---", "Body."]).joined(separator: "\n")
    #expect(
      RawRecord(.text, text).complaint
        == "wire/given:\(lines.count + 1): the front matter may have no aliases; "
        + "write the value out")
  }

  @Test func `an ampersand and a star are no alias`() throws {
    #expect(try matter("title: Q&A with the *star*").title == "Q&A with the *star*")
  }

  @Test func `aliases of aliases take no time`() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1..<20 {
      let alias = "*a\(level - 1)"
      lines.append(
        "a\(level): &a\(level) [\(Array(repeating: alias, count: 9).joined(separator: ", "))]")
    }
    lines.append("? *a19\n: 1")
    let text = (["---"] + lines + ["---", "Body."]).joined(separator: "\n")
    #expect(RawRecord(.text, text).complaint?.contains("aliases") == true)
  }

  @Test(arguments: [
    (["- a", "- b"], 2, "must be lines of `key: value`"),
    (["just text"], 2, "must be lines of `key: value`"),
    (["title: a", "title: b"], 3, "has title twice; give each key once"),
    (["title: a", "topics:", "  a: b"], 4, "`topics` must be a list of names"),
    (["topics: [[a]]"], 2, "`topics` must be a list of names, such as"),
    (["title: [a"], 3, "is not YAML"),
    (["title: \"a"], 3, "is not YAML"),
    (["a: *b"], 2, "is not YAML"),
  ])
  func `other mistakes are named in one line`(lines: [String], line: Int, detail: String) throws {
    let text = (["---"] + lines + ["---", "Body."]).joined(separator: "\n")
    let complaint = try #require(RawRecord(.text, text).complaint)
    #expect(complaint.hasPrefix("wire/given:\(line): "), "\(complaint)")
    #expect(complaint.contains(detail), "\(complaint)")
    #expect(!complaint.contains("\n"))
  }

  @Test func `deep nesting is refused, not followed`() {
    for open in ["[", "{a: "] {
      let nested = "topics: " + String(repeating: open, count: 9_000)
      #expect(RawRecord(.text, "---\n\(nested)\n---\nBody.").complaint != nil)
    }
  }
}
