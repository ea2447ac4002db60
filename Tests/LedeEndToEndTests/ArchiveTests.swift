import Foundation
import LedeTestSupport
import SystemPackage
import Testing

/// `lede archive` and `lede related --in ARCHIVE`, as a person runs them.
struct ArchiveTests {
  private static let article = "ankara-moscow-idlib-buffer-accord"

  /// A bench with an archive of the starter corpus, made once and copied.
  private static func bench() async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.copy(
      try await starter.value.folder.file("news.archive").string, to: "news.archive")
    return bench
  }

  private static let starter = Task {
    let bench = try await CommandBench()
    expect(try await bench.run("archive", "create", "news.archive"), 0)
    expect(try await bench.run("archive", "add", "news.archive", CommandBench.starter), 0)
    return bench
  }

  @Test func `what was added is counted, and added once`() async throws {
    let bench = try await Self.bench()
    let again = try await bench.run("archive", "add", "news.archive", CommandBench.starter)
    expect(again, 0)
    #expect(again.output.contains(" unchanged; the archive has "))
    #expect(!again.output.contains("added"))
    let json = try await bench.run(
      "archive", "add", "news.archive", "-", "--format", "json",
      input: "A headline of the day\n\nAn otter swam across the harbour of Idlib.")
    let last = try #require(try json.objects().last)
    #expect(Set(last.keys) == ["added", "replaced", "unchanged", "removed", "articles"])
    #expect(last["added"] as? Int == 1)
  }

  @Test func `related articles are those of the corpus`() async throws {
    let bench = try await Self.bench()
    let file = CommandBench.starter + "/\(Self.article).txt"
    let corpus = try await bench.run(
      "related", file, "--in", CommandBench.starter, "--format", "json")
    func ids(_ run: Outcome) throws -> [String] {
      expect(run, 0)
      let related = try run.objects().first?["related"] as? [[String: Any]] ?? []
      return related.compactMap { $0["id"] as? String }
    }
    let expected = try ids(corpus)
    #expect(expected.count == 5)
    for asked in [file, Self.article] {
      let run = try await bench.run("related", asked, "--in", "news.archive", "--format", "json")
      #expect(try ids(run) == expected)
      let object = try #require(try run.objects().first)
      #expect(Set(object.keys) == ["id", "title", "date", "related", "frequencies"])
      let answer = try #require((object["related"] as? [[String: Any]])?.first)
      #expect(
        Set(answer.keys) == [
          "id", "title", "date", "source", "similarity", "score", "terms", "duplicates",
        ])
    }
    let text = try await bench.run("related", Self.article, "--in", "news.archive", "--limit", "1")
    expect(text, 0)
    #expect(text.output.contains(#/[a-z] \d+\u{A0}%, /#))
    let digest = try await bench.run(
      "digest", file, "--in", "news.archive", "--format", "json")
    #expect(try ids(digest) == expected)
  }

  @Test func `standard input and filters`() async throws {
    let bench = try await Self.bench()
    let none = try await bench.run(
      "related", "-", "--in", "news.archive", "--since", "2099-01-01", input: "Talks in Idlib.")
    expect(none, 0)
    #expect(none.output.contains("the archive has none in that range"))
    let unknown = try await bench.run(
      "related", "-", "--in", "news.archive", "--format", "json", input: "Qwxzt vlorp grendimux.")
    expect(unknown, 0)
    #expect(try unknown.objects().first?["absence"] as? String == "noKnownWord")
    let recent = try await bench.run(
      "related", Self.article, "--in", "news.archive", "--until", "2022-01-01", "--topic", "syria",
      "--half-life", "30", "--diverse", "--format", "json")
    expect(recent, 0)
    let related = try #require(try recent.objects().first?["related"] as? [[String: Any]])
    #expect(related.allSatisfy { ($0["date"] as? String ?? "9") <= "2022-01-01" })
    #expect(!related.isEmpty)
  }

  @Test func `words are searched, facts told, articles exported and removed`() async throws {
    let bench = try await Self.bench()
    let hits = try await bench.run(
      "archive", "search", "news.archive", "Idlib", "--limit", "3", "--format", "json")
    expect(hits, 0)
    #expect(hits.lines.count == 3)
    #expect(
      try Set(hits.objects()[0].keys) == [
        "id", "title", "date", "source", "score", "snippet", "marks",
      ])
    let marked = try await bench.run("archive", "search", "news.archive", "Idlib", "--limit", "1")
    #expect(marked.output.contains("«Idlib»"))
    let nothing = try await bench.run("archive", "search", "news.archive", "qwxzt")
    expect(nothing, 0, "no article has these words")
    expect(
      try await bench.run("archive", "search", "news.archive", "( - )"), 64,
      "there is no word to search for")

    let facts = try #require(
      try await bench.run("archive", "info", "news.archive", "--format", "json").objects().first)
    let count = try #require(facts["articles"] as? Int)
    let info = try await bench.run("archive", "info", "news.archive")
    expect(info, 0)
    #expect(info.output.contains("months a column"))
    #expect(info.output.contains("█"))

    let export = try await bench.run("archive", "export", "news.archive")
    expect(export, 0)
    #expect(export.lines.count == count)
    try bench.folder.write(export.output, to: "again.jsonl")
    let same = try await bench.run("archive", "add", "news.archive", "again.jsonl")
    expect(same, 0)
    #expect(same.output.hasPrefix("\(count) unchanged"), "\(same.output)")

    let removed = try await bench.run("archive", "remove", "news.archive", Self.article, "nobody")
    expect(removed, 3, "skipped nobody: the archive has no such article")
    #expect(removed.output == "1 removed; the archive has \(count - 1) articles\n")
    expect(
      try await bench.run("related", Self.article, "--in", "news.archive"), 1,
      "\(Self.article): is neither a file nor the id of an article in news.archive")
    expect(try await bench.run("archive", "compact", "news.archive"), 0)
    let verified = try await bench.run(
      "archive", "verify", "news.archive", "--deep", "--format", "json")
    expect(verified, 0)
    #expect(try verified.objects().first?["well"] as? Bool == true)
    #expect(try verified.objects().first?["analysed"] as? Int == count - 1)
  }

  @Test func `what is wrong is said with the remedy`() async throws {
    let bench = try await Self.bench()
    expect(
      try await bench.run("archive", "info", "none.archive"), 4,
      "none.archive: there is no such archive; make it with `lede archive create`")
    expect(
      try await bench.run("archive", "create", "news.archive"), 1,
      "news.archive: is an archive already; add to it with `lede archive add`")
    let file = CommandBench.starter + "/\(Self.article).txt"
    expect(
      try await bench.run("related", file, "--in", CommandBench.starter, "--diverse"), 64,
      "--diverse is for archives, and \(CommandBench.starter) is none; make one with "
        + "`lede archive create`")
    let segment = try #require(
      try ScratchFolder.names(in: bench.folder.file("news.archive/files").string)
        .first { $0.hasSuffix(".segment") })
    let path = "news.archive/files/" + segment
    try ScratchFolder.remove(bench.folder.file(path))
    expect(
      try await bench.run("related", file, "--in", "news.archive"), 4,
      "\(path): this file of the archive is missing; make it anew from the stored texts with "
        + "`lede archive rebuild`")
    let verified = try await bench.run("archive", "verify", "news.archive")
    #expect(verified.code == 4)
    let said = verified.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(said.contains("this file of the archive is missing"))
    expect(try await bench.run("archive", "rebuild", "news.archive"), 0)
    expect(try await bench.run("archive", "verify", "news.archive"), 0)
    expect(try await bench.run("related", file, "--in", "news.archive"), 0)
  }

  @Test func `labels that people give are part of an article`() async throws {
    let bench = try await Self.bench()
    func add(_ members: String) async throws -> [Int?] {
      let run = try await bench.run(
        "archive", "add", "news.archive", "-", "--format", "json",
        input: #"{"id": "otter", "text": "An otter swam across the harbour."\#(members)}"#)
      expect(run, 0)
      let last = try #require(try run.objects().last)
      return ["added", "replaced", "unchanged"].map { last[$0] as? Int }
    }
    #expect(try await add(#", "labels": ["animals"]"#) == [1, 0, 0])
    #expect(try await add(#", "labels": ["animals"]"#) == [0, 0, 1])
    #expect(try await add(#", "labels": ["animals", "ports"]"#) == [0, 1, 0])
    #expect(try await add(#", "labels": ["animals"], "doubtful": ["ports"]"#) == [0, 1, 0])
    // Who says nothing of labels leaves them.
    #expect(try await add("") == [0, 0, 1])
    let export = try await bench.run("archive", "export", "news.archive")
    let otter = try #require(try export.objects().first { $0["id"] as? String == "otter" })
    #expect(otter["labels"] as? [String] == ["animals"])
    #expect(otter["doubtful"] as? [String] == ["ports"])
    #expect(try await add(#", "labels": []"#) == [0, 1, 0])
    #expect(try await add(#", "labels": []"#) == [0, 0, 1])
    let facts = try await bench.run("archive", "info", "news.archive")
    #expect(facts.output.contains(" removed rows\n") && facts.output.contains(" terms, "))
    expect(try await bench.run("archive", "verify", "news.archive", "--deep"), 0)
  }

  @Test func `the language that was given is kept`() async throws {
    let bench = try await Self.bench()
    expect(
      try await bench.run(
        "archive", "add", "news.archive", "-", "--language", "de",
        input: #"{"id": "otter", "text": "Otters swam across the harbours of Idlib in winter."}"#),
      0)
    for change in ["compact", "rebuild"] {
      expect(try await bench.run("archive", "verify", "news.archive", "--deep"), 0)
      expect(try await bench.run("archive", change, "news.archive"), 0)
    }
    expect(try await bench.run("archive", "verify", "news.archive", "--deep"), 0)
    expect(try await bench.run("related", "otter", "--in", "news.archive"), 0)
  }

  @Test func `texts can be exported whatever has become of other files`() async throws {
    let bench = try await Self.bench()
    let whole = try await bench.run("archive", "export", "news.archive")
    for name in try ScratchFolder.names(in: bench.folder.file("news.archive/files").string) {
      try ScratchFolder.remove(bench.folder.file("news.archive/files/" + name))
    }
    let run = try await bench.run("archive", "export", "news.archive")
    expect(run, 0)
    #expect(!run.output.isEmpty && run.output == whole.output)
    let verified = try await bench.run("archive", "verify", "news.archive", "--format", "json")
    let problems = try #require(try verified.objects().first?["problems"] as? [[String: Any]])
    let said = problems.map { "\($0)" }
    #expect(verified.code == 4 && !said.isEmpty && Set(said).count == said.count)
    expect(
      try await bench.run("archive", "export", "none.archive", "-o", "none.jsonl"), 4,
      "none.archive: there is no such archive; make it with `lede archive create`")
    #expect(try !bench.folder.names.contains("none.jsonl"))
    expect(
      try await bench.run("archive", "add", "news.archive", "news.archive"), 1,
      "news.archive: is an archive; give the articles that `lede archive export news.archive` writes, "
        + "with - for standard input")
    expect(
      try await bench.run(
        "archive", "search", "news.archive", "Idlib", "--since", "2099-01-01", "--format", "json"),
      4,
      "news.archive/files/000001.model: the archive's model is missing; make the archive anew from "
        + "the stored texts with `lede archive rebuild news.archive -m MODEL`")
  }

  @Test func `whoever reads during an addition sees one state after the other`() async throws {
    let bench = try await Self.bench()
    let run = try await bench.shell(
      """
      for number in $(seq 60); do
        echo '{"id": "otter'$number'", "text": "An otter swam across harbour '$number' of Idlib."}'
      done >more.jsonl
      ask() { $0 related \(Self.article) --in news.archive --limit 300 --format json; }
      ask || exit 1
      $0 archive add news.archive more.jsonl --batch 4 --jobs 1 >/dev/null 2>&1 &
      while kill -0 $! 2>/dev/null; do ask || exit 1; done
      wait $! || exit 2
      ask
      """)
    expect(run, 0)
    let answers = try run.objects()
    #expect(answers.count > 2)
    var (last, version) = (0, 0)
    for answer in answers {
      let related = try #require(answer["related"] as? [[String: Any]])
      let scores = related.compactMap { $0["similarity"] as? Double }
      #expect(
        scores.count == related.count && zip(scores, scores.dropFirst()).allSatisfy { $0 >= $1 })
      let duplicates = related.flatMap { $0["duplicates"] as? [String] ?? [] }
      let otters = (related.compactMap { $0["id"] as? String } + duplicates)
        .count { $0.hasPrefix("otter") }
      // Articles come four at a time, and none goes.
      #expect(otters % 4 == 0 && otters >= last)
      let frequencies = answer["frequencies"] as? [String: Any]
      #expect(frequencies?["version"] as? Int ?? 0 >= version)
      (last, version) = (otters, frequencies?["version"] as? Int ?? 0)
    }
  }

  @Test func `a second writer waits or is told`() async throws {
    let bench = try await Self.bench()
    let run = try await bench.shell(
      """
      exec 9>news.archive/writer.lock; flock 9; echo 4711 >news.archive/writer.lock
      $0 archive remove news.archive \(Self.article); code=$?
      (sleep 0.5; flock -u 9) & $0 archive remove news.archive \(Self.article) --wait 20 && exit $code
      """)
    expect(
      run, 1,
      "news.archive: the process 4711 is writing to the archive; try again, or wait for it with "
        + "--wait SECONDS")
    #expect(run.output.hasPrefix("1 removed"))
  }

  @Test func `topics are named as people read them`() async throws {
    let bench = try await Self.bench()
    let named = ["--topic", "armed conflict"]
    for (verb, id) in [
      (["related", Self.article, "--in", "news.archive"], ["--topic", "armed-conflict"]),
      (["archive", "search", "news.archive", "talks"], ["--topic", "armed-conflict"]),
      (["label", CommandBench.starter], ["--topic", "armed-conflict"]),
    ] {
      let run = try await bench.run(CommandBench.command, verb + named)
      expect(run, 0)
      #expect(try await run.output == bench.run(CommandBench.command, verb + id).output)
      #expect(!run.output.isEmpty)
      let unknown = try await bench.run(CommandBench.command, verb + ["--topic", "zzz"])
      #expect(unknown.code == 64 && unknown.errors.contains(" has no topic \"zzz\"; it has "))
    }
  }

  @Test func `what no search can find is said`() async throws {
    let bench = try await CommandBench()
    expect(try await bench.run("archive", "create", "a.archive"), 0)
    expect(
      try await bench.run(
        "archive", "add", "a.archive", "-", "--no-search", input: "Otters swam in Geneva."), 0)
    expect(
      try await bench.run("archive", "search", "a.archive", "Geneva"), 0,
      "no article has these words",
      "note: 1 of 1 articles are not in the full-text index, as they were added with --no-search; "
        + "remove them and add them again")
  }

  @Test func `what was passed over in the corpus that is searched is told by the code`()
    async throws
  {
    let bench = try await Self.bench()
    try bench.folder.write("An otter swam across the harbour of Idlib.", to: "in/a.txt")
    try bench.folder.write("{", to: "in/b.json")
    let run = try await bench.run("related", "in/a.txt", "--in", "in")
    #expect(run.code == 3 && run.errors.contains("skipped in/b.json"))
    // An archive that lies there is no article.
    try bench.folder.copy(bench.folder.file("news.archive").string, to: "in/news.archive")
    let label = try await bench.run("label", "in", "--format", "json")
    #expect(label.code == 3 && label.lines.count == 1)
  }

  @Test func `an archive keeps its model until it is given another`() async throws {
    let bench = try await Self.bench()
    func model() async throws -> [String: Any]? {
      try await bench.run("archive", "info", "news.archive", "--format", "json").objects().first?[
        "model"] as? [String: Any]
    }
    let shipped = try #require(try await model()?["name"] as? String)
    try bench.folder.write(
      (0..<12).map {
        #"{"id":"\#($0)","text":"Bread and sails \#($0).","labels":["\#($0 % 2)"]}"# + "\n"
      }.joined(), to: "t.jsonl")
    expect(try await bench.run("train", "t.jsonl", "-o", "own.lede", "--name", "own"), 0)
    expect(try await bench.run("archive", "rebuild", "news.archive", "-m", "own.lede"), 0)
    expect(try await bench.run("archive", "rebuild", "news.archive"), 0)
    #expect(try await model()?["name"] as? String == "own")
    expect(try await bench.run("archive", "rebuild", "news.archive", "--shipped-model"), 0)
    #expect(try await model()?["name"] as? String == shipped)
    expect(
      try await bench.run("related", Self.article, "--in", "news.archive", "-m", "own.lede"), 64,
      "an archive has a model of its own; leave -m out, or give it this one with `lede archive rebuild "
        + "news.archive -m own.lede`")
  }

  @Test func `older frequencies are said to be older`() async throws {
    let bench = try await CommandBench()
    let few = ["--no-labels", "--no-summaries", "--no-search"]
    // Up to 10,000 articles, frequencies are always of now.
    let count = 10_050
    try bench.folder.write(
      (0..<count).map { #"{"id":"\#($0)","text":"Ferry \#($0 % 97) meets otter."}"# + "\n" }
        .joined(), to: "a.jsonl")
    expect(try await bench.run("archive", "create", "a.archive"), 0)
    expect(
      try await bench.run(CommandBench.command, ["archive", "add", "a.archive", "a.jsonl"] + few),
      0)
    let ask = ["related", "7", "--in", "a.archive", "--limit", "1"]
    let json = try await bench.run(CommandBench.command, ask + ["--format", "json"])
    let frequencies = try #require(try json.objects().first?["frequencies"] as? [String: Int])
    let (version, articles) = (frequencies["version"] ?? 0, frequencies["articles"] ?? 0)
    #expect(articles > 0 && articles < count)
    let text = try await bench.run(CommandBench.command, ask)
    let note = "  by the frequencies of \(articles) articles (version \(version)); the archive has "
    #expect(text.output.hasSuffix(note + "\(count)\n"))
    let small = try await Self.bench().run("related", Self.article, "--in", "news.archive")
    #expect(!small.output.contains("by the frequencies of"))
  }
}
