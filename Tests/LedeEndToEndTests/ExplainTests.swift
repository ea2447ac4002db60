import Foundation
import LedeTestSupport
import Testing

/// Explanations and the lists of what a person should decide on, on corpora/starter.
struct ExplainTests {
  private static let article = CommandBench.starter + "/ankara-moscow-idlib-buffer-accord.txt"

  private func members(_ object: Any?, _ name: String) -> [[String: Any]] {
    (object as? [String: Any])?[name] as? [[String: Any]] ?? []
  }

  @Test(arguments: ["linear", "centroid", "neighbours"], [[], ["--terms", "3"]])
  func `contributions add up to the score, and spans hold the words`(
    method: String, options: [String]
  ) async throws {
    let bench = try await CommandBench()
    expect(
      try await bench.run("train", CommandBench.starter, "-o", "a.lede", "--method", method), 0)
    let run = try await bench.run(
      CommandBench.command,
      [
        "explain", Self.article, "-m", "a.lede", "--topic", "syria", "--topic", "iran",
        "--topic", "syria", "--include-content", "--format", "json",
      ] + options)
    expect(run, 0)
    let object = try #require(try run.objects().first)
    let content = Array(try #require(object["content"] as? String).utf8)
    let topics = members(object, "topics")
    #expect(topics.map { $0["topic"] as? String } == ["syria", "iran"])
    for topic in topics {
      let number = { (object: [String: Any], name: String) in object[name] as? Double ?? 0 }
      let terms = members(topic, "terms")
      let sum = terms.reduce(number(topic, "bias") + number(topic, "restContribution")) {
        $0 + number($1, "contribution")
      }
      #expect((sum - number(topic, "score")).magnitude <= 1e-6)
      #expect((topic["restCount"] != nil) == !options.isEmpty)
      for term in terms {
        let form = try #require(term["form"] as? String)
        let spans = try #require(term["spans"] as? [[Int]])
        let first = spans.first.map { String(decoding: content[$0[0]..<$0[1]], as: UTF8.self) }
        if let first {
          #expect(
            first.split(whereSeparator: \.isWhitespace)
              == form.split(whereSeparator: \.isWhitespace))
        }
      }
    }
  }

  @Test func `what is given is explained, and the score is that of label`() async throws {
    let bench = try await CommandBench()
    let explain = try await bench.run("explain", Self.article, "--format", "json")
    let label = try await bench.run("label", Self.article, "--explain", "--format", "json")
    expect(explain, 0)
    expect(label, 0)
    let topics = members(try explain.objects().first, "topics")
    let labels = members(try label.objects().first, "labels")
    #expect(!topics.isEmpty && topics.count == labels.count)
    for (topic, label) in zip(topics, labels) {
      for name in ["topic", "role"] { #expect(topic[name] as? String == label[name] as? String) }
      for name in ["score", "threshold", "probability", "bias"] {
        #expect(topic[name] as? Double != nil && topic[name] as? Double == label[name] as? Double)
      }
      #expect(members(topic, "terms").count == members(label, "terms").count)
    }
    let plain = try await bench.run("label", Self.article, "--format", "json")
    #expect(!plain.output.contains("\"terms\""))
  }

  /// An article on an election, with one paragraph on the war in Syria.
  private static let twoSubjects = """
    Mayor's race is level four days before the election

    The two candidates for mayor stand level in the last poll before Thursday's election. Voters named lunches at school, rents and buses as what matters most to them. The mayor, who seeks a third term, spoke to supporters in the town hall and promised warm lunches in all nine primary schools. Her challenger said that she had promised the same four years ago, and that the polls showed how few believed her.

    Turnout will decide the race, campaign workers on both sides said. Two thousand voters have asked for ballots by post, more than in any election before. The challenger's volunteers knock on doors in the new districts, where only a third voted last time; the mayor's party counts on the old town.

    Among those volunteers is a baker from Aleppo, who came nine years ago and votes for the first time. In Syria the army of President Bashar al-Assad and Russian warplanes were bombing the eastern half of his city, which rebels held. Syrian government forces besieged it for months, and the opposition fighters and their families were taken to Idlib in buses when it fell.

    The candidates meet once more on Tuesday, in a debate at the theatre. The questions come from pupils of the top class, who are too young to vote. A survey found that one voter in six has not decided; the campaign that wins them wins the town, the head of the polling firm said. Both candidates have bought time on local radio until the polls open.

    The ballots are counted on Thursday night in the sports hall. If neither candidate has half of the votes, the two meet again in a run-off two weeks later. Cooks will serve lunches to the poll workers.
    """

  @Test func `a topic of a passage is explained by the passage`() async throws {
    let bench = try await CommandBench()
    let model = Fixtures.repository + "/models/foreign-desk.lede"
    try bench.folder.write(Self.twoSubjects, to: "race.txt")
    let label = try await bench.run(
      "label", "race.txt", "-m", model, "--explain", "--format", "json")
    expect(label, 0)
    let syria = try #require(
      members(try label.objects().first, "labels").first { $0["topic"] as? String == "syria" })
    #expect(syria["role"] as? String == "secondary")
    let passage = try #require((syria["passages"] as? [[String: Any]])?.first)
    let explain = try await bench.run(
      "explain", "race.txt", "-m", model, "--topic", "syria", "--include-content", "--format",
      "json")
    expect(explain, 0)
    let object = try #require(try explain.objects().first)
    let topic = try #require(members(object, "topics").first)
    #expect(topic["of"] as? String == "passage")
    // The bar is that of secondary topics, not that of passages.
    let bar = try #require(topic["thresholdProbability"] as? Double)
    #expect(abs(bar - 0.97) < 1e-5)
    #expect(try #require(topic["probability"] as? Double) >= bar)
    let start = try #require(topic["start"] as? Int)
    let end = try #require(topic["end"] as? Int)
    #expect(try #require(passage["start"] as? Int) <= start)
    #expect(end <= (try #require(passage["end"] as? Int)))
    let sum = members(topic, "terms").reduce(
      (topic["bias"] as? Double ?? 0) + (topic["restContribution"] as? Double ?? 0)
    ) { $0 + ($1["contribution"] as? Double ?? 0) }
    #expect((sum - (topic["score"] as? Double ?? 9)).magnitude <= 1e-6)
    let spans = members(topic, "terms").flatMap { $0["spans"] as? [[Int]] ?? [] }
    #expect(!spans.isEmpty && spans.allSatisfy { start <= $0[0] && $0[1] <= end })
    let without = try await bench.run(
      "label", "race.txt", "-m", model, "--no-passages", "--format", "json")
    #expect(!without.output.contains("\"syria\""))
  }

