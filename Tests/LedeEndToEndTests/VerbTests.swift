import Foundation
import LedeTestSupport
import Testing

/// Every verb on corpora/starter: what it says, in which shape, and that it says it again.
struct VerbTests {
  private static let article =
    CommandBench.starter + "/atmeh-camp-families-go-home.txt"

  /// Each verb, with the members that its JSON must have.
  private static let verbs: [(arguments: [String], members: Set<String>)] = [
    (["label", article], ["id", "title", "date", "labels"]),
    (["label", article, "--all-scores"], ["id", "title", "date", "labels", "scores"]),
    (["label", article, "--explain"], ["id", "title", "date", "labels"]),
    (
      ["label", article, "--unsure", "--limit", "1"],
      ["id", "title", "date", "topic", "given", "probability", "score", "threshold", "distance"]
    ),
    (["explain", article], ["id", "title", "date", "topics"]),
    (["summarize", article], ["id", "title", "date", "method", "sentences"]),
    (["related", article, "--in", CommandBench.starter], ["id", "title", "date", "related"]),
    (
      ["digest", article, "--in", CommandBench.starter],
      ["id", "title", "date", "labels", "method", "sentences", "related"]
    ),
    (
      ["evaluate", "labels", CommandBench.starter],
      ["documents", "topics", "micro", "macro", "perTopic"]
    ),
    (["inspect"], ["topics"]),
  ]

  @Test(arguments: verbs)
  func `JSON has the members that were promised`(
    verb: (arguments: [String], members: Set<String>)
  ) async throws {
    let bench = try await CommandBench()
    let run = try await bench.run(CommandBench.command, verb.arguments + ["--format", "json"])
    expect(run, 0)
    #expect(run.lines.count == 1)
    #expect(verb.members.isSubset(of: Set(try run.objects().flatMap(\.keys))))
  }

  @Test(arguments: verbs, ["text", "json"])
  func `the same command says the same again`(
    verb: (arguments: [String], members: Set<String>), format: String
  ) async throws {
    let bench = try await CommandBench()
    let arguments = verb.arguments + ["--format", format]
    let jobs = verb.arguments == ["inspect"] ? [[], []] : [["--jobs", "1"], ["--jobs", "2"], []]
    let first = try await bench.run(CommandBench.command, arguments + jobs[0])
    expect(first, 0)
    #expect(!first.output.isEmpty)
    for jobs in jobs.dropFirst() {
      let again = try await bench.run(CommandBench.command, arguments + jobs)
      #expect(again.output == first.output)
    }
  }

  /// The members of the objects in a list of an object.
  private func inner(_ object: [String: Any], _ name: String) -> Set<String> {
    Set((object[name] as? [[String: Any]] ?? []).flatMap(\.keys))
  }

  @Test func `the objects inside have theirs, too`() async throws {
    let bench = try await CommandBench()
    let digest = try await bench.run(
      "digest", Self.article, "--in", CommandBench.starter, "--format", "json")
    let object = try #require(try digest.objects().first)
    #expect(object["id"] as? String == "atmeh-camp-families-go-home")
    #expect(object["date"] as? String == "2025-05-29")
    #expect(
      inner(object, "labels") == ["topic", "probability", "score", "threshold", "role", "passages"])
    #expect(inner(object, "sentences") == ["position", "start", "end", "score", "text"])
    #expect(inner(object, "related") == ["id", "title", "similarity", "terms"])
    let related = try #require(object["related"] as? [[String: Any]])
    #expect(related.allSatisfy { inner($0, "terms") == ["term", "weight"] })
    #expect(!related.contains { $0["id"] as? String == "atmeh-camp-families-go-home" })
    // Numbers have six decimals.
    #expect(digest.output.contains(/"probability":[01]\.\d{6},/))
    #expect(!digest.output.contains(/\.\d{1,5}[,}\]]/))
    #expect(!digest.output.contains(/\d\.\d{7}/))

    let evaluation = try await bench.run(
      "evaluate", "labels", CommandBench.starter, "--format", "json")
    let figures = try #require(try evaluation.objects().first)
    for name in ["micro", "macro"] {
      #expect(Set((figures[name] as? [String: Any] ?? [:]).keys) == ["precision", "recall", "f1"])
    }
    #expect(inner(figures, "perTopic").isSuperset(of: ["topic", "precision", "recall", "f1"]))
  }

  @Test func `offsets lead to the sentence in the content`() async throws {
    let bench = try await CommandBench()
    let run = try await bench.run(
      "summarize", CommandBench.starter, "--include-content", "--format", "json")
    for object in try run.objects() {
      let content = Array(try #require(object["content"] as? String).utf8)
      for sentence in try #require(object["sentences"] as? [[String: Any]]) {
        let start = try #require(sentence["start"] as? Int)
        let end = try #require(sentence["end"] as? Int)
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
        #expect(
          words(String(decoding: content[start..<end], as: UTF8.self))
            == words(try #require(sentence["text"] as? String)))
      }
    }
  }

  @Test func `standard input is an article or lines of articles`() async throws {
    let bench = try await CommandBench()
    let text = try await bench.run(
      "label", "-", "--format", "json", input: "Talks in Damascus\n\nSyria's envoy left.\n")
    expect(text, 0)
    #expect(try text.objects().first?["id"] as? String == "-")
    #expect(try text.objects().first?["title"] as? String == "Talks in Damascus")
    let lines = try await bench.run(
      "label", "-", "--format", "json", input: "\n{\"text\":\"Syria\"}\n{\"text\":\"Iran\"}\n")
    expect(lines, 0)
    #expect(try lines.objects().map { $0["id"] as? String } == ["-#1", "-#2"])
    let nothing = try await bench.run("label", "-", input: "")
    expect(
      nothing, 1, "skipped -: has no text in it; write the article into it or leave it out",
      "1 input was skipped; nothing is left")
  }

  @Test func `models are the same byte for byte, whatever the jobs`() async throws {
    let bench = try await CommandBench()
    let model = try bench.modelBytes()
    for jobs in ["1", "2", "3"] {
      expect(
        try await bench.run("train", CommandBench.starter, "-o", "\(jobs).lede", "-j", jobs), 0)
      #expect(try bench.folder.read("\(jobs).lede") == model)
    }
  }

  @Test(arguments: ["linear", "centroid", "neighbours"])
  func `train, inspect, label and evaluate on the starter corpus`(method: String) async throws {
    let bench = try await CommandBench()
    let train = try await bench.run(
      "train", CommandBench.starter, "-o", "a.lede", "--method", method, "--format", "json")
    expect(train, 0)
    expect(try await bench.run("inspect", "a.lede", "--verify"), 0)
    let label = try await bench.run(
      "label", CommandBench.starter, "-m", "a.lede", "--format", "json")
    expect(label, 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: CommandBench.starter)
      .filter { $0.hasSuffix(".txt") && $0 != "README.txt" }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(label.lines.count == files.count)
    let evaluate = try await bench.run(
      "evaluate", "labels", CommandBench.starter, "-m", "a.lede", "--format", "json")
    expect(evaluate, 0)
    let micro = try evaluate.objects().first?["micro"] as? [String: Any]
    // On the articles it learned from: far below this, something is broken.
    #expect(try #require(micro?["f1"] as? Double) > 0.6)
  }
}
