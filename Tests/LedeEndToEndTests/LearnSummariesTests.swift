import Foundation
import LedeTestSupport
import Testing

/// `lede learn-summaries`, and what a user may hand to it by mistake.
struct LearnSummariesTests {
  private static let rest = [
    "It rained on the quiet market for most of the afternoon.",
    "People waited under the roofs and talked about the weather.",
    "They went home when the lamps were lit along the river.",
    "But nobody had expected much from a day in late autumn.",
  ]

  private static func news(_ number: Int) -> String {
    let towns = ["Tarn", "Olmet", "Vesk", "Brodin", "Kalm", "Issel"]
    let goods = ["apples", "timber", "salt", "wool"]
    return "The council of \(towns[number % 6]) said it would buy \(number + 3) boats of "
      + "\(goods[number % 4]) from Mayor Lind."
  }

  private static func text(_ number: Int) -> String {
    (rest + [news(number)]).joined(separator: " ")
  }

  /// Articles of whose sentences people took the last.
  private static func lessons(_ count: Int) -> String {
    (0..<count).map { number in
      #"{"id":"\#(number)","text":"\#(text(number))","summary":"\#(news(number))"}"# + "\n"
    }.joined()
  }

  private static let learn = ["learn-summaries", "a.lede", "lessons.jsonl"]

  private func bench(_ lessons: String) async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write(try bench.modelBytes(), to: "a.lede")
    try bench.folder.write(lessons, to: "lessons.jsonl")
    return bench
  }

  @Test func `the model keeps what it learned, and summaries follow it`() async throws {
    let bench = try await bench(Self.lessons(24))
    let run = try await bench.run(CommandBench.command, Self.learn + ["-o", "b.lede"])
    expect(run, 0)
    #expect(run.lines.first == "lessons.jsonl: 24 articles")
    expect(try await bench.run("inspect", "b.lede", "--verify"), 0)
    try bench.folder.write(Self.text(99), to: "new.txt")
    func summary(_ model: String) async throws -> [String] {
      let run = try await bench.run(
        "summarize", "new.txt", "-m", model, "--sentences", "1", "--bullets")
      expect(run, 0)
      return run.lines
    }
    let learned = try await summary("b.lede")
    #expect(learned == ["- " + Self.news(99)])
    let own = try await summary("a.lede")
    #expect(own != learned)
  }

  @Test func `figures are of articles that were held back, in JSON too`() async throws {
    let bench = try await bench(Self.lessons(24))
    let run = try await bench.run(CommandBench.command, Self.learn + ["--format", "json"])
    expect(run, 0)
    let list =
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]] ?? []
    let methods = try #require(list.first?["methods"] as? [[String: Any]])
    #expect(methods.compactMap { $0["method"] as? String } == ["held out", "lead 2", "lead 3"])
    let scores = methods.compactMap { $0["rouge1"] as? Double }
    #expect(scores[0] > 0.9 && scores[1] < 0.5)
  }

  @Test func `the same bytes whatever the jobs`() async throws {
    let bench = try await bench(Self.lessons(12))
    for jobs in ["1", "2"] {
      let options = ["-o", "\(jobs).lede", "--jobs", jobs, "--repeats", "0"]
      expect(try await bench.run(CommandBench.command, Self.learn + options), 0)
    }
    #expect(try bench.folder.read("1.lede") == bench.folder.read("2.lede"))
  }

  @Test(arguments: [
    ("{\"id\":\"1\",\"text\":\"The ferry stayed in port.\"}\n", 0), (lessons(3), 3),
  ])
  func `too few summaries are told, and no model is written`(
    lessons: String, count: Int
  ) async throws {
    let bench = try await bench(lessons)
    expect(
      try await bench.run(CommandBench.command, Self.learn + ["-o", "b.lede"]), 1,
      "\(count) articles with a summary; a ranker learns from 10 or more: give each article a "
        + "\"summary\" of at least a sentence")
    expect(
      try await bench.run("inspect", "b.lede"), 4,
      "b.lede: there is no such model; make one with `lede train`")
  }

  @Test func `a broken line is named, the others are learned from`() async throws {
    let bench = try await bench(Self.lessons(12) + "{\"id\":\n")
    let run = try await bench.run(CommandBench.command, Self.learn + ["-o", "b.lede"])
    #expect(run.code == 3)
    #expect(run.errors.contains("skipped lessons.jsonl:13: is not JSON"))
    expect(try await bench.run("inspect", "b.lede", "--verify"), 0)
  }
}
