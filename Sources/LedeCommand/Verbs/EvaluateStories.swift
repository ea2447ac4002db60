import ArgumentParser
import Lede
import LedePresentation

struct EvaluateStories: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Compares the stories that are found in a corpus with its articles' events.",
    discussion: """
      The event of an article is the last of its topics; articles without topics do not count. The
      figures are B³ precision, recall and F1: means over all articles.

      EXAMPLES
        lede evaluate stories events.jsonl.gz
        lede evaluate stories events.jsonl.gz --threshold 0.25 --format json
        lede evaluate stories events.jsonl.gz --minimum b3-f1=0.86
      """)

  @Argument(
    help: "Corpora: folders, files, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var corpora: [String]

  @OptionGroup var stories: StoryOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Fail with code 5 below this: b3-precision, b3-recall or b3-f1. May be given several times.",
      valueName: "metric=number"))
  var minimum: [String] = []

  func validate() throws {
    _ = try demands
  }

  private var demands: [DemandedMinimum<StoryMetric>] {
    get throws { try minimum.map { try DemandedMinimum(reading: $0) } }
  }

  func run() async throws {
    try await reportingFailures {
      let demands = try demands
      let model = try model.open()
      let corpus = try Corpus(Environment.paths(corpora), usesFolderTopics: true)
      var output = try Output(self.output, reading: corpus)
      var skips = SkipReport()
      let bar = ProgressBar("reading")
      let found = try await CorpusStories(
        of: corpus, prior: model, language: language.language, settings: stories.settings,
        jobs: self.output.jobCount, progress: { bar.update($0) },
        skipped: {
          bar.finish()
          skips.add($0)
        })
      bar.finish()
      let evaluation = StoryEvaluation(found)
      guard evaluation.articles > 0 else {
        throw CommandFailure(
          .failed,
          "no article has topics, so there is nothing to compare stories with; file the articles, "
            + "the event last")
      }
      let report = StoryEvaluationReport(evaluation, threshold: stories.threshold)
      try output.line(self.output.format == .json ? report.json : report.text(output.style))
      try output.finish()
      try demands.check { $0.value(in: evaluation.figures) }
      try skips.check(done: found.articles.count)
    }
  }
}
