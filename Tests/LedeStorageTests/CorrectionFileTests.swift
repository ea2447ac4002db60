import LedeModels
import LedeStorage
import LedeTestSupport
import Testing

@Suite struct CorrectionFileTests {
  private func read(_ text: String) throws -> [Correction] {
    let folder = try ScratchFolder()
    return try CorrectionFile.read(try folder.write(text, to: "decided.tsv"))
  }

  @Test func `decisions are read, and what is none is passed over`() throws {
    let text =
      "\u{FEFF}id\ttopic\tdecision\tprobability\n# by hand\n\na\tsyria\tyes\t0.51\r\n"
      + "a b, \"c\"\tnorth-korea\tNo\nb\tsyria\t\t0.48\nc\tsyria\nb\tiran\t yes \n"
    #expect(
      try read(text) == [
        Correction(article: "a", topic: "syria", isRight: true, line: 4),
        Correction(article: "a b, \"c\"", topic: "north-korea", isRight: false, line: 5),
        Correction(article: "b", topic: "iran", isRight: true, line: 8),
      ])
    #expect(try read("").isEmpty)
  }

  @Test func `the same decision twice is one`() throws {
    #expect(try read("a\tsyria\tyes\na\tsyria\tYES\n").map(\.line) == [1])
  }

  @Test(arguments: [
    ("a\tsyria\tmaybe\n", 1, "says \"maybe\"; write yes or no, or nothing while it is undecided"),
    (
      "id\ttopic\tyes\nsyria yes\n", 2,
      "is no decision; give id, topic and yes or no, with tabs between them"
    ),
    ("a\t\tyes\n", 1, "is no decision; give id, topic and yes or no, with tabs between them"),
    (
      "a\tsyria\tyes\nb\tsyria\tno\na\tsyria\tno\n", 3,
      "says no of syria for a, and line 1 says yes; keep one of them"
    ),
  ])
  func `a line that cannot be understood is named with a remedy`(
    text: String, line: Int, detail: String
  ) throws {
    let error = #expect(throws: StorageError.self) { try read(text) }
    #expect(error?.line == line)
    #expect(error?.detail == detail)
  }
}
