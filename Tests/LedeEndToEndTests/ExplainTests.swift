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
