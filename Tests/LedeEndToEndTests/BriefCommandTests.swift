import Foundation
import LedeTestSupport
import Testing

/// The verb `brief`, `summarize --together` and `evaluate stories`, run as a person runs them.
struct BriefCommandTests {
  private func bench() async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write(TinyStories.lines(), to: "news.jsonl")
    return bench
  }

  @Test func `a folder's stories are told in every form`() async throws {
    let bench = try await bench()
    let text = try await bench.run("brief", "news.jsonl")
    expect(text, 0)
    #expect(text.lines.first == "10 articles, 1 of them a copy, 1 without a date")
    #expect(text.output.contains("\nAlso\n"))
    let markdown = try await bench.run("brief", "news.jsonl", "--format", "markdown")
    expect(markdown, 0)
    #expect(
      markdown.output.hasPrefix("# Brief\n") && markdown.output.contains("\n### Day by day\n"))
    let page = try await bench.run("brief", "news.jsonl", "--format", "html", "-o", "brief.html")
    expect(page, 0)
    let html = String(decoding: try bench.folder.read("brief.html"), as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("Bakers") && page.output.isEmpty)
    let json = try await bench.run("brief", "news.jsonl", "--format", "json")
    expect(json, 0)
    let object = try #require(try json.objects().first)
    let stories = try #require(object["stories"] as? [[String: Any]])
    #expect(stories.map { $0["size"] as? Int } == [4, 4])
    #expect(stories.map { $0["first"] as? String } == ["2021-03-04", "2021-03-02"])
    #expect(stories.map { $0["last"] as? String } == ["2021-03-08", "2021-03-05"])
    for story in stories {
      let summary = try #require(story["summary"] as? [[String: Any]])
      #expect(
        summary.count == 3 && summary.allSatisfy { $0["id"] is String && $0["text"] is String })
    }
  }

  @Test func `results are the same at any number of cores, and from a pipe`() async throws {
    let bench = try await bench()
    let one = try await bench.run(
      "brief", CommandBench.starter, "news.jsonl", "--format", "json", "--jobs", "1")
    let two = try await bench.run(
      "brief", CommandBench.starter, "news.jsonl", "--format", "json", "--jobs", "2")
    #expect(one.code == 0 && one.output == two.output)
    let file = try await bench.run("brief", "news.jsonl")
    let pipe = try await bench.run("brief", "-", input: TinyStories.lines())
    #expect(pipe.code == 0 && file.output == pipe.output)
  }

  @Test func `summarize --together is a brief`() async throws {
    let bench = try await bench()
    for form in ["text", "json"] {
      let brief = try await bench.run("brief", "news.jsonl", "--format", form, "--sentences", "2")
      let summary = try await bench.run(
        "summarize", "news.jsonl", "--together", "--format", form, "--sentences", "2")
      expect(summary, 0)
      #expect(brief.output == summary.output)
    }
    let words = try await bench.run(
      "summarize", "news.jsonl", "--together", "--words", "30", "--format", "json")
    let stories = try #require(try words.objects().first?["stories"] as? [[String: Any]])
    for story in stories {
      let texts = (story["summary"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
      let count = texts.reduce(0) { $0 + $1.split(separator: " ").count }
      #expect(count > 0 && count <= 30)
    }
    let method = try await bench.run("summarize", "news.jsonl", "--together", "--method", "lead")
    #expect(method.code == 64)
  }

  @Test func `options say how much is told`() async throws {
    let bench = try await bench()
    let run = try await bench.run(
      "brief", "news.jsonl", "--stories", "1", "--sentences", "1", "--format", "json")
    let object = try #require(try run.objects().first)
    #expect((object["stories"] as? [Any])?.count == 1)
    #expect((object["also"] as? [Any])?.count == 3)
    let all = try await bench.run(
      "brief", "news.jsonl", "--minimum-articles", "1", "--format", "json")
    #expect((try all.objects().first?["stories"] as? [Any])?.count == 4)
    let one = try await bench.run("brief", "news.jsonl", "--threshold", "0", "--format", "json")
    #expect((try one.objects().first?["stories"] as? [Any])?.count == 1)
  }

  @Test(arguments: [
    ["--stories", "0"], ["--sentences", "0"], ["--minimum-articles", "0"], ["--threshold", "1.5"],
    ["--threshold", "nan"], ["--format", "tsv"],
  ])
  func `wrong options are refused`(options: [String]) async throws {
    let bench = try await bench()
    let run = try await bench.run(CommandBench.command, ["brief", "news.jsonl"] + options)
    #expect(run.code == 64 && run.output.isEmpty && !run.wasKilled)
  }

  @Test func `nothing to read is said`() async throws {
    let bench = try await bench()
    try bench.folder.write("", to: "empty.jsonl")
    try bench.folder.write("{\n", to: "broken.jsonl")
    expect(
      try await bench.run("brief", "empty.jsonl"), 1,
      "empty.jsonl: there is no article in it; give files or folders with articles")
    let broken = try await bench.run("brief", "broken.jsonl")
    #expect(broken.code == 1 && broken.errors.contains("nothing is left"))
    let some = try await bench.run("brief", "broken.jsonl", "news.jsonl")
    #expect(some.code == 3 && some.errors.contains("skipped broken.jsonl:1"))
    #expect(some.lines.first == "10 articles, 1 of them a copy, 1 without a date")
  }

  @Test func `stories are held against events`() async throws {
    let bench = try await bench()
    let text = try await bench.run("evaluate", "stories", "news.jsonl")
    expect(text, 0)
    #expect(text.output.contains("10 articles about 4 events; 4 stories were found"))
    let json = try await bench.run(
      "evaluate", "stories", "news.jsonl", "--format", "json", "--minimum", "b3-f1=0.9")
    expect(json, 0)
    let figures = try #require(try json.objects().first?["bCubed"] as? [String: Double])
    #expect(figures == ["precision": 1, "recall": 1, "f1": 1])
    expect(
      try await bench.run(
        "evaluate", "stories", "news.jsonl", "--threshold", "1", "--minimum", "b3-precision=1",
        "--minimum", "b3-recall=0.9"),
      5, "b3-recall is 0.450000; at least 0.9 was demanded")
    for demand in ["b3-f1", "f1=0.5", "b3-f1=2", "b3-f1=x", "b3-f1=nan"] {
      let run = try await bench.run("evaluate", "stories", "news.jsonl", "--minimum", demand)
      #expect(run.code == 64)
    }
    try bench.folder.write(#"{"id":"a","text":"Nobody filed this."}"# + "\n", to: "unfiled.jsonl")
    expect(
      try await bench.run("evaluate", "stories", "unfiled.jsonl"), 1,
      "no article has topics, so there is nothing to compare stories with; file the articles, the "
        + "event last")
  }
}
