import Foundation
import LedeTestSupport
import Testing

/// `lede learn`, and what a user may hand to it by mistake.
struct LearnTests {
  /// Lines of articles about topics, so many of each.
  private func lines(_ topics: [String: Int], from first: Int = 0, filed: Bool = true) -> String {
    topics.sorted { $0.key < $1.key }.flatMap { topic, count in
      (first..<first + count).map { number in
        let labels = filed ? ",\"labels\":[\"\(topic)\"]" : ""
        let text = "The \(topic) report number \(number) says more of \(topic) and its day."
        return "{\"id\":\"\(topic)-\(number)\",\"text\":\"\(text)\"\(labels)}\n"
      }
    }.joined()
  }

  /// A bench with a model of two topics.
  private func bench(_ options: String...) async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write(lines(["syria": 12, "iran": 12]), to: "old.jsonl")
    let run = try await bench.run(
      CommandBench.command, ["train", "old.jsonl", "-o", "a.lede"] + options)
    #expect(run.code == 0)
    return bench
  }

  @Test func `a new topic, in rounds`() async throws {
    let bench = try await bench()
    try bench.folder.write(lines(["syria": 3, "sport": 6], from: 20), to: "1.jsonl")
    try bench.folder.write(lines(["iran": 3, "sport": 6], from: 40), to: "2.jsonl")
    let first = try await bench.run("learn", "a.lede", "1.jsonl", "-o", "b.lede")
    expect(first, 0)
    #expect(first.output.hasPrefix("b.lede: 9 further articles, 33 in all, "))
    #expect(try #require(first.lines.first).hasSuffix(" new terms, new topics: sport"))
    // The output may be the model itself.
    let second = try await bench.run(
      "learn", "b.lede", "2.jsonl", "-o", "b.lede", "--format", "json")
    expect(second, 0)
    let object = try #require(try second.objects().first)
    let history = try #require(object["history"] as? [[String: Any]])
    #expect(history.map { $0["articles"] as? Int } == [9, 9])
    #expect(history.map { $0["newTopics"] as? [String] } == [["sport"], []])
    #expect(
      Set(history[0].keys) == ["articles", "decisions", "newTopics", "newTerms", "date"])
    #expect(object["keptArticles"] as? Int == 0)
    expect(try await bench.run("inspect", "b.lede", "--verify"), 0)
    let text = try await bench.run("inspect", "b.lede")
    #expect(text.output.contains("Later 9 articles"))
    try bench.folder.write("The sport report of the day.", to: "sport.txt")
    let label = try await bench.run("label", "sport.txt", "-m", "b.lede", "--format", "json")
    let labels = try label.objects().first?["labels"] as? [[String: Any]]
    #expect(labels?.compactMap { $0["topic"] as? String } == ["sport"])
  }

  @Test func `the same bytes whatever the jobs`() async throws {
    let bench = try await bench()
    try bench.folder.write(lines(["syria": 3, "sport": 6], from: 20), to: "1.jsonl")
    for jobs in ["1", "2", "3"] {
      expect(
        try await bench.run("learn", "a.lede", "1.jsonl", "-o", "\(jobs).lede", "-j", jobs), 0)
      #expect(try bench.folder.read("\(jobs).lede") == bench.folder.read("1.lede"))
    }
  }

  @Test func `decisions about articles that nobody filed`() async throws {
    let bench = try await bench()
    try bench.folder.write(
      lines(["syria": 2, "chess": 2], from: 20, filed: false), to: "new.jsonl")
    try bench.folder.write(
      "id\ttopic\tdecision\nsyria-20\tsyria\tyes\nchess-20\tchess\tyes\nchess-21\tsyria\tno\n",
      to: "decided.tsv")
    let arguments = ["learn", "a.lede", "new.jsonl", "-o", "b.lede", "--decisions", "decided.tsv"]
    expect(
      try await bench.run(CommandBench.command, arguments), 1,
      "decided.tsv:3: the model has no topic \"chess\"; correct it, or say --new-topic chess if it "
        + "is new")
    expect(
      try await bench.run(CommandBench.command, arguments + ["--new-topic", "chess"]), 0,
      "note: 1 articles have neither topics nor decisions; they were left out",
      "note: every article has the new topic chess: add some that do not, and it is found better")
    let inspect = try await bench.run("inspect", "b.lede", "--format", "json")
    let topics = try inspect.objects().first?["topics"] as? [[String: Any]]
    #expect(topics?.compactMap { $0["topic"] as? String } == ["chess", "iran", "syria"])
  }

  @Test func `from the unsure labels by a person's decisions into a model`() async throws {
    let bench = try await bench()
    try bench.folder.write(lines(["syria": 3, "iran": 3], from: 20, filed: false), to: "new.jsonl")
    let unsure = [
      "label", "new.jsonl", "-m", "a.lede", "--unsure", "--limit", "100", "--format", "tsv", "-o",
      "unsure.tsv",
    ]
    expect(try await bench.run(CommandBench.command, unsure), 0)
    // A person decides, and leaves the last line open.
    let rows = try String(decoding: bench.folder.read("unsure.tsv"), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.count == 13 && rows[0].prefix(3) == ["id", "topic", "decision"])
    let decided = rows.enumerated().map { number, row in
      guard number > 0, number + 1 < rows.count else { return row.joined(separator: "\t") }
      let decision = row[0].hasPrefix(row[1]) ? "yes" : "no"
      return ([row[0], row[1], decision[...]] + row.dropFirst(3)).joined(separator: "\t")
    }
    try bench.folder.write(decided.joined(separator: "\n") + "\n", to: "decided.tsv")
    let run = try await bench.run(
      "learn", "a.lede", "new.jsonl", "-o", "b.lede", "--decisions", "decided.tsv", "--format",
      "json")
    expect(run, 0)
    let history = try run.objects().first?["history"] as? [[String: Any]]
    #expect(history?.map { $0["decisions"] as? Int } == [11])
    #expect(history?.map { $0["articles"] as? Int } == [6])
    // The model agrees with what was decided.
    let label = try await bench.run("label", "new.jsonl", "-m", "b.lede", "--format", "json")
    expect(label, 0)
    for object in try label.objects() {
      let id = try #require(object["id"] as? String)
      let labels = try #require(object["labels"] as? [[String: Any]])
      let main = labels.filter { $0["role"] as? String != "secondary" }
      #expect(main.compactMap { $0["topic"] as? String } == [String(id.prefix { $0 != "-" })])
    }
  }

  @Test(arguments: [
    (
      "syria-99\tsyria\tyes\n", 1,
      "no article has the id \"syria-99\"; correct it, or give the corpus that the article is in"
    ),
    (
      "syria-20\tsyria\tyes\nsyria-20\tsyria\tno\n", 2,
      "says no of syria for syria-20, and line 1 says yes; keep one of them"
    ),
    (
      "syria-20 syria yes\n", 1,
      "is no decision; give id, topic and yes or no, with tabs between them"
    ),
  ])
  func `decisions that cannot be are named with their line`(
    text: String, line: Int, detail: String
  ) async throws {
    let bench = try await bench()
    try bench.folder.write(lines(["syria": 2], from: 20), to: "new.jsonl")
    try bench.folder.write(text, to: "decided.tsv")
    expect(
      try await bench.run(
        "learn", "a.lede", "new.jsonl", "-o", "b.lede", "--decisions", "decided.tsv"), 1,
      "decided.tsv:\(line): \(detail)")
    #expect(!(try bench.folder.names.contains("b.lede")))
  }

  @Test func `a corpus with nothing to learn`() async throws {
    let bench = try await bench()
    try bench.folder.write("Talks in Syria.", to: "a.txt")
    let unfiled = try await bench.run("learn", "a.lede", "a.txt", "-o", "b.lede")
    #expect(unfiled.code == 1)
    #expect(unfiled.errors.contains("skipped a.txt: has no topics"))
    #expect(unfiled.errors.contains("no article has topics to learn"))
    try bench.folder.write("", to: "empty.jsonl")
    let empty = try await bench.run("learn", "a.lede", "empty.jsonl", "-o", "b.lede")
    #expect(empty.code == 1)
    #expect(empty.errors.contains("no article has topics to learn"))
    #expect(!(try bench.folder.names.contains("b.lede")))
  }

  @Test func `one article that occurs once, and one without topics`() async throws {
    let bench = try await bench()
    try bench.folder.write(
      lines(["sport": 1], from: 20) + "{\"id\":\"n\",\"text\":\"No topic.\",\"labels\":[]}\n",
      to: "new.jsonl")
    expect(try await bench.run("learn", "a.lede", "new.jsonl", "-o", "b.lede"), 0)
    expect(try await bench.run("inspect", "b.lede", "--verify"), 0)
    expect(try await bench.run("label", "old.jsonl", "-m", "b.lede"), 0)
  }

  @Test func `a corpus in another language than the model's`() async throws {
    let bench = try await bench()
    let german = "Die Bäckerei im Dorf hat am Montag wieder geöffnet, und die Leute kamen alle."
    try bench.folder.write("{\"text\":\"\(german)\",\"labels\":[\"brot\"]}\n", to: "de.jsonl")
    expect(
      try await bench.run("learn", "a.lede", "de.jsonl", "-o", "b.lede"), 1,
      "the articles are in German, and the model learned from articles in English; train a model of "
        + "their own with `lede train`, or say --language en if that is wrong")
  }

  @Test func `an output that cannot be, or that is an input`() async throws {
    let bench = try await bench()
    expect(
      try await bench.run("learn", "a.lede", "old.jsonl", "-o", "none/b.lede"), 1,
      "none/b.lede: there is no folder none; make it first")
    expect(
      try await bench.run("learn", "a.lede", "old.jsonl", "-o", "old.jsonl"), 64,
      "old.jsonl: is one of the inputs; write the model to another file")
    let run = try await bench.run("learn", "old.jsonl", "old.jsonl", "-o", "b.lede")
    #expect(run.code == 4)
  }

  @Test func `a model that keeps its vectors says so, and learns as if trained on all`()
    async throws
  {
    let bench = try await bench()
    let note = { (path: String, count: Int) in
      "note: \(path) holds the words of its \(count) articles, without their order; do not pass it on "
        + "where the articles may not be passed on"
    }
    expect(
      try await bench.run("train", "old.jsonl", "-o", "k.lede", "--keep-vectors"), 0,
      note("k.lede", 24))
    try bench.folder.write(lines(["syria": 3, "iran": 3], from: 2), to: "new.jsonl")
    let run = try await bench.run(
      "learn", "k.lede", "new.jsonl", "-o", "l.lede", "--format", "json")
    expect(run, 0, note("l.lede", 24))
    #expect(try run.objects().first?["keptArticles"] as? Int == 24)
    expect(try await bench.run("inspect", "l.lede", "--verify"), 0)
    #expect(
      try await bench.run("inspect", "l.lede").output.contains(
        "Holds the words of its 24 articles, without their order."))
  }
}