  @Test func `topics of a file are explained and digested like those of the model`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(Self.twoSubjects, to: "race.txt")
    try bench.folder.write(
      "school-meals:\n  name: School meals\n  phrases: {any: [lunches, cooks]}\n", to: "meals.yaml")
    let explain = try await bench.run(
      "explain", "race.txt", "--topics", "meals.yaml", "--topic", "school-meals")
    expect(explain, 0)
    #expect(explain.output.contains("School meals") && explain.output.contains("«lunches»"))
    let alone = try await bench.run("explain", "race.txt", "--topics", "meals.yaml", "--no-model")
    expect(alone, 0)
    #expect(alone.output.contains("School meals"))
    let digest = try await bench.run(
      "digest", "race.txt", "--topics", "meals.yaml", "--format", "json")
    expect(digest, 0)
    let labels = members(try digest.objects().first, "labels")
    #expect(labels.contains { $0["topic"] as? String == "school-meals" })
  }

  @Test func `text shows the sum and marks its terms`() async throws {
    let bench = try await CommandBench()
    let run = try await bench.run("explain", Self.article, "--topic", "syria")
    expect(run, 0)
    #expect(run.output.contains("«Syrian»"))
    #expect(run.output.contains(" more terms\n"))
    #expect(run.output.contains(/\n *[-+]\d\.\d{3} +bias\n *[-+]\d\.\d{3} +score\n/))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `on a terminal colours are the marks`() async throws {
    let bench = try await CommandBench()
    let line = "script -qec \"$0 explain \(Self.article) --topic syria\" /dev/null < /dev/null"
    let coloured = try await bench.shell(line)
    #expect(coloured.output.contains("\u{1B}[1;32mSyrian\u{1B}[0m"))
    #expect(!coloured.output.contains("«"))
    let plain = try await bench.shell(line, environment: ["NO_COLOR": "1"])
    #expect(plain.output.contains("«Syrian»") && !plain.output.contains("\u{1B}["))
  }

  @Test func `HTML is one page of all articles`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write("Talks in <Syria> & \"Iran\".", to: "b.txt")
    let run = try await bench.run(
      "explain", Self.article, "b.txt", "--format", "html", "-o", "why.html")
    expect(run, 0)
    let page = String(decoding: try bench.folder.read("why.html"), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.hasSuffix("</html>\n\n") || page.hasSuffix("</html>\n"))
    #expect(page.components(separatedBy: "<article>").count == 3)
    #expect(page.contains("&lt;") && !page.contains("<Syria>"))
  }

  @Test func `an article without a known word has nothing to explain`() async throws {
    let bench = try await CommandBench()
    let run = try await bench.run("explain", "-", input: "Qwxzt vlorp grendimux.")
    expect(run, 0)
    #expect(run.output == "-\n  no word that the model knows\n")
  }

  @Test func `the unsurest are the same for any number of jobs, and the limit holds`() async throws
  {
    let bench = try await CommandBench()
    let arguments = ["label", CommandBench.starter, "--unsure", "--format", "json"]
    let one = try await bench.run(CommandBench.command, arguments + ["--jobs", "1"])
    expect(one, 0)
    #expect(one.lines.count == 20)
    let two = try await bench.run(CommandBench.command, arguments + ["--jobs", "2"])
    #expect(two.output == one.output)
    let distances = try one.objects().map { $0["distance"] as? Double ?? 2 }
    #expect(distances == distances.sorted() && distances.allSatisfy { $0 <= 1 })
    let few = try await bench.run(CommandBench.command, arguments + ["--limit", "3"])
    #expect(few.lines == Array(one.lines.prefix(3)))
    let all = try await bench.run(
      CommandBench.command, arguments + ["--limit", "1000000", "--topic", "syria"])
    #expect(all.lines.count > 20)
    #expect(try all.objects().allSatisfy { $0["topic"] as? String == "syria" })
  }

  @Test func `decisions have a heading and an empty third column`() async throws {
    let bench = try await CommandBench()
    let run = try await bench.run(
      "label", CommandBench.starter, "--unsure", "--limit", "4", "--format", "tsv")
    expect(run, 0)
    let rows = run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.count == 5 && rows.allSatisfy { $0.count == 6 })
    #expect(rows.first?.prefix(3) == ["id", "topic", "decision"])
    #expect(rows.dropFirst().allSatisfy { $0[2].isEmpty && ["yes", "no"].contains($0[3]) })
    try bench.folder.write("{\"id\":\"#1\",\"text\":\"Talks in Syria.\"}\n", to: "a.jsonl")
    let odd = try await bench.run(
      "label", "a.jsonl", "--unsure", "--limit", "1", "--format", "tsv")
    expect(
      odd, 0,
      "note: left out \"#1\": a tab, a line break or a # in front of an id cannot stand in a tsv; "
        + "use --format json")
    #expect(odd.lines.count == 1)
  }
}
