import ArgumentParser
import Lede
import LedePresentation
import LedeStorage
import SystemPackage

struct Learn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Teaches a model more: further articles, corrections, new topics.",
    discussion: """
      The model starts from what it has learned and stays near it; its own articles are not needed.
      A model of `lede train --keep-vectors` is trained again on all articles together.

      Topics of the corpus that the model does not have are new ones. A decisions file has lines of
      id, topic and yes or no, with tabs between them; articles that nobody filed then take part for
      the topics that were decided.

      EXAMPLES
        lede learn my.lede more.jsonl.gz -o my2.lede
        lede learn my.lede archive/ --decisions decided.tsv -o my2.lede
        lede learn my.lede migration/ -o my2.lede --topics topics.yaml
      """)

  @Argument(help: "The model to start from.", completion: .file(extensions: ["lede"]))
  var model: String

  @Argument(help: "Corpora: folders, files, JSON Lines (also .gz).", completion: .file())
  var corpora: [String]

  @Option(name: [.short, .long], help: "The model file to write; may be the one to start from.")
  var output: String

  @Option(
    help: "Decisions on single topics: id, topic and yes or no, with tabs between them.",
    completion: .file())
  var decisions: String?

  @Option(help: "A YAML file of topics: names, descriptions, codes.", completion: .file())
  var topics: String?

  @Option(help: "A topic that only decisions name and the model does not have; may be repeated.")
  var newTopic: [String] = []

  @Option(help: "The language of the articles; found when left out. It must be the model's.")
  var language: Language?

  @Option(help: "text for people, json for programs.")
  var format: OutputOptions.Format = .text

  @Option(name: [.short, .long], help: "How many cores to use; all when left out.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if newTopic.contains("") { throw ValidationError("--new-topic must have a name") }
  }

  func run() async throws {
    try await reportingFailures {
      try AtomicFile.check(FilePath(output))
      let old = try LedeModel(contentsOf: model)
      let corpus = try Corpus(Environment.paths(corpora), usesFolderTopics: true)
      if corpus.files.contains(FilePath(output)) {
        throw CommandFailure(
          .usage, "\(output): is one of the inputs; write the model to another file")
      }
      let bar = ProgressBar("reading")
      var skips = SkipReport()
      let result = try await LedeLearner(settings: try settings).learn(
        from: corpus, with: old, jobs: jobs ?? Environment.processorCount,
        progress: { bar.update($0.share, stage: $0.stage.rawValue) },
        skipped: {
          bar.finish()
          skips.add($0)
        })
      bar.finish()
      note(result)
      try Interruption.wait { try result.model.write(to: output) }
      try report(result)
      try skips.check(done: result.round.articles)
    }
  }

  private var settings: LearningSettings {
    get throws {
      let named = try topics.map { try TrainingSettings.topics(contentsOf: $0) } ?? []
      return LearningSettings(
        corrections: try decisions.map { try LearningSettings.corrections(contentsOf: $0) } ?? [],
        correctionsPath: decisions ?? "", topics: named + newTopic.map { Topic(id: $0) },
        language: language)
    }
  }

  /// Says what a person may not expect.
  private func note(_ result: LedeLearner.Result) {
    if result.leftOut > 0, decisions != nil {
      StandardError.line(
        "note: \(result.leftOut) articles have neither topics nor decisions; they were left out")
    }
    for topic in result.oneSidedTopics {
      StandardError.line(
        "note: every article has the new topic \(topic): add some that do not, and it is found better"
      )
    }
    KeptNote.say(result.model, output)
  }

  private func report(_ result: LedeLearner.Result) throws {
    var standardOutput = try Output(OutputOptions.parse([]))
    let report = ModelReport(result.model)
    if format == .json {
      try standardOutput.line(report.json)
    } else {
      let (model, round) = (result.model, result.round)
      let topics =
        round.newTopics.isEmpty
        ? "no new topic" : "new topics: " + round.newTopics.joined(separator: ", ")
      try standardOutput.line(
        "\(output): \(round.articles) further articles, \(model.card.articles) in all, "
          + "\(round.newTerms) new terms, \(topics)")
      try standardOutput.line(report.summary(standardOutput.style))
    }
    try standardOutput.finish()
  }
}

/// Says that a model holds its articles.
enum KeptNote {
  static func say(_ model: LedeModel, _ path: String) {
    guard model.keptArticleCount > 0 else { return }
    StandardError.line(
      "note: \(path) holds the words of its \(model.keptArticleCount) articles, without their order; "
        + "do not pass it on where the articles may not be passed on")
  }
}
