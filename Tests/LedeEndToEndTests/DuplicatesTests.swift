import LedeTestSupport
import Testing

/// `lede duplicates`, as a person runs it.
struct DuplicatesTests {
  private let clean = CheckedCorpora.clean

  private func bench(_ lines: String) async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write(lines, to: "a.jsonl")
    return bench
  }

  private func groups(_ run: Outcome) throws -> [[String]] {
    try run.objects().map { group in
      (group["articles"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
  }

  /// Three articles of which the last is an earlier copy of the first.
  private var dated: String {
    """
    {"id": "first", "date": "2013-05-02", "text": "The ferry stayed in port, for a storm came up."}
    {"id": "other", "text": "A loaf of rye cooled beside the oven of the old bakery."}
    {"id": "copy", "title": "Another headline", "date": "2013-04-30", "source": "The Harbour Post", \
    "text": "By our own man. The ferry stayed in port, for a storm came up."}

    """
  }

  @Test func `copies are told with what is known of them, the oldest first`() async throws {
    let bench = try await bench(dated)
    let run = try await bench.run("duplicates", "a.jsonl", "--format", "json")
    expect(run, 0)
    #expect(try groups(run) == [["copy", "first"]])
    let group = try #require(try run.objects().first)
    #expect(Set(group.keys) == ["same", "containment", "oldest", "articles"])
    #expect(group["oldest"] as? String == "copy" && group["same"] as? Bool == false)
    let article = try #require((group["articles"] as? [[String: Any]])?.first)
    #expect(
      Set(article.keys) == [
        "id", "title", "date", "source", "url", "containment", "coverage", "archived", "path",
        "line",
      ])
    #expect(article["date"] as? String == "2013-04-30" && article["line"] as? Int == 3)

    let text = try await bench.run("duplicates", "a.jsonl")
    expect(text, 0)
    #expect(text.output.contains("2013-04-30  Another headline  oldest\n"))
    #expect(text.output.contains("copy  The Harbour Post  a.jsonl:3\n"))
    #expect(text.output.hasSuffix("\n\n2 of 3 articles are in 1 group\n"))

    let table = try await bench.run("duplicates", "a.jsonl", "--format", "tsv")
    expect(table, 0)
    #expect(table.lines.count == 3)
    #expect(
      table.lines[0]
        == "group\tid\tdate\tsource\tcontainment\tcoverage\toldest\tarchived\tpath\tline\ttitle")
    #expect(table.lines[1].hasPrefix("1\tcopy\t2013-04-30\tThe Harbour Post\t1.000000\t"))
    #expect(table.lines[1].contains("\tyes\t\ta.jsonl\t3\tAnother headline"))
  }

  @Test func `what is archived is compared, and what has the same id is the same article`()
    async throws
  {
    let bench = try await bench(CheckedCorpora.lines(Array(clean[..<8])))
    expect(try await bench.run("archive", "create", "n.archive"), 0)
    expect(try await bench.run("archive", "add", "n.archive", "a.jsonl"), 0)
    try bench.folder.write(
      CheckedCorpora.lines(
        [clean[2]]
          + [(3, "copy"), (20, "other"), (20, "twin")].map { CheckedCorpora.copy($0, id: $1) }),
      to: "new.jsonl")
    let run = try await bench.run(
      "duplicates", "new.jsonl", "--in", "n.archive", "--format", "json")
    expect(run, 0)
    #expect(try groups(run) == [["bread-3", "copy"], ["other", "twin"]])
    let articles = try #require(try run.objects().first?["articles"] as? [[String: Any]])
    #expect(articles.map { $0["archived"] as? Bool } == [true, false])
    let text = try await bench.run("duplicates", "new.jsonl", "--in", "n.archive")
    expect(text, 0)
    #expect(
      text.output.hasSuffix("\n\n3 of 4 articles are in 2 groups, with 1 of the archive\n"))

    let alone = try await bench.run("duplicates", "--in", "n.archive")
    expect(alone, 0)
    #expect(alone.output == "no two of the archive's 8 articles are nearly the same\n")
    expect(try await bench.run("archive", "add", "n.archive", "new.jsonl"), 0)
    let more = try await bench.run("duplicates", "--in", "n.archive", "--format", "json")
    expect(more, 0)
    #expect(try groups(more) == [["bread-3", "copy"], ["other", "twin"]])
  }

  @Test func `an edited copy is found among whole corpora`() async throws {
    let bench = try await CommandBench()
    let article = "ankara-moscow-idlib-buffer-accord"
    let edited = try await bench.shell(
      """
      sed '1,/^$/d' \(CommandBench.starter)/\(article).txt |
        awk '{ for (i = 6; i <= NF; i += 6) $i = "heron"; print }' >edited.txt
      """)
    expect(edited, 0)
    let run = try await bench.run(
      "duplicates", CommandBench.starter, "edited.txt", "--format", "json")
    expect(run, 0)
    #expect(try groups(run) == [[article, "edited.txt"]])
    let closer = try await bench.run(
      "duplicates", CommandBench.starter, "edited.txt", "--threshold", "0.6", "--format", "json")
    expect(closer, 0)
    #expect(closer.output.isEmpty)
  }

  @Test func `odd articles are no obstacle`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(
      """
      {"id": "a", "text": "The tide was out at noon."}
      {"id": "a", "text": "The tide was out at noon."}
      {"id": "b", "text": "…"}
      {"id": "c", "text": ""}
      {"id": "d", "text": 7}
      {"id": "e", "text": "— — —"}

      """, to: "odd.jsonl")
    let run = try await bench.run("duplicates", "odd.jsonl", "--format", "json")
    #expect(run.code == 3 && !run.wasKilled)
    #expect(run.errors.contains("lede: skipped odd.jsonl:5: "))
    #expect(try groups(run) == [["a", "a"]])
    let text = try await bench.run("duplicates", "odd.jsonl")
    #expect(text.output.hasSuffix(" without a word left out\n"))

    let one = try await bench.run("duplicates", "-", input: "The tide was out at noon.")
    expect(one, 0)
    #expect(one.output == "none of 1 article is nearly the same as another\n")
    let table = try await bench.run(
      "duplicates", "-", "--format", "tsv", input: "The tide was out at noon.")
    expect(table, 0)
    #expect(table.lines.count == 1)
  }

  @Test func `what is wrong is said with the remedy`() async throws {
    let bench = try await bench(CheckedCorpora.line(clean[0]))
    expect(
      try await bench.run("duplicates", "none.jsonl"), 1,
      "none.jsonl: there is no such file or folder; check the spelling")
    expect(
      try await bench.run("duplicates", "a.jsonl", "--in", "none.archive"), 4,
      "none.archive: there is no such archive; make it with `lede archive create`")
    expect(try await bench.run("archive", "create", "n.archive"), 0)
    expect(
      try await bench.run("duplicates", "n.archive"), 64,
      "n.archive: is an archive; give it with --in")
    let empty = try await bench.run("duplicates", "--in", "n.archive")
    expect(empty, 0)
    #expect(empty.output == "no two of the archive's 0 articles are nearly the same\n")
    try bench.folder.write("", to: "empty.jsonl")
    expect(
      try await bench.run("duplicates", "empty.jsonl"), 1,
      "empty.jsonl: there is no article in it; give files or folders with articles")
    for threshold in ["0", "0.09", "1.01", "nan", "-1"] {
      let run = try await bench.run("duplicates", "a.jsonl", "--threshold=\(threshold)")
      #expect(run.code == 64 && run.errors.contains("--threshold must be from 0.1 to 1"))
    }
    let nothing = try await bench.run("duplicates")
    #expect(nothing.code == 64)
    #expect(nothing.errors.contains("give articles, or an archive with --in"))
    expect(
      try await bench.run("duplicates", "a.jsonl", "-o", "a.jsonl"), 64,
      "a.jsonl: is one of the inputs; write the results to another file")
  }

  @Test func `the same is said at any number of jobs`() async throws {
    let many = (0..<300).map { number in
      CheckedCorpora.copy(number % 24, id: "\(number)", more: " Number \(number / 3).")
    }
    let bench = try await bench(CheckedCorpora.lines(many))
    expect(try await bench.run("archive", "create", "n.archive"), 0)
    expect(try await bench.run("archive", "add", "n.archive", "a.jsonl", "--no-labels"), 0)
    for arguments in [["a.jsonl"], ["--in", "n.archive"]] {
      let all = ["duplicates"] + arguments + ["--format", "json", "--jobs"]
      let one = try await bench.run(CommandBench.command, all + ["1"])
      #expect(one.code == 0 && !one.output.isEmpty)
      #expect(try await bench.run(CommandBench.command, all + ["4"]).output == one.output)
    }
  }

  @Test func `of a file that is given twice one is the oldest`() async throws {
    let bench = try await CommandBench()
    let sentence =
      "The ferry Alma left the harbour at dawn with forty passengers and a cargo of rye."
    try bench.folder.write("---\ndate: 2020-05-01\n---\n" + sentence, to: "a.txt")
    let table = try await bench.run("duplicates", "a.txt", "a.txt", "--format", "tsv")
    #expect(
      table.lines.dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false)[6] }
        == ["yes", ""])
    let text = try await bench.run("duplicates", "a.txt", "a.txt")
    #expect(text.lines.count { $0.hasSuffix("  oldest") } == 1)
  }
}
