import Foundation
import LedeTestSupport
import Testing

/// What a user may hand to `lede train` by mistake.
struct BadTrainingTests {
  /// A small corpus of lines, with one article of each of the numbers of articles of a topic.
  private func lines(_ topics: [String: Int]) -> String {
    topics.sorted { $0.key < $1.key }.flatMap { topic, count in
      (0..<count).map { number in
        let text = "The \(topic) report number \(number) says more of \(topic) and its day."
        return "{\"id\":\"\(topic)-\(number)\",\"text\":\"\(text)\",\"labels\":[\"\(topic)\"]}\n"
      }
    }.joined()
  }

  @Test(arguments: ["linear", "centroid", "neighbours"])
  func `a topic with one article trains`(method: String) async throws {
    let bench = try await CommandBench()
    try bench.folder.write(lines(["syria": 12, "iran": 12, "sport": 1]), to: "a.jsonl")
    expect(try await bench.run("train", "a.jsonl", "-o", "a.lede", "--method", method), 0)
    expect(try await bench.run("inspect", "a.lede", "--verify"), 0)
    let run = try await bench.run("label", "a.jsonl", "-m", "a.lede", "--format", "json")
    expect(run, 0)
    #expect(run.lines.count == 25)
  }

  @Test func `one article alone trains`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(lines(["syria": 1]), to: "a.jsonl")
    expect(
      try await bench.run("train", "a.jsonl", "-o", "a.lede", "--minimum-documents", "1"), 0)
  }

  @Test func `duplicate ids`() async throws {
    let bench = try await CommandBench()
    let corpus = lines(["syria": 6, "iran": 6])
    try bench.folder.write(corpus, to: "a.jsonl")
    try bench.folder.write(corpus.split(separator: "\n").prefix(1).joined(), to: "b.jsonl")
    let run = try await bench.run("train", "a.jsonl", "b.jsonl", "-o", "a.lede")
    #expect(run.code == 3)
    #expect(run.errors.contains("iran-0"))
    #expect(run.errors.contains("an article before it has the same id"))
    #expect(run.errors.hasSuffix("lede: 1 input was skipped\n"))
  }

  @Test func `nothing that has a topic`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    let run = try await bench.run("train", "a.txt", "-o", "a.lede")
    #expect(run.code == 1)
    #expect(run.errors.contains("a.txt: has no topics; give it `topics` in front matter"))
    #expect(try bench.folder.names == ["a.txt"])
  }

  @Test func `some articles that have no topic`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(lines(["syria": 6, "iran": 6]), to: "a.jsonl")
    try bench.folder.write("Talks in Syria.", to: "b.txt")
    let run = try await bench.run("train", "a.jsonl", "b.txt", "-o", "a.lede")
    #expect(run.code == 3)
    #expect(run.errors.contains("skipped b.txt: has no topics"))
    expect(try await bench.run("inspect", "a.lede", "--verify"), 0)
  }

  @Test func `an output that cannot be is found before the work`() async throws {
    let bench = try await CommandBench()
    let starter = CommandBench.starter
    expect(
      try await bench.run("train", starter, "-o", "none/a.lede"), 1,
      "none/a.lede: there is no folder none; make it first")
    expect(
      try await bench.run("train", starter, "-o", "/dev/full"), 1,
      "/dev/full: is not a file; give the name of a file to write")
    expect(
      try await bench.run("train", starter, "-o", "."), 1,
      ".: is not a file; give the name of a file to write")
  }

  @Test func `a full disk leaves the old model and nothing else`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("old", to: "a.lede")
    let run = try await bench.shell(
      "trap '' XFSZ; ulimit -f 20; $0 train \(CommandBench.starter) -o a.lede")
    expect(
      run, 1,
      "a.lede: could not be written: File too large; nothing was changed, choose another place")
    #expect(try bench.folder.names == ["a.lede"])
    #expect(try bench.folder.read("a.lede") == Array("old".utf8))
  }

  @Test func `evaluate without anything to compare with`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    let run = try await bench.run("evaluate", "labels", "a.txt")
    #expect(run.code == 1)
    #expect(run.errors.contains("a.txt: has no topics to compare with"))
  }
}
