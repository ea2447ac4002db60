import Foundation
import LedeTestSupport
import Testing

/// The options of `lede train`, and of `lede evaluate labels --folds`.
struct TrainingOptionTests {
  private func bench() async throws -> CommandBench {
    let bench = try await CommandBench()
    try bench.folder.write(TinyCorpora.lines(TinyCorpora.bakersAndSailors), to: "a.jsonl")
    return bench
  }

  private func settings(_ run: Outcome) throws -> [String: Any] {
    try #require(try run.objects().first?["settings"] as? [String: Any])
  }

  @Test func `the card tells all options`() async throws {
    let bench = try await bench()
    let run = try await bench.run(
      "train", "a.jsonl", "-o", "a.lede", "--ngrams", "1", "--minimum-documents", "1",
      "--maximum-share", "0.5", "--maximum-terms", "70", "--cost", "2", "--class-weights",
      "balanced", "--thresholds", "precision=0.75", "--folds", "3", "--seed", "9", "--frequencies",
      "a.jsonl", "--latent-dimensions", "4", "--format", "json")
    expect(run, 0)
    for run in [run, try await bench.run("inspect", "a.lede", "--format", "json")] {
      let settings = try settings(run)
      #expect(settings["bigrams"] as? Bool == false && settings["maximumShare"] as? Double == 0.5)
      #expect(settings["minimumDocuments"] as? Int == 1 && settings["maximumTerms"] as? Int == 70)
      #expect(settings["cost"] as? Double == 2 && settings["classWeights"] as? String == "balanced")
      #expect(settings["thresholds"] as? String == "precision=0.75")
      #expect(settings["folds"] as? Int == 3 && settings["seed"] as? Int == 9)
      #expect(settings["latentDimensions"] as? Int == 4)
    }
  }

  @Test(arguments: [
    ("--ngrams 3", "--ngrams must be 1, for words, or 2, for words and pairs"),
    ("--ngrams 1 --bigrams", "--ngrams 1 and --bigrams contradict each other"),
    ("--ngrams 2 --no-bigrams", "--ngrams 2 and --no-bigrams contradict each other"),
    ("--latent-dimensions 5", "give some with --frequencies"),
    ("--maximum-share 0", "--maximum-share must be above 0"),
    ("--thresholds best", "--thresholds"), ("--thresholds precision=2", "--thresholds"),
    ("--folds 1", "--folds must be at least 2"),
    ("--method centroid --class-weights balanced", "--class-weights is for the method linear"),
    ("--maximum-terms 99999999", "--maximum-terms must be from 1 to"),
  ])
  func `an option that makes no sense is a usage error`(
    options: String, sentence: String
  ) async throws {
    let bench = try await bench()
    let run = try await bench.shell("$0 train a.jsonl -o a.lede \(options)")
    #expect(run.code == 64 && run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func `pairs of words are a matter of ngrams or of bigrams`() async throws {
    let bench = try await bench()
    for (options, hasPairs) in [
      ("", true), ("--ngrams 2", true), ("--bigrams", true), ("--ngrams 1", false),
      ("--no-bigrams", false), ("--no-bigrams --ngrams 1", false),
    ] {
      let run = try await bench.shell("$0 train a.jsonl -o a.lede --format json \(options)")
      expect(run, 0)
      #expect(try settings(run)["bigrams"] as? Bool == hasPairs)
    }
  }

