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
    for demand in minimum { _ = try StoryMinimum(reading: demand) }
  }

  func run() async throws {
    try await reportingFailures {
      let demands = try minimum.map { try StoryMinimum(reading: $0) }
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
      let complaints = demands.compactMap { $0.complaint(about: evaluation.figures) }
      for complaint in complaints { StandardError.line(complaint) }
      if !complaints.isEmpty { throw CommandFailure(.missedMinimum) }
      try skips.check(done: found.articles.count)
    }
  }
}

/// A figure of grouping and the least that it may be, as in `b3-f1=0.86`.
private struct StoryMinimum {
  enum Metric: String, CaseIterable {
    case precision = "b3-precision"
    case recall = "b3-recall"
    case f1 = "b3-f1"
  }

  let metric: Metric
  let minimum: Double
  let text: String

  init(reading argument: String) throws(ValidationError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let metric = Metric(rawValue: name), parts.count == 2 else {
      throw ValidationError(
        "--minimum takes one of \(Metric.allCases.map(\.rawValue).joined(separator: ", ")) and a "
          + "number, such as b3-f1=0.86, not \"\(argument)\"")
    }
    text = String(parts[1])
    guard let minimum = Double(text), minimum >= 0, minimum <= 1 else {
      throw ValidationError("the minimum of \(name) must be from 0 to 1, not \"\(text)\"")
    }
    self.metric = metric
    self.minimum = minimum
  }

  /// Says what is missed, if anything.
  func complaint(about figures: BCubed) -> String? {
    let value =
      switch metric {
      case .precision: figures.precision
      case .recall: figures.recall
      case .f1: figures.f1
      }
    return value >= minimum
      ? nil
      : "\(metric.rawValue) is \(Decimals.format(value, places: 6)); at least \(text) was demanded"
  }
}
