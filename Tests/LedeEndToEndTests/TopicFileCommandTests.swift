import Foundation
import LedeTestSupport
import Testing

/// Topic files as a person uses them: with a model, without one, and in training.
struct TopicFileCommandTests {
  private static let rules = """
    water-supply:
      name: Water supply
      codes: ["medtop:20000604"]
      place: CH
      phrases:
        required: [water]
        any: ["drinking water", {phrase: reservoir, weight: 0.5}, "pipe*"]
        not: ["heavy water"]
      aliases: [wells]
    """

  private func bench() async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write(Self.rules, to: "water.yaml")
    try bench.folder.write(
      "Dry taps in the valley\n\nThe reservoir is empty and drinking water is sold by the glass.\n",
      to: "dry.txt")
    return bench
  }

  private func labels(_ run: Outcome) throws -> [[String: Any]] {
    try #require(try run.objects().first?["labels"] as? [[String: Any]])
  }

  @Test func `phrases alone give topics, with codes and places where they are asked for`()
    async throws
  {
    let bench = try await bench()
    let run = try await bench.run(
      "label", "dry.txt", "--topics", "water.yaml", "--no-model", "--codes", "--format", "json",
      environment: ["LEDE_MODEL": "none.lede"])
    expect(
      run, 0,
      "note: water.yaml:3: medtop:20000604 was retired on 2025-03-31; use medtop:20000598")
    let label = try #require(try labels(run).first)
    #expect(label["topic"] as? String == "water-supply")
    #expect(label["source"] as? String == "phrases")
    #expect(label["score"] as? Double == 1.5)
    #expect(label["codes"] as? [String] == ["medtop:20000604"])
    #expect(label["places"] as? [String] == ["http://cvx.iptc.org/iso3166-1a2/ch"])
    let text = try await bench.run(
      "label", "dry.txt", "--topics", "water.yaml", "--no-model", "--codes")
    #expect(text.output.contains("Water supply"))
    #expect(text.output.contains("medtop:20000604 CH"))
    let plain = try await bench.run("label", "dry.txt", "--topics", "water.yaml", "--no-model")
    #expect(!plain.output.contains("medtop"))
  }

  @Test func `phrases stand beside the model's topics`() async throws {
    let bench = try await bench()
    let run = try await bench.run(
      "label", "dry.txt", "--topics", "water.yaml", "--format", "json", "--all-scores")
    #expect(run.code == 0)
    #expect(try labels(run).contains { $0["topic"] as? String == "water-supply" })
    let scores = try #require(try run.objects().first?["scores"] as? [[String: Any]])
    #expect(scores.contains { $0["topic"] as? String == "syria" })
    #expect(scores.contains { $0["topic"] as? String == "water-supply" })
    let chosen = try await bench.run(
      "label", "dry.txt", "--topics", "water.yaml", "--topic", "water-supply", "--format", "json")
    #expect(try labels(chosen).count == 1)
  }

  @Test func `the same phrases label the same in every order and at any jobs`() async throws {
    let bench = try await bench()
    let first = try await bench.run(
      "label", CommandBench.starter, "--topics", "water.yaml", "--format", "json", "-j", "1")
    let again = try await bench.run(
      "label", CommandBench.starter, "--topics", "water.yaml", "--format", "json", "-j", "2")
    #expect(first.code == 0 && first.output == again.output)
  }

  @Test func `a model keeps the phrases that it was trained with`() async throws {
    let bench = try await bench()
    expect(
      try await bench.run(
        "train", CommandBench.starter, "-o", "a.lede", "--topics", "water.yaml"), 0,
      "note: water.yaml:3: medtop:20000604 was retired on 2025-03-31; use medtop:20000598")
    let run = try await bench.run("label", "dry.txt", "-m", "a.lede", "--format", "json")
    expect(run, 0)
    #expect(try labels(run).contains { $0["topic"] as? String == "water-supply" })
    let inspect = try await bench.run("inspect", "a.lede", "--topic", "water-supply")
    expect(inspect, 0)
    #expect(inspect.output.contains("Topics that are given for phrases:"))
    #expect(inspect.output.contains("+water, drinking water, pipe*, reservoir, −heavy water"))
    let json = try await bench.run(
      "inspect", "a.lede", "--verify", "--format", "json", "--topic", "water-supply")
    let topics = try #require(try json.objects().first?["phraseTopics"] as? [[String: Any]])
    #expect(topics.first?["phrases"] as? Int == 5)
    #expect(topics.first?["calibrated"] as? Bool == false)
    #expect(topics.first?["aliases"] as? [String] == ["wells"])
  }

  @Test func `evaluation takes other names for the topic`() async throws {
    let bench = try await bench()
    try bench.folder.write(
      """
      {"id":"1","text":"Drinking water is sold by the glass.","labels":["wells"]}
      {"id":"2","text":"The pipes burst and water ran.","labels":["water-supply"]}
      {"id":"3","text":"A comet was seen.","labels":["stars"]}
      """, to: "filed.jsonl")
    let run = try await bench.run(
      "evaluate", "labels", "filed.jsonl", "--topics", "water.yaml", "--no-model", "--format",
      "json")
    #expect(run.code == 0)
    let figures = try #require(try run.objects().first)
    #expect((figures["micro"] as? [String: Any])?["f1"] as? Double == 1)
    let unknown = try #require(figures["unknownTopics"] as? [[String: Any]])
    #expect(unknown.map { $0["topic"] as? String } == ["stars"])
  }

  @Test func `mistakes end the work before it begins`() async throws {
    let bench = try await bench()
    try bench.folder.write("a:\n  phrases:\n    al: [x]\n", to: "wrong.yaml")
    expect(
      try await bench.run("label", "dry.txt", "--topics", "wrong.yaml"), 1,
      "wrong.yaml:3: \"al\" is no member of `phrases`; there are `required`, `any`, `not` and "
        + "`threshold`")
    expect(
      try await bench.run("train", CommandBench.starter, "-o", "b.lede", "--topics", "wrong.yaml"),
      1,
      "wrong.yaml:3: \"al\" is no member of `phrases`; there are `required`, `any`, `not` and "
        + "`threshold`")
    try bench.folder.write("a:\n", to: "names.yaml")
    expect(
      try await bench.run("label", "dry.txt", "--topics", "names.yaml"), 1,
      "names.yaml: no topic in it has phrases, so none can be given; add `phrases:` to one")
    try bench.folder.write("a: {phrases: {any: [the]}}\n", to: "stop.yaml")
    expect(
      try await bench.run("label", "dry.txt", "--topics", "stop.yaml"), 1,
      "stop.yaml:1: the phrase \"the\" of the topic a has only words that stand in every English "
        + "text; add a word that says more, or leave it out")
    #expect(try await bench.run("label", "dry.txt", "--no-model").code == 64)
    expect(
      try await bench.run(
        "label", "dry.txt", "--topics", "water.yaml", "--no-model", "-m", "a.lede"), 64,
      "--no-model and -m exclude each other; leave one out")
    let missing = try await bench.run("label", "dry.txt", "--topics", "none.yaml")
    #expect(missing.code == 1 && missing.errors.contains("none.yaml"))
  }
}
