import Foundation
import LedeTestSupport
import Testing

struct EvaluateSummariesTests {
  /// Articles with references: one of the first article's own sentences, one in other words.
  private static let filed = """
    {"id":"1","text":"The ferry stayed in port because of the storm. Its captain hopes to sail on \
    Friday at noon. Nobody was hurt on board.","summary":"The ferry stayed in port because of the \
    storm."}
    {"id":"2","text":"Bakers of the town went on strike over the price of flour. The mayor called \
    for talks with them. Bread was sold out by noon.","summary":["Strike of bakers.","Talks are \
    called for."]}

    """

  private func bench() async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write(Self.filed, to: "filed.jsonl")
    return bench
  }

  @Test func `the lead that the reference repeats is perfect`() async throws {
    let bench = try await bench()
    try bench.folder.write(String(Self.filed.prefix { $0 != "\n" }) + "\n", to: "one.jsonl")
    let run = try await bench.run(
      "evaluate", "summaries", "one.jsonl", "--method", "lead", "--sentences", "1", "--format",
      "json")
    expect(run, 0)
    let object = try #require(try run.objects().first)
    #expect(object["documents"] as? Int == 1 && object["extractive"] as? Int == 1)
    let methods = try #require(object["methods"] as? [[String: Any]])
    #expect(methods.map { $0["method"] as? String } == ["lead", "oracle"])
    for method in methods {
      for measure in ["rouge1", "rouge2", "rougeL", "rougeLsum", "sentences"] {
        let figures = try #require(method[measure] as? [String: Any])
        for figure in ["precision", "recall", "f1"] {
          #expect(figures[figure] as? Double == 1, "\(measure) \(figure)")
        }
      }
      #expect(method["words"] as? Double == 9)
    }
  }

  @Test func `the default is judged beside the lead and the oracle`() async throws {
    let bench = try await bench()
    let run = try await bench.run("evaluate", "summaries", "filed.jsonl", "--format", "tsv")
    expect(run, 0)
    let rows = run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.map { $0[0] } == ["method", "default", "lead", "oracle"])
    #expect(rows.allSatisfy { $0.count == rows[0].count })
  }

  @Test(arguments: [
    ["filed.jsonl", "--method", "kl", "lsa"], ["--method", "kl", "lsa", "filed.jsonl"],
    ["--method", "kl", "--method", "lsa", "--method", "kl", "filed.jsonl"],
  ])
  func `methods are named in several ways`(arguments: [String]) async throws {
    let bench = try await bench()
    let run = try await bench.run(
      CommandBench.command, ["evaluate", "summaries"] + arguments + ["--format", "tsv"])
    expect(run, 0)
    #expect(
      run.lines.map { $0.prefix { $0 != "\t" } } == ["method", "kl", "lsa", "lead", "oracle"])
  }

  @Test func `each article's figures and summaries are told when they are asked for`()
    async throws
  {
    let bench = try await bench()
    let run = try await bench.run(
      "evaluate", "summaries", "filed.jsonl", "--articles", "--format", "json", "--sentences", "2")
    expect(run, 0)
    let articles = try #require(try run.objects().first?["articles"] as? [[String: Any]])
    #expect(articles.map { $0["id"] as? String } == ["1", "2"])
    let methods = try #require(articles.first?["methods"] as? [[String: Any]])
    #expect(
      methods.map { $0["summary"] as? String }[1]
        == "The ferry stayed in port because of the storm.\n"
        + "Its captain hopes to sail on Friday at noon.")
  }

  @Test func `minimums are those of the first method or of a named one`() async throws {
    let bench = try await bench()
    let reached = try await bench.run(
      "evaluate", "summaries", "filed.jsonl", "--minimum", "rouge1-f1=0.1", "--minimum",
      "rouge1-recall:oracle=0.5")
    expect(reached, 0)
    let missed = try await bench.run(
      "evaluate", "summaries", "filed.jsonl", "--sentences", "1", "--method", "lead", "--minimum",
      "rouge2-precision=0.99", "--format", "json")
    expect(missed, 5, "rouge2-precision is 0.500000; at least 0.99 was demanded")
    #expect(missed.lines.count == 1, "results are written before")
  }

  @Test(arguments: [
    (["--method", "zebra"], "there is no method \"zebra\"; there are default, lead, "),
    (
      ["--minimum", "rouge3-f1=0.1"], "there is no metric \"rouge3-f1\"; there are rouge1-precision"
    ),
    (["--minimum", "rouge1-f1"], "--minimum takes a metric and a number, such as rouge1-f1=0.31"),
    (["--minimum", "rouge1-f1=2"], "the minimum of rouge1-f1 must be from 0 to 1, not \"2\""),
    (["--minimum", "rouge1-f1:kl=0.1"], "is of a method that is not judged; add it to --method"),
    (["--articles"], "--articles needs --format json"),
    (["--replicates=-1"], "--replicates must not be below 0"),
    (["--words", "0"], "a summary must be at least 1 long, not 0"),
  ])
  func `mistakes are usage errors that say what to do`(
    arguments: [String], message: String
  ) async throws {
    let bench = try await bench()
    let run = try await bench.run(
      CommandBench.command, ["evaluate", "summaries", "filed.jsonl"] + arguments)
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `articles without a reference are skipped`() async throws {
    let bench = try await bench()
    try bench.folder.write(
      Self.filed + #"{"id":"3","text":"Talks."}"# + "\n"
        + #"{"id":"4","text":"Talks.","summary":" \n"}"# + "\n", to: "more.jsonl")
    let message = "has no summary to compare with; give one in the member \"summary\""
    let run = try await bench.run("evaluate", "summaries", "more.jsonl", "--format", "json")
    expect(
      run, 3, "skipped more.jsonl:3: \(message)", "skipped more.jsonl:4: \(message)",
      "2 inputs were skipped")
    #expect(try run.objects().first?["documents"] as? Int == 2)
    try bench.folder.write(#"{"id":"3","text":"Talks."}"# + "\n", to: "none.jsonl")
    let none = try await bench.run("evaluate", "summaries", "none.jsonl")
    expect(
      none, 1, "skipped none.jsonl:1: \(message)", "no article has a summary to compare with")
  }

  @Test func `an article without sentences has an empty summary`() async throws {
    let bench = try await bench()
    try bench.folder.write(
      #"{"id":"1","title":"Talks","text":" ","summary":"Talks are held."}"# + "\n",
      to: "empty.jsonl")
    let run = try await bench.run("evaluate", "summaries", "empty.jsonl", "--format", "json")
    expect(run, 0)
    #expect(run.output.contains(#""rouge1":{"precision":0.000000,"recall":0.000000"#))
  }

  @Test(arguments: ["text", "json", "tsv"])
  func `results do not depend on the cores`(format: String) async throws {
    let bench = try await bench()
    let lines = (1...200).map { number in
      let pier = "Ferry \(number % 7) waits at pier \(number)"
      return #"{"id":"\#(number)","text":"\#(pier). The storm goes on. Boats are late."#
        + #" Captain \#(number % 5) counts crates.","summary":"\#(pier) in a storm."}"#
    }
    try bench.folder.write(lines.joined(separator: "\n") + "\n", to: "many.jsonl")
    let common = ["evaluate", "summaries", "many.jsonl", "--format", format]
    let one = try await bench.run(
      CommandBench.command, common + ["--jobs", "1", "--report", "1.html"])
    let many = try await bench.run(
      CommandBench.command, common + ["--jobs", "5", "--report", "5.html"])
    expect(one, 0)
    #expect(one.output == many.output)
    #expect(try bench.folder.read("1.html") == bench.folder.read("5.html"))
  }

  @Test func `the report is a whole page`() async throws {
    let bench = try await bench()
    let run = try await bench.run("evaluate", "summaries", "filed.jsonl", "--report", "r.html")
    expect(run, 0)
    let page = String(decoding: try bench.folder.read("r.html"), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    let drawings = XMLChecker.drawings(in: page)
    #expect(drawings.count == 4)
    for drawing in drawings { #expect(XMLChecker.complaint(about: drawing) == nil) }
    let lost = try await bench.run(
      "evaluate", "summaries", "filed.jsonl", "--report", "filed.jsonl")
    #expect(lost.code == 64)
  }
}
