import LedeTestSupport
import Testing

/// Articles in other languages, at the terminal.
struct LanguageTests {
  private static let shipped = CommandBench.starter + "/../../models/foreign-desk.lede"

  private static let german = """
    Sturm legt den Hafen lahm

    Der Sturm hat am Montag den Hafen von Rostock lahmgelegt. Rund 40 Boote konnten nach Angaben \
    von Dr. Weiß nicht auslaufen, weil der Wind noch am Abend zu stark war.

    "So etwas haben wir seit Jahren nicht mehr erlebt", sagte der Hafenmeister. Es wird z. B. für \
    die Fähren nach Schweden bis zum 3. Mai keine Fahrkarten geben.

    """

  private static let warning =
    "  warning: in German, but the model knows English: topics may be wrong\n"

  @Test(arguments: ["label", "digest"])
  func `an article in another language than the model's has a warning`(verb: String) async throws {
    let bench = try await CommandBench()
    try bench.folder.write(Self.german, to: "a.txt")
    let text = try await bench.run(verb, "a.txt", "-m", Self.shipped)
    expect(text, 0)
    #expect(text.output.contains(Self.warning))
    let json = try await bench.run(verb, "a.txt", "-m", Self.shipped, "--format", "json")
    expect(json, 0)
    #expect(try json.objects().first?["warnings"] as? [String] == ["language"])
  }

  @Test func `an English article, a short and a summarized one have none`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(Self.german, to: "a.txt")
    let starter = try await bench.run(
      "label", CommandBench.starter, "-m", Self.shipped, "--format", "json")
    #expect(!starter.output.contains("\"warnings\""))
    let short = try await bench.run("label", "-", "--format", "json", input: "Rostock, 3 : 1")
    #expect(try short.objects().first?["warnings"] == nil)
    let summary = try await bench.run("summarize", "a.txt", "--format", "json")
    #expect(try summary.objects().first?["warnings"] == nil)
  }

  @Test(
    arguments: LanguagePassage.others.filter { ["pl", "tr", "zh", "uk", "ar"].contains($0.code) })
  func `a language that Lede does not read is said to be one`(
    passage: LanguagePassage
  ) async throws {
    let bench = try await CommandBench()
    let text = passage.text + " " + passage.text
    let run = try await bench.run("label", "-", input: text)
    expect(run, 0)
    #expect(
      run.output.contains("warning: in a language that Lede does not read: topics may be wrong"))
  }

  @Test func `a summary has the sentences of the article's language`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(Self.german, to: "a.txt")
    func sentences(_ arguments: String...) async throws -> [String] {
      let run = try await bench.run(
        CommandBench.command,
        ["summarize", "a.txt", "--sentences", "9", "--format", "json"] + arguments)
      expect(run, 0)
      let sentences = try run.objects().first?["sentences"] as? [[String: Any]] ?? []
      return sentences.compactMap { $0["text"] as? String }
    }
    let found = try await sentences()
    #expect(found.count == 4)
    #expect(
      found.last?.hasPrefix("Es wird z. B. für die Fähren nach Schweden bis zum 3. Mai") == true)
    #expect(try await sentences("--language", "de") == found)
    // Read as English, "3." ends a sentence.
    #expect(try await sentences("--language", "en") != found)
  }

  @Test func `a language that is given is believed`() async throws {
    let bench = try await CommandBench()
    try bench.folder.write(Self.german, to: "a.txt")
    let english = try await bench.run("label", "a.txt", "--language", "EN", "--format", "json")
    expect(english, 0)
    #expect(try english.objects().first?["warnings"] == nil)
    let french = try await bench.run("label", "a.txt", "--language", "fr")
    #expect(french.output.contains("in French, but the model knows English"))
  }

  @Test(arguments: [
    ["label", "a.txt"], ["summarize", "a.txt"], ["related", "a.txt", "--in", "a.txt"],
    ["digest", "a.txt"], ["train", "a.txt", "-o", "a.lede"], ["evaluate", "labels", "a.txt"],
  ])
  func `a language that Lede does not know is refused, and the others named`(
    arguments: [String]
  ) async throws {
    let bench = try await CommandBench()
    let run = try await bench.run(CommandBench.command, arguments + ["--language", "tlh"])
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("Error: The value 'tlh' is invalid for '--language <language>'."))
    for code in ["en", "de", "fr", "es", "it", "pt", "nl", "ru"] {
      #expect(run.errors.contains("  - \(code)\n"))
    }
  }

  @Test func `German articles make a German model`() async throws {
    let bench = try await CommandBench()
    for file in GermanCorpus.files {
      try bench.folder.write(file.content, to: "corpus/" + file.path)
    }
    let train = try await bench.run("train", "corpus", "-o", "de.lede")
    expect(train, 0)
    #expect(train.output.contains("language German"))
    let again = try await bench.run(
      "train", "corpus", "-o", "again.lede", "--language", "de", "-j", "1")
    expect(again, 0)
    #expect(try bench.folder.read("again.lede") == bench.folder.read("de.lede"))

    let inspect = try await bench.run("inspect", "de.lede")
    #expect(inspect.output.contains("language German"))
    let card = try await bench.run("inspect", "de.lede", "--format", "json")
    #expect(try card.objects().first?["languages"] as? [String] == ["de"])

    let label = try await bench.run(
      "label", "-", "-m", "de.lede", "--format", "json", input: GermanCorpus.unseenText)
    expect(label, 0)
    let object = try #require(try label.objects().first)
    #expect(object["warnings"] == nil)
    let labels = try #require(object["labels"] as? [[String: Any]])
    #expect(labels.map { $0["topic"] as? String } == ["bäckerei"])

    let english = try await bench.run(
      "label", CommandBench.starter + "/atmeh-camp-families-go-home.txt", "-m", "de.lede")
    #expect(english.output.contains("in English, but the model knows German"))

    let evaluate = try await bench.run("evaluate", "labels", "corpus", "-m", "de.lede")
    expect(evaluate, 0)
    let foreign = try await bench.run("evaluate", "labels", "corpus", "-m", Self.shipped)
    expect(
      foreign, 0,
      "note: 12 of 12 articles are in another language than those that the model learned from")
  }

  @Test func `standard input can be trained on, and its language found`() async throws {
    let bench = try await CommandBench()
    let run = try await bench.run(
      "train", "-", "-o", "a.lede", "--format", "json", input: GermanCorpus.lines)
    expect(run, 0)
    #expect(try run.objects().first?["languages"] as? [String] == ["de"])
    #expect(try run.objects().first?["articles"] as? Int == 12)
  }
}