  @Test func `figures of validation articles are said to be of them`() async throws {
    let bench = try await bench()
    try bench.folder.write(
      #"{"id":"v1","text":"The baker kneads dough.","labels":["baking"]}"# + "\n"
        + #"{"id":"v2","text":"The boat sails.","labels":["sailing","zebra"]}"# + "\n"
        + #"{"id":"v3","text":"Nobody filed this."}"# + "\n", to: "v.jsonl")
    let run = try await bench.run(
      "train", "a.jsonl", "-o", "a.lede", "--validation", "v.jsonl", "--format", "json")
    expect(
      run, 3, "skipped v.jsonl:3: has no topics to choose thresholds on",
      "note: the training corpus has no such topics as validation articles have: zebra (1)",
      "1 input was skipped")
    let figures = try #require(try run.objects().first?["heldOut"] as? [String: Any])
    #expect(figures["validationArticles"] as? Int == 2 && figures["folds"] as? Int == 0)
    #expect(figures["microF1"] as? Double == 1)
    let text = try await bench.run("inspect", "a.lede")
    #expect(text.output.contains("On 2 validation articles: micro-F1 1.000"))
  }

  @Test func `validation without a filed article is refused`() async throws {
    let bench = try await bench()
    try bench.folder.write(#"{"id":"v","text":"Nobody filed this."}"# + "\n", to: "v.jsonl")
    let run = try await bench.run("train", "a.jsonl", "-o", "a.lede", "--validation", "v.jsonl")
    expect(
      run, 1, "skipped v.jsonl:1: has no topics to choose thresholds on",
      "no validation article has topics: file some, or leave --validation out")
  }

  @Test func `validation under other topics alone is refused`() async throws {
    let bench = try await bench()
    try bench.folder.write(
      #"{"id":"v","text":"The boat sails.","labels":["zebra","gnu"]}"# + "\n", to: "v.jsonl")
    expect(
      try await bench.run("train", "a.jsonl", "-o", "a.lede", "--validation", "v.jsonl"), 1,
      "no validation article has a topic of the training corpus: they have gnu (1), zebra (1); file "
        + "some under its topics, or leave --validation out")
  }

  @Test func `ten articles and topics that all or one of them have`() async throws {
    let bench = try await CommandBench()
    let lines = (0..<10).map { number in
      let topics = number == 3 ? #""all","one""# : #""all""#
      return #"{"id":"\#(number)","text":"Report \#(number) of the day.","labels":[\#(topics)]}"#
    }
    try bench.folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
    for options in ["", "--thresholds fixed=0.5", "--thresholds precision=0.9 --folds 50"] {
      let run = try await bench.shell("$0 train a.jsonl -o a.lede --format json \(options)")
      expect(run, 0)
      #expect(!run.output.contains("nan") && !run.output.contains("inf"))
      expect(try await bench.run("inspect", "a.lede", "--verify"), 0)
    }
    let run = try await bench.run(
      "evaluate", "labels", "a.jsonl", "--folds", "50", "--format", "json")
    expect(run, 0)
    #expect(!run.output.contains("nan") && !run.output.contains("inf"))
    let origin = try #require(try run.objects().first?["crossValidation"] as? [String: Any])
    #expect(origin["folds"] as? Int == 10)
  }

  @Test func `names of topics may hold anything`() async throws {
    let bench = try await CommandBench()
    let names = ["New York", "war, peace", "the \"north\"", "⛵️ sailing", "a=b"]
    let lines = try names.indices.flatMap { topic in
      try (0..<6).map { number in
        let labels = String(
          decoding: try JSONSerialization.data(withJSONObject: [names[topic]]), as: UTF8.self)
        return #"{"id":"\#(topic)-\#(number)","text":"Word\#(topic) said so on day \#(number).","#
          + #""labels":\#(labels)}"#
      }
    }
    try bench.folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
    expect(try await bench.run("train", "a.jsonl", "-o", "a.lede"), 0)
    let labels = try await bench.run("label", "a.jsonl", "-m", "a.lede", "--format", "json")
    expect(labels, 0)
    let run = try await bench.run(
      "evaluate", "labels", "a.jsonl", "--folds", "3", "--group", "one=war, peace", "--group",
      "two=New York,a=b", "--group", "two=⛵️ sailing", "--format", "json")
    expect(run, 0)
    let groups = try #require(try run.objects().first?["groups"] as? [[String: Any]])
    #expect(
      groups.map { $0["topics"] as? [String] } == [
        ["war, peace"], ["New York", "a=b", "⛵️ sailing"],
      ])
    #expect(groups.allSatisfy { $0["f1"] as? Double == 1 })
    let perTopic = try #require(try run.objects().first?["perTopic"] as? [[String: Any]])
    #expect(Set(perTopic.compactMap { $0["topic"] as? String }) == Set(names))
  }

  @Test func `weights that would not fit into memory are refused with a way out`() async throws {
    let bench = try await CommandBench()
    let lines = (0..<2000).map { number in
      let words = (0..<14).map { "w\(number)x\($0)" }.joined(separator: " ")
      let topics = (0..<10).map { "\"t\(number)-\($0)\"" }.joined(separator: ",")
      return #"{"id":"\#(number)","text":"\#(words)","labels":[\#(topics)]}"#
    }
    try bench.folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
    let run = try await bench.run(
      "train", "a.jsonl", "-o", "a.lede", "--minimum-documents", "1", "--ngrams", "1")
    expect(
      run, 1,
      "20000 topics with 28000 terms each would take 6408 MB; give --maximum-terms 17895, or "
        + "--method neighbours, which has no weights")
  }

  // MARK: Cross-validation

  @Test func `cross-validation says what it did and holds against minimums`() async throws {
    let bench = try await bench()
    let run = try await bench.run(
      "evaluate", "labels", "a.jsonl", "--folds", "3", "--repeats", "2", "--minimum-documents",
      "1", "--minimum", "micro-f1=0.1", "--minimum", "f1:baking=1", "--format", "json")
    #expect(run.code == 0 || run.code == 5)
    let report = try #require(try run.objects().first)
    #expect((report["repeats"] as? [Any])?.count == 2)
    #expect(report["documents"] as? Int == TinyCorpora.bakersAndSailors.count)
    #expect((report["duplicates"] as? [Any])?.isEmpty == true)
    let same = try await bench.run(
      "evaluate", "labels", "a.jsonl", "--folds", "3", "--repeats", "2", "--minimum-documents",
      "1", "--format", "json", "--jobs", "1")
    #expect(same.output == run.output)
  }

  @Test(arguments: [
    ("--folds 1", "--folds must be at least 2"), ("--repeats 2", "--repeats needs --folds"),
    ("--cost 2", "options of training need --folds"),
    ("--frequencies a.jsonl", "options of training need --folds"),
    ("--folds 3 -m a.lede", "--folds trains models of its own and excludes -m"),
    ("--folds 3 --group x=zebra", "the corpus has no topic \"zebra\"; it has baking, sailing"),
    ("--folds 3 --minimum f1:zebra=0", "the corpus has no topic \"zebra\"; it has baking, sailing"),
    ("--group x", "--group"), ("--minimum-support 0", "--minimum-support must be at least 1"),
  ])
  func `what excludes cross-validation or needs it is a usage error`(
    options: String, sentence: String
  ) async throws {
    let bench = try await bench()
    let run = try await bench.shell("$0 evaluate labels a.jsonl \(options)")
    #expect(run.code == 64 && run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func `articles that the model has learned from are named`() async throws {
    let bench = try await CommandBench()
    let text =
      "The minister met the farmers at the market hall on Monday and heard what they had to say."
    let line = { (id: String, text: String) in
      #"{"id":"\#(id)","text":"\#(text)","labels":["syria"]}"# + "\n"
    }
    try bench.folder.write(
      line("copy", text)
        + line("new", "Another tale of ships that nobody has told before this week."),
      to: "test.jsonl")
    try bench.folder.write(line("first", text), to: "train.jsonl")
    let run = try await bench.run(
      "evaluate", "labels", "test.jsonl", "--training", "train.jsonl", "--format", "json")
    expect(run, 0)
    let pairs = try #require(try run.objects().first?["duplicates"] as? [[String: Any]])
    #expect(pairs.count == 1 && pairs[0]["id"] as? String == "copy")
    #expect(pairs[0]["trainingID"] as? String == "first" && pairs[0]["similarity"] as? Double == 1)
    let folds = try await bench.run(
      "evaluate", "labels", "test.jsonl", "train.jsonl", "--folds", "3", "--format", "json")
    expect(folds, 0)
    let within = try #require(try folds.objects().first?["duplicates"] as? [[String: Any]])
    #expect(within.count == 1 && within[0]["trainingID"] as? String == "first")
  }
}
