import LedeTestSupport
import Testing

struct CheckTests {
  private let clean = CheckedCorpora.clean

  private func bench(_ text: String) async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write(text, to: "a.jsonl")
    return bench
  }

  private func kinds(_ run: Outcome) throws -> [String] {
    let findings = try run.objects().first?["findings"] as? [[String: Any]] ?? []
    return findings.compactMap { $0["kind"] as? String }
  }

  @Test func `a clean corpus is well, strictly`() async throws {
    let bench = try await bench(CheckedCorpora.lines(clean))
    let run = try await bench.run("check", "a.jsonl", "--strict")
    expect(run, 0)
    #expect(run.output.hasPrefix("articles   24, all filed under 2 topics\n"))
    #expect(run.output.hasSuffix("\n\nAll is well.\n"))
  }

  @Test func `the starter corpus is well`() async throws {
    let bench = try await CommandBench()
    let run = try await bench.run("check", CommandBench.starter)
    expect(run, 0)
    #expect(run.output.contains("articles   169, all filed under 24 topics"))
  }

  @Test func `a note fails only the strict`() async throws {
    let copy = CheckedCorpora.copy(0, id: "copy")
    let bench = try await bench(CheckedCorpora.lines(clean + [copy]))
    let run = try await bench.run("check", "a.jsonl")
    expect(run, 0)
    #expect(run.output.contains("Note: the same words in several articles (1)"))
    #expect(run.output.contains("      bread-0  a.jsonl:1  [baking]\n"))
    #expect(run.output.contains("      copy  a.jsonl:25  [baking]\n"))
    expect(try await bench.run("check", "a.jsonl", "--strict"), 1)
  }

  @Test func `problems end with code 1, and JSON names all of them`() async throws {
    let copy = CheckedCorpora.copy(0, id: "copy", topics: ["sailing", "harvest"])
    let empty = CheckedCorpora.copy(1, id: "bread-1", content: "…")
    let bench = try await bench(CheckedCorpora.lines(clean + [copy, empty]) + "[]\n")
    let run = try await bench.run("check", "a.jsonl", "--format", "json", "-o", "b.json")
    expect(run, 1)
    #expect(run.output.isEmpty)
    let written = try await bench.shell("cat b.json")
    #expect(try written.objects().first?["well"] as? Bool == false)
    #expect(
      try kinds(written).prefix(5)
        == ["skipped", "same-id", "empty", "filed-differently", "lone-topic"])
    let text = try await bench.run("check", "a.jsonl")
    expect(text, 1)
    #expect(text.output.contains("Not well: inputs that cannot be read (1)"))
    #expect(text.output.contains("  a.jsonl:27: "))
    #expect(text.output.hasSuffix("\n\nNot well: 5 problems\n"))
  }

  @Test func `lists are cut in text and whole in JSON`() async throws {
    let copies = clean.indices.map { CheckedCorpora.copy($0, id: "copy-\($0)") }
    let bench = try await bench(CheckedCorpora.lines(clean + copies))
    let text = try await bench.run("check", "a.jsonl", "--limit", "3")
    expect(text, 0)
    #expect(text.output.contains("copy-2 ") && !text.output.contains("copy-3 "))
    #expect(text.output.contains("  … and 21 more; --limit or --format json shows them"))
    let all = try await bench.run("check", "a.jsonl", "--limit", "3", "--format", "json")
    #expect(try kinds(all).count { $0 == "duplicates" } == 24)
  }

  @Test func `the same is said at any number of jobs`() async throws {
    let many = (0..<300).map { number in
      CheckedCorpora.copy(number % 24, id: "\(number)", more: " Number \(number / 3).")
    }
    let bench = try await bench(CheckedCorpora.lines(many))
    for format in ["text", "json"] {
      let one = try await bench.run("check", "a.jsonl", "--format", format, "--jobs", "1")
      let five = try await bench.run("check", "a.jsonl", "--format", format, "--jobs", "5")
      #expect(one.code == 0 && one.output == five.output)
    }
  }

  @Test func `topics are held against a topic file`() async throws {
    let bench = try await bench(CheckedCorpora.lines(clean))
    try bench.folder.write("baking:\nfishing:\n", to: "topics.yaml")
    let run = try await bench.run("check", "a.jsonl", "--topics", "topics.yaml", "--strict")
    expect(run, 1)
    #expect(run.output.contains("topics that are not in the topic file (1)"))
    #expect(run.output.contains("  fishing\n"))
  }

  @Test func `other names of a topic are its own, and a topic of phrases needs no articles`()
    async throws
  {
    let bench = try await bench(CheckedCorpora.lines(clean))
    try bench.folder.write(
      "bread:\n  aliases: [baking]\nsailing:\ntides:\n  phrases: {any: [spring tide]}\n",
      to: "topics.yaml"
    )
    let run = try await bench.run("check", "a.jsonl", "--topics", "topics.yaml", "--strict")
    expect(run, 0)
    #expect(run.output.hasSuffix("All is well.\n"))
  }

  @Test func `a folder per topic and standard input are read as training reads them`() async throws
  {
    let bench = try await CommandBench()
    for (name, text) in CheckedCorpora.files { try bench.folder.write(text, to: "corpus/" + name) }
    let run = try await bench.run("check", "corpus")
    expect(run, 0)
    #expect(run.output.hasPrefix("articles   24, all filed under 2 topics\n"))
    let piped = try await bench.run("check", "-", input: CheckedCorpora.lines(clean))
    expect(piped, 0)
    #expect(piped.output.hasSuffix("All is well.\n"))
  }

  @Test func `mistakes are named`() async throws {
    let bench = try await bench(CheckedCorpora.lines(clean))
    expect(
      try await bench.run("check", "none.jsonl"), 1,
      "none.jsonl: there is no such file or folder; check the spelling")
    expect(
      try await bench.run("check", "a.jsonl", "-o", "a.jsonl"), 64,
      "a.jsonl: is one of the inputs; write the results to another file")
    #expect(try await bench.run("check", "a.jsonl", "--limit", "0").code == 64)
    let topics = try await bench.run("check", "a.jsonl", "--topics", "none.yaml")
    expect(topics, 1, "none.yaml: there is no such file; check the spelling")
  }

  @Test func `a date that cannot be read is named`() async throws {
    let line =
      #"{"id":"odd","text":"The baker kneads dough for rye bread every morning.","#
      + #""labels":["baking"],"date":"2013-02-30"}"#
    let bench = try await bench(CheckedCorpora.lines(clean) + line + "\n")
    let text = try await bench.run("check", "a.jsonl")
    #expect(text.output.contains("Note: articles whose date cannot be read (1)"))
    #expect(text.output.contains("  odd  a.jsonl:25  2013-02-30\n"))
    let json = try await bench.run("check", "a.jsonl", "--format", "json")
    let findings = try #require(try json.objects().first?["findings"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["kind"] as? String == "unread-date" })
    #expect(finding["date"] as? String == "2013-02-30" && finding["problem"] as? Bool == false)
  }
}
