import Foundation
import LedeTestSupport
import Testing

/// The options of `lede summarize`, and what people give it by mistake.
struct SummarizeTests {
  private static let harbour = """
    Ferry stays in port

    The ferry stayed in port because of a storm. Bakers of the town went on strike that morning. \
    The price of flour had doubled within a year.

    A captain waited for the wind to turn. Nobody was hurt on board of the ferry. The mayor \
    promised talks about bread and flour.
    """

  private func bench(_ text: String = harbour) async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write(text, to: "a.txt")
    return bench
  }

  private func object(_ run: Outcome) throws -> [String: Any] {
    expect(run, 0)
    return try #require(try run.objects().first)
  }

  private func texts(_ run: Outcome) throws -> [String] {
    let sentences = try #require(try object(run)["sentences"] as? [[String: Any]])
    return sentences.compactMap { $0["text"] as? String }
  }

  // MARK: Options

  @Test func `a list of bullets is sentences and nothing else`() async throws {
    let run = try await bench().run(
      "summarize", "a.txt", "--method", "lead", "--sentences", "2", "--bullets")
    expect(run, 0)
    #expect(
      run.lines == [
        "- The ferry stayed in port because of a storm.",
        "- Bakers of the town went on strike that morning.",
      ])
  }

  @Test func `a ranking has every sentence once, the chosen ones first`() async throws {
    let bench = try await bench()
    let run = try await bench.run(
      "summarize", "a.txt", "--method", "lexrank", "--sentences", "2", "--ranked", "--format",
      "json")
    let ranking = try #require(try object(run)["ranking"] as? [[String: Any]])
    #expect(ranking.compactMap { $0["position"] as? Int }.sorted() == Array(0..<6))
    #expect(
      ranking.map { $0["chosen"] as? Bool } == [true, true, false, false, false, false])
    let text = try await bench.run("summarize", "a.txt", "--sentences", "2", "--ranked")
    #expect(text.lines.count { $0.hasPrefix("  • ") } == 2)
  }

  @Test func `reasons say where a sentence stands and what it is like`() async throws {
    let bench = try await bench()
    let run = try await bench.run(
      "summarize", "a.txt", "--method", "lead", "--sentences", "2", "--explain", "--format",
      "json")
    let sentences = try #require(try object(run)["sentences"] as? [[String: Any]])
    let reasons = sentences.compactMap { $0["reasons"] as? [String: Any] }
    #expect(reasons.map { $0["place"] as? Int } == [1, 2])
    #expect(reasons.allSatisfy { $0["of"] as? Int == 6 && $0["relevance"] is NSNull })
    let text = try await bench.run("summarize", "a.txt", "--explain")
    #expect(text.output.contains("sentence 1 of 6, like the others "))
  }

  @Test func `the whole article is shown with the summary marked`() async throws {
    let bench = try await bench()
    let run = try await bench.run(
      "summarize", "a.txt", "--method", "lead", "--sentences", "1", "--highlight")
    expect(run, 0)
    #expect(run.output.contains("«The ferry stayed in port because of a storm.» Bakers"))
    #expect(run.output.contains("bread and flour."))
    let page = try await bench.run(
      "summarize", "a.txt", "--method", "lead", "--sentences", "1", "--highlight", "--format",
      "html")
    expect(page, 0)
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    #expect(
      page.output.contains("<mark>The ferry stayed in port because of a storm.</mark>"))
  }

  @Test func `markup in an article stays text on a page`() async throws {
    let bench = try await bench("The <b>ferry</b> & its \"crew\" stayed in port.\n")
    for further in [[], ["--highlight"], ["--ranked", "--explain"]] {
      let page = try await bench.run(
        CommandBench.command, ["summarize", "a.txt", "--format", "html"] + further)
      expect(page, 0)
      #expect(page.output.contains("The &lt;b&gt;ferry&lt;/b&gt; &amp; its &quot;crew&quot;"))
      #expect(!page.output.contains("<b>ferry"))
    }
  }

  @Test func `a query decides what the summary is about`() async throws {
    let bench = try await bench()
    func texts(_ query: String) async throws -> [String] {
      try self.texts(
        try await bench.run(
          "summarize", "a.txt", "--query", query, "--sentences", "2", "--format", "json"))
    }
    let flour = try await texts("flour")
    #expect(flour.count == 2 && flour.allSatisfy { $0.contains("flour") })
    let ferries = try await texts("Ferries")
    #expect(ferries.count == 2 && ferries.allSatisfy { $0.contains("ferry") })
  }

  @Test func `a digest's summary is about what was asked for, too`() async throws {
    let bench = try await bench()
    let options = ["a.txt", "--query", "flour", "--sentences", "2", "--format", "json"]
    let digest = try await bench.run(CommandBench.command, ["digest"] + options)
    let summary = try await bench.run(CommandBench.command, ["summarize"] + options)
    #expect(try texts(digest) == texts(summary))
    let other = try await bench.run("digest", "a.txt", "--topic", "zebra")
    #expect(other.code == 64)
  }

  @Test func `a query that is not found is told, and the summary is that of all`() async throws {
    let bench = try await bench()
    let run = try await bench.run("summarize", "a.txt", "--query", "zebra")
    expect(run, 0)
    #expect(run.output.contains("no sentence with a word of the query: the summary of all"))
    let json = try await bench.run("summarize", "a.txt", "--query", "zebra", "--format", "json")
    let focus = try #require(try object(json)["focus"] as? [String: Any])
    #expect(focus["query"] as? String == "zebra" && focus["found"] as? Bool == false)
    let plain = try await bench.run("summarize", "a.txt", "--format", "json")
    #expect(try texts(json) == texts(plain))
  }

  @Test func `summaries differ by topic`() async throws {
    let bench = try await CommandBench()
    let article = CommandBench.starter + "/ankara-moscow-idlib-buffer-accord.txt"
    func texts(_ topic: String) async throws -> [String] {
      try self.texts(
        try await bench.run("summarize", article, "--topic", topic, "--format", "json"))
    }
    let (syria, diplomacy) = (try await texts("syria"), try await texts("diplomacy"))
    #expect(!syria.isEmpty && !diplomacy.isEmpty && syria != diplomacy)
  }

  @Test(arguments: [
    (["--topic", "zebra"], "the model has no topic \"zebra\"; it has "),
    (["--topic", "syria", "--query", "x"], "give one of --topic and --query"),
    (["--query", " … "], "--query needs a word to look for, not \" … \""),
    (["--words", "0"], "a summary must be at least 1 long, not 0"),
    (["--sentences=-3"], "a summary must be at least 1 long, not -3"),
    (["--percent", "0"], "--percent must be above 0 and at most 100"),
    (["--percent", "nan"], "--percent must be above 0 and at most 100"),
    (["--words", "5", "--percent", "5"], "give one of --sentences, --words, --characters and"),
    (["--method", "zebra"], "submodular"),
    (["--highlight", "--format", "json"], "--highlight needs --format text or html"),
    (["--highlight", "--ranked"], "leave --ranked and --explain out"),
    (["--bullets", "--format", "json"], "--bullets needs --format text"),
    (["--bullets", "--explain"], "--bullets writes sentences alone"),
  ])
  func `mistakes are usage errors that say what to do`(
    arguments: [String], message: String
  ) async throws {
    let run = try await bench().run(CommandBench.command, ["summarize", "a.txt"] + arguments)
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: [["--format", "json", "--ranked", "--explain"], ["--format", "html"], []])
  func `results do not depend on the cores`(options: [String]) async throws {
    let bench = try await CommandBench()
    let common = ["summarize", CommandBench.starter, "--topic", "syria"] + options
    let one = try await bench.run(CommandBench.command, common + ["--jobs", "1"])
    let many = try await bench.run(CommandBench.command, common + ["--jobs", "5"])
    expect(one, 0)
    #expect(one.output == many.output)
  }

  // MARK: Bad input

  private static let methods = [
    "default", "lead", "lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "centroid",
    "submodular",
  ]

  @Test(arguments: methods)
  func `one sentence is the summary`(method: String) async throws {
    let run = try await bench("The ferry stayed in port because of a storm.\n").run(
      "summarize", "a.txt", "--method", method, "--format", "json")
    #expect(try texts(run) == ["The ferry stayed in port because of a storm."])
  }

  @Test(arguments: methods)
  func `equal sentences are said once`(method: String) async throws {
    let text = String(repeating: "The ferry stayed in port because of a storm. ", count: 12)
    let run = try await bench(text).run(
      "summarize", "a.txt", "--method", method, "--format", "json")
    #expect(try texts(run) == ["The ferry stayed in port because of a storm."])
  }

  @Test(arguments: methods)
  func `a list of numbers, capitals, no punctuation and several languages are borne`(
    method: String
  ) async throws {
    for text in [
      (1...60).map { "\($0 * 37)" }.joined(separator: "\n"),
      "THE FERRY STAYED IN PORT. NOBODY WAS HURT ON BOARD. THE MAYOR PROMISED TALKS ABOUT BREAD.",
      String(repeating: "the ferry stayed in port and nobody was hurt ", count: 40),
      "The ferry stayed. Die Fähre blieb im Hafen. Le bateau resta au port. Паром остался. 船は残った。",
    ] {
      let bench = try await bench(text)
      for format in ["text", "json"] {
        let run = try await bench.run(
          "summarize", "a.txt", "--method", method, "--format", format, "--explain", "--ranked")
        expect(run, 0)
        #expect(!run.output.contains("nan"))
      }
    }
  }

  @Test func `a budget below the shortest sentence gives none and says how short it is`()
    async throws
  {
    let bench = try await bench()
    let text = try await bench.run("summarize", "a.txt", "--words", "3")
    expect(text, 0)
    #expect(text.output.contains("no sentence fits into 3 words: the shortest has 8"))
    let json = try await bench.run(
      "summarize", "a.txt", "--characters", "9", "--format", "json")
    #expect(try texts(json) == [])
    let shortfall = try #require(try object(json)["shortfall"] as? [String: Any])
    #expect(
      shortfall["unit"] as? String == "characters" && shortfall["allowed"] as? Int == 9
        && shortfall["shortest"] as? Int == 38)
    let empty = try await self.bench("Ferry stays in port\n\n \n").run(
      "summarize", "a.txt", "--bullets")
    expect(empty, 0)
  }

  @Test func `a long text is summarized by its beginning`() async throws {
    let text = (0..<9000).map { "Ship \($0) left port \($0 % 97)." }.joined(separator: " ")
    let run = try await bench(text).run(
      "summarize", "a.txt", "--method", "sumbasic", "--format", "json")
    #expect(try texts(run).count == 3)
  }

  // MARK: Topics

  private static let threeTopics = """
    A long day

    The Syrian army shelled rebel positions near Idlib and Aleppo on Monday. Damascus said that \
    the militants had broken the ceasefire. Residents of Idlib fled to the Turkish border.

    The striker scored twice in the cup final and the coach praised his team. Supporters sang in \
    the stadium until midnight. The league begins again in August with a match at home.

    The central bank raised interest rates to fight inflation. Prices of bread and fuel have \
    doubled within a year. Exporters complained about the weak currency.
    """

  @Test(arguments: ["linear", "centroid", "neighbours"])
  func `a topic's sentences are its own, whatever the method of the model`(
    method: String
  ) async throws {
    let bench = try await bench(Self.threeTopics)
    expect(
      try await bench.run("train", CommandBench.starter, "-o", "b.lede", "--method", method), 0)
    for (topic, positions) in [("syria", 0..<3), ("economy", 6..<9)] {
      let run = try await bench.run(
        "summarize", "a.txt", "-m", "b.lede", "--topic", topic, "--sentences", "2", "--format",
        "json")
      let sentences = try #require(try object(run)["sentences"] as? [[String: Any]])
      let chosen = sentences.compactMap { $0["position"] as? Int }
      #expect(chosen.count == 2 && chosen.allSatisfy { positions.contains($0) }, "\(topic)")
    }
  }
}
