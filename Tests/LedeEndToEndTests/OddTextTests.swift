import LedeTestSupport
import Testing

/// Summaries of texts that are hardly articles, as Documentation/Output.md promises them.
struct OddTextTests {
  private static let methods = ["default", "lexrank", "kl"]
  private static let ferry = "The ferry stayed in port because of a storm."

  /// The lines of bullets that a method makes of a text.
  private func bullets(
    _ text: String, _ method: String, _ options: String...
  ) async throws -> [String] {
    let bench = try await CommandBench()
    try bench.folder.write(text, to: "a.txt")
    let run = try await bench.run(
      CommandBench.command, ["summarize", "a.txt", "--bullets", "--method", method] + options)
    expect(run, 0)
    return run.lines.map { String($0.dropFirst(2)) }
  }

  @Test(arguments: methods)
  func `one sentence is its own summary`(method: String) async throws {
    #expect(try await bullets(Self.ferry, method) == [Self.ferry])
  }

  @Test(arguments: methods)
  func `of a list of numbers, lines are taken for sentences`(method: String) async throws {
    let lines = try await bullets("12\n17\n3,5\n2004\n", method, "--sentences", "2")
    #expect(lines == ["12", "17"])
  }

  @Test(arguments: methods)
  func `of equal sentences one is taken`(method: String) async throws {
    let text = Array(repeating: Self.ferry, count: 5).joined(separator: " ")
    #expect(try await bullets(text, method, "--sentences", "3") == [Self.ferry])
  }

  @Test(arguments: methods)
  func `a text without punctuation is one sentence`(method: String) async throws {
    let text = "the ferry stayed in port and the bakers of the town went on strike that day"
    #expect(try await bullets(text, method) == [text])
  }

  @Test(arguments: methods)
  func `capitals alone are sentences, too`(method: String) async throws {
    let sentences = [
      "THE FERRY STAYED IN PORT BECAUSE OF A STORM.", "BAKERS OF THE TOWN WENT ON STRIKE.",
      "THE MAYOR PROMISED TALKS ABOUT BREAD.", "NOBODY ON BOARD OF THE FERRY WAS HURT.",
    ]
    let chosen = try await bullets(
      sentences.joined(separator: " "), method, "--sentences", "2")
    #expect(chosen.count == 2 && chosen.allSatisfy { sentences.contains($0) })
  }

  @Test(arguments: methods)
  func `sentences of several languages stay whole`(method: String) async throws {
    let sentences = [
      Self.ferry, "Die Fähre blieb wegen des Sturms im Hafen.", "Le ferry est resté au port.",
    ]
    let chosen = try await bullets(
      sentences.joined(separator: " "), method, "--sentences", "2")
    #expect(chosen.count == 2 && chosen.allSatisfy { sentences.contains($0) })
  }

  @Test(arguments: methods)
  func `ten megabytes are summarized by their first sentences`(method: String) async throws {
    let text = (0..<140_000).map {
      "The ferry number \($0) stayed in port because of the storm of that week. "
    }.joined()
    #expect(text.utf8.count > 10_000_000)
    let chosen = try await bullets(text, method, "--sentences", "1")
    let number = try #require(chosen.first?.split(separator: " ")[3])
    #expect(try #require(Int(number)) < 6000)
  }

  @Test(arguments: methods)
  func `a budget of nothing is wrong usage, one below every sentence gives none`(
    method: String
  ) async throws {
    let bench = try await CommandBench()
    try bench.folder.write(Self.ferry, to: "a.txt")
    for budget in ["--sentences", "--words", "--characters", "--percent"] {
      let run = try await bench.run("summarize", "a.txt", "--method", method, budget, "0")
      #expect(run.code == 64 && !run.errors.isEmpty)
    }
    let short = try await bench.run("summarize", "a.txt", "--method", method, "--words", "3")
    expect(short, 0)
    #expect(short.output.contains("no sentence fits into 3 words: the shortest has 9"))
  }

  @Test(arguments: methods)
  func `empty and binary files are skipped by name`(method: String) async throws {
    let bench = try await CommandBench()
    try bench.folder.write("", to: "empty.txt")
    try bench.folder.write(Array(0...255), to: "photo.txt")
    try bench.folder.write(Self.ferry, to: "z.txt")
    expect(
      try await bench.run(
        "summarize", "empty.txt", "photo.txt", "z.txt", "--method", method, "--bullets"), 3,
      "skipped empty.txt: has no text in it; write the article into it or leave it out",
      "skipped photo.txt: is not text but binary; convert it to text or leave it out",
      "2 inputs were skipped")
  }
}
