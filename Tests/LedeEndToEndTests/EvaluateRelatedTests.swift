import Foundation
import LedeTestSupport
import Testing

struct EvaluateRelatedTests {
  /// Two articles about ferries, two about bakers, one about neither.
  private static let filed = """
    {"id":"f1","text":"The ferry stayed in port because of the storm.","labels":["sea","ferry"]}
    {"id":"f2","text":"A storm kept the ferry in its port.","labels":["sea","ferry"]}
    {"id":"b1","text":"Bakers struck over the price of flour.","labels":["land","strike"]}
    {"id":"b2","text":"The price of flour made bakers strike.","labels":["land","strike"]}
    {"id":"n","text":"Nobody watched the comet.","labels":["sky"]}

    """

  private func bench() async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write(Self.filed, to: "filed.jsonl")
    return bench
  }

  /// Expects a failure that says something.
  private func expect(
    _ run: Outcome, _ code: Int32, says: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(!run.wasKilled && run.code == code, sourceLocation: sourceLocation)
    #expect(run.errors.contains(says), "\(run.errors)", sourceLocation: sourceLocation)
  }

  /// Expects that all went well.
  private func expect(
    _ run: Outcome, _ code: Int32, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(!run.wasKilled && run.code == code, sourceLocation: sourceLocation)
    #expect(run.errors == "", sourceLocation: sourceLocation)
  }

  @Test func `what is filed as one is found first`() async throws {
    let bench = try await bench()
    let run = try await bench.run("evaluate", "related", "filed.jsonl", "--format", "json")
    expect(run, 0)
    let object = try #require(try run.objects().first)
    #expect(object["queries"] as? Int == 4 && object["articles"] as? Int == 5)
    #expect(object["map"] as? Double == 1 && object["ndcgAt10"] as? Double == 1)
    #expect(object["precisionAt5"] as? Double == 0.2)
    #expect(object["correlation"] is NSNull)
    let similarity = try #require(object["similarity"] as? [String: Any])
    #expect(similarity["latentDimensions"] as? Int == 0)
    let intervals = try #require(object["intervals"] as? [String: Any])
    #expect((intervals["map"] as? [String: Any])?["low"] as? Double == 1)
  }

  @Test func `text, tables and minimums`() async throws {
    let bench = try await bench()
    let text = try await bench.run("evaluate", "related", "filed.jsonl", "--latent", "2")
    expect(text, 0)
    #expect(text.output.contains("mean average precision"))
    #expect(text.output.contains("words and 1 latent dimension, which is 0.30"))
    let table = try await bench.run(
      "evaluate", "related", "filed.jsonl", "--format", "tsv", "--relevant", "all",
      "--replicates", "0")
    expect(table, 0)
    let rows = table.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.count == 2 && rows[0].count == rows[1].count)
    #expect(rows[1][0] == "4" && rows[1][1] == "1.000000" && rows[1][2] == "")
    expect(
      try await bench.run(
        "evaluate", "related", "filed.jsonl", "--minimum", "map=0.9", "--minimum",
        "precision-at-5=0.2"), 0)
    let missed = try await bench.run(
      "evaluate", "related", "filed.jsonl", "--minimum", "precision-at-5=0.5", "--minimum",
      "pearson=0.1")
    expect(
      missed, 5, says: "precision-at-5 is 0.200000; at least 0.5 was demanded")
    #expect(missed.errors.contains("pearson has no value"))
  }

  @Test func `scores of pairs are held against similarities`() async throws {
    let bench = try await bench()
    try bench.folder.write(
      "first\tsecond\tscore\nf1\tf2\t0.9\nb1\tb2\t0.8\nf1\tb1\t0.1\nf1\tn\t0.1\n", to: "pairs.tsv")
    let run = try await bench.run(
      "evaluate", "related", "filed.jsonl", "--pairs", "pairs.tsv", "--format", "json",
      "--minimum", "pearson=0.8", "--minimum", "spearman=0.7")
    expect(run, 0)
    let found = try #require(try run.objects().first?["correlation"] as? [String: Any])
    #expect(found["pairs"] as? Int == 4)
    #expect(try #require(found["pearson"] as? Double) > 0.8)
    // Articles without topics, one score for all: nothing is a number that is none.
    try bench.folder.write(
      "{\"id\":\"a\",\"text\":\"Rain fell.\"}\n{\"id\":\"b\",\"text\":\"Snow fell.\"}\n",
      to: "unfiled.jsonl")
    try bench.folder.write("{\"first\":\"a\",\"second\":\"b\",\"score\":1}\n", to: "one.jsonl")
    let alone = try await bench.run(
      "evaluate", "related", "unfiled.jsonl", "--pairs", "one.jsonl", "--format", "json")
    expect(alone, 0)
    let object = try #require(try alone.objects().first)
    #expect(object["queries"] as? Int == 0 && object["map"] is NSNull)
    #expect((object["correlation"] as? [String: Any])?["pearson"] is NSNull)
  }

  @Test func `background counts but does not answer`() async throws {
    let bench = try await bench()
    try bench.folder.write(
      "{\"id\":\"x\",\"text\":\"The ferry left the port.\",\"labels\":[\"sea\",\"ferry\"]}\n",
      to: "more.jsonl")
    let run = try await bench.run(
      "evaluate", "related", "filed.jsonl", "--format", "json", "--background", "more.jsonl")
    expect(run, 0)
    let object = try #require(try run.objects().first)
    #expect(object["articles"] as? Int == 5 && object["queries"] as? Int == 4)
    #expect((object["similarity"] as? [String: Any])?["articles"] as? Int == 6)
  }

  @Test(arguments: [
    ("f1\tzz\t1\n", "pairs.tsv:1: names the article zz, which is not in the corpus"),
    ("f1\tf2\t1\n\nf1\tf2\t2\n", "pairs.tsv:3: scores f1 and f2, which line 1 does, too"),
  ])
  func `a pair that cannot be is named with its line`(text: String, says: String) async throws {
    let bench = try await bench()
    try bench.folder.write(text, to: "pairs.tsv")
    expect(
      try await bench.run("evaluate", "related", "filed.jsonl", "--pairs", "pairs.tsv"), 1,
      says: says)
  }

  @Test func `wrong usage and corpora without topics are told`() async throws {
    let bench = try await bench()
    try bench.folder.write("{\"id\":\"a\",\"text\":\"Rain fell.\"}\n", to: "unfiled.jsonl")
    expect(
      try await bench.run("evaluate", "related", "unfiled.jsonl"), 1,
      says: "no two articles have topics that make them relevant to each other")
    for (options, says) in [
      (["--blend", "1.5"], "--blend must be from 0 to 1"),
      (["--latent", "0", "--blend", "0.2"], "--blend needs latent dimensions"),
      (["--minimum", "recall=1"], "there is no metric \"recall\""),
      (["--minimum", "map=2"], "the minimum of map must be from 0 to 1"),
    ] {
      let run = try await bench.run(
        CommandBench.command, ["evaluate", "related", "filed.jsonl"] + options)
      expect(run, 64, says: says)
    }
  }

  @Test func `an archive has latent dimensions of its own`() async throws {
    let bench = try await bench()
    expect(try await bench.run("archive", "create", "a.archive", "--latent", "20"), 0)
    expect(try await bench.run("archive", "add", "a.archive", "filed.jsonl"), 0)
    expect(
      try await bench.run("related", "f1", "--in", "a.archive", "--blend", "0.5"), 1,
      says: "the archive has no latent dimensions")
    expect(
      try await bench.run("related", "f1", "--in", "a.archive", "--latent", "5"), 64,
      says: "an archive has latent dimensions of its own or none")
    let lines = (0..<210).map { number in
      "{\"id\":\"n\(number)\",\"text\":\"Notice \(number) of port \(number % 7) about tide "
        + "\(number % 5) and quay \(number % 11).\"}\n"
    }
    try bench.folder.write(lines.joined(), to: "many.jsonl")
    expect(try await bench.run("archive", "add", "a.archive", "many.jsonl"), 0)
    let run = try await bench.run(
      "related", "f1", "--in", "a.archive", "--format", "json", "--blend", "0.5")
    expect(run, 0)
    let object = try #require(try run.objects().first)
    let latent = try #require(object["latent"] as? [String: Any])
    #expect(try #require(latent["dimensions"] as? Int) > 0)
    #expect(latent["articles"] as? Int == 215)
    // Words that add nothing are no reasons.
    let whole = try await bench.run(
      "related", "f1", "--in", "a.archive", "--format", "json", "--blend", "1")
    let answers = try #require(try whole.objects().first?["related"] as? [[String: Any]])
    #expect(!answers.isEmpty && answers.allSatisfy { ($0["terms"] as? [Any])?.isEmpty == true })
    let info = try await bench.run("archive", "info", "a.archive")
    #expect(info.output.contains("latent dimensions, learned from 215 articles"))
  }
}
