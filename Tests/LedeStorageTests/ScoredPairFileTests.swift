import LedeModels
import LedeStorage
import LedeTestSupport
import Testing

@Suite struct ScoredPairFileTests {
  private func read(_ text: String) throws -> [ScoredPair] {
    let folder = try ScratchFolder()
    return try ScoredPairFile.read(try folder.write(text, to: "pairs.tsv"))
  }

  @Test func `pairs are read as lines of tabs or of JSON`() throws {
    let text =
      "\u{FEFF}first\tsecond\tscore\n# by hand\n\na\tb c\t0.5\tfurther\r\n"
      + "{\"first\": 7, \"second\": \"b c\", \"score\": -1e2, \"by\": \"x\"}\n"
    #expect(
      try read(text) == [
        ScoredPair(first: "a", second: "b c", score: 0.5, line: 4),
        ScoredPair(first: "7", second: "b c", score: -100, line: 5),
      ])
  }

  @Test(arguments: [
    ("a\tb\n", 1, "is no pair; give two ids and a number, with tabs between them"),
    ("a\t\t1\n", 1, "is no pair; give two ids and a number, with tabs between them"),
    ("a\tb\t1\nb\tc\tmuch\n", 2, "has \"much\" for a score; give a number"),
    ("a\tb\t1\nb\tc\tnan\n", 2, "has \"nan\" for a score; give a number"),
    // No heading, although it comes first.
    ("a\tb\tnan\n", 1, "has \"nan\" for a score; give a number"),
    ("a\tb\t0.5x\nc\td\t1\n", 1, "has \"0.5x\" for a score; give a number"),
    ("a\ta\t1\n", 1, "names the article a twice; leave it out"),
    (
      "a\tb\t1\n\nb\ta\t1\n", 3,
      "scores b and a, which line 1 does, too; keep one of them"
    ),
    (
      "{\"first\": \"a\"}\n", 1,
      "is no pair; write it as {\"first\": \"ID\", \"second\": \"ID\", \"score\": NUMBER}"
    ),
  ])
  func `a line that cannot be understood is named with a remedy`(
    text: String, line: Int, detail: String
  ) throws {
    let error = #expect(throws: StorageError.self) { try read(text) }
    #expect(error?.line == line)
    #expect(error?.detail == detail)
  }

  @Test(arguments: ["", "first\tsecond\tscore\n", "# nothing yet\n\n"])
  func `a file without pairs is refused`(text: String) throws {
    let error = #expect(throws: StorageError.self) { try read(text) }
    #expect(error?.detail.hasPrefix("has no pairs") == true)
  }
}
