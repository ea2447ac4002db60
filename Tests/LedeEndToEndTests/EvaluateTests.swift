import Foundation
import LedeTestSupport
import Testing

struct EvaluateTests {
  private static let starter = ["evaluate", "labels", CommandBench.starter, "--replicates", "50"]

  private func run(_ bench: CommandBench, _ further: String...) async throws -> Outcome {
    try await bench.run(CommandBench.command, Self.starter + further)
  }

  @Test func `a minimum that is reached says nothing`() async throws {
    let bench = try await CommandBench()
    let run = try await run(
      bench, "--minimum", "micro-f1=0.1", "--minimum", "average-precision:syria=0.1")
    expect(run, 0)
    #expect(run.output.contains("macro"))
  }

  @Test func `minimums that are missed are named, after the results`() async throws {
    let bench = try await CommandBench()
    // Nothing in it is about Syria.
    try bench.folder.write(
      #"{"id":"1","text":"Qwxzt vlorp grendimux.","labels":["syria"]}"# + "\n", to: "a.jsonl")
    let run = try await bench.run(
      "evaluate", "labels", "a.jsonl", "--minimum", "micro-f1=0.5", "--minimum",
      "macro-recall=0", "--minimum", "f1:syria=.25", "--format", "json")
    expect(
      run, 5, "micro-f1 is 0.000000; at least 0.5 was demanded",
      "f1:syria is 0.000000; at least .25 was demanded")
    #expect(run.lines.count == 1)
  }

  @Test func `a topic that no article has misses every minimum`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(
      #"{"id":"1","text":"Talks in Syria.","labels":[]}"# + "\n", to: "a.jsonl")
    let run = try await bench.run(
      "evaluate", "labels", "a.jsonl", "--minimum", "f1:syria=0")
    expect(
      run, 5, "f1:syria has no value, because no article has the topic; at least 0 was demanded")
  }

  @Test func `a metric that does not exist is a usage error that lists them`() async throws {
    let bench = try await CommandBench()
    let run = try await run(bench, "--minimum", "micro-f2=0.5")
    #expect(run.code == 64)
    #expect(run.errors.contains("there is no metric \"micro-f2\"; there are micro-precision, "))
    #expect(run.errors.contains("f1:TOPIC"))
  }

  @Test(arguments: ["micro-f1", "micro-f1=", "micro-f1=85", "micro-f1=nan", "micro-f1=-0.1", "=1"])
  func `a minimum that is no share is a usage error`(minimum: String) async throws {
    let bench = try await CommandBench()
    let run = try await run(bench, "--minimum", minimum)
    #expect(run.code == 64 && run.output.isEmpty)
  }

  @Test func `a minimum of a topic that the model does not have`() async throws {
    let bench = try await CommandBench()
    let run = try await run(bench, "--minimum", "f1:zebra=0.5")
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("lede: the model has no topic \"zebra\"; it has "))
  }

  @Test func `a model against itself is no better`() async throws {
    let bench = try await CommandBench()
    try await trainSmall(bench)
    let run = try await bench.run(
      "evaluate", "labels", "small.jsonl", "-m", "a.lede", "--compare", "a.lede", "--format",
      "json")
    expect(run, 0)
    let comparison = try #require(try run.objects().first?["comparison"] as? [String: Any])
    #expect(comparison["other"] as? String == "a.lede")
    let micro = try #require(comparison["microF1"] as? [String: Any])
    #expect(micro["difference"] as? Double == 0 && micro["pValue"] as? Double == 1)
  }

  @Test func `models with different topics are compared on those that both know`() async throws {
    let bench = try await CommandBench()
    try await trainSmall(bench)
    let run = try await bench.run(
      "evaluate", "labels", "small.jsonl", "--compare", "a.lede", "--format", "json")
    expect(run, 0)
    let comparison = try #require(try run.objects().first?["comparison"] as? [String: Any])
    #expect(comparison["topics"] as? Int == 0)
    #expect(comparison["onlyOther"] as? [String] == ["baking", "sailing"])
    let unknown = try #require(try run.objects().first?["unknownTopics"] as? [[String: Any]])
    #expect(unknown.map { $0["topic"] as? String } == ["baking", "sailing"])
  }

  @Test func `another model that cannot be read`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("no model", to: "b.lede")
    #expect(try await run(bench, "--compare", "b.lede").code == 4)
  }

  @Test func `the report is a whole page, and results go on as ever`() async throws {
    let bench = try await CommandBench()
    let run = try await run(bench, "--report", "report.html")
    expect(run, 0)
    #expect(run.output.contains("micro"))
    let page = String(decoding: try bench.folder.read("report.html"), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    let drawings = XMLChecker.drawings(in: page)
    #expect(drawings.count > 10)
    for drawing in drawings { #expect(XMLChecker.complaint(about: drawing) == nil) }
  }

  @Test func `a report goes where nothing is lost`() async throws {
    let bench = try await CommandBench()
    let article = #"{"id":"1","text":"Talks.","labels":["syria"]}"# + "\n"
    try bench.folder.write(article, to: "a.jsonl")
    let onInput = try await bench.run("evaluate", "labels", "a.jsonl", "--report", "a.jsonl")
    expect(onInput, 64, "a.jsonl: is one of the inputs; write the report to another file")
    let onOutput = try await bench.run(
      "evaluate", "labels", "a.jsonl", "--report", "b", "--output", "./b")
    expect(onOutput, 64, "b: is where the results go; write the report to another file")
    let nowhere = try await bench.run("evaluate", "labels", "a.jsonl", "--report", "none/b.html")
    expect(nowhere, 1, "none/b.html: there is no folder none; make it first")
    #expect(try bench.folder.read("a.jsonl") == Array(article.utf8))
  }

  @Test func `tab-separated values have a heading and a row a topic`() async throws {
    let bench = try await CommandBench()
    let run = try await run(bench, "--format", "tsv")
    expect(run, 0)
    let rows = run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows.prefix(4).map { $0[0] } == ["row", "micro", "macro", "weighted"])
    #expect(rows.dropFirst(4).allSatisfy { $0[0] == "topic" })
    #expect(rows.count > 10)
  }

  @Test(arguments: ["text", "json", "tsv"])
  func `results do not depend on the cores`(format: String) async throws {
    let bench = try await CommandBench()
    let one = try await run(bench, "--format", format, "--jobs", "1", "--report", "1.html")
    let many = try await run(bench, "--format", format, "--jobs", "5", "--report", "5.html")
    expect(one, 0)
    #expect(one.output == many.output)
    #expect(try bench.folder.read("1.html") == bench.folder.read("5.html"))
  }

  @Test func `articles without topics are skipped and the rest is judged`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(
      #"{"id":"1","text":"Talks in Syria.","labels":["syria"]}"# + "\n"
        + #"{"id":"2","text":"Talks in Rome."}"# + "\n", to: "a.jsonl")
    let run = try await bench.run("evaluate", "labels", "a.jsonl", "--format", "json")
    expect(run, 3, "skipped a.jsonl:2: has no topics to compare with", "1 input was skipped")
    #expect(try run.objects().first?["documents"] as? Int == 1)
  }

  /// A model of two topics that no other model has.
  private func trainSmall(_ bench: CommandBench) async throws {
    try bench.folder.write(TinyCorpora.lines(TinyCorpora.bakersAndSailors), to: "small.jsonl")
    expect(try await bench.run("train", "small.jsonl", "-o", "a.lede"), 0)
  }
}
