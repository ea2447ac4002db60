import ArgumentParser
import Lede
import LedePresentation
import LedeStorage
import SystemPackage

struct LearnSummaries: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn-summaries",
    abstract: "Teaches a model which sentences make a summary.",
    discussion: """
      Corpora are JSON Lines with `text` and a `summary` that people wrote, a sentence a line. The
      figures are of articles that were held back while the weights that judge them were learned.

      EXAMPLES
        lede learn-summaries my.lede highlights.jsonl.gz -o my2.lede
        lede learn-summaries my.lede highlights.jsonl.gz --repeats 5
      """)

  @Argument(help: "The model that reads the articles.", completion: .file(extensions: ["lede"]))
  var model: String

  @Argument(help: "Corpora with summaries: JSON Lines (also .gz).", completion: .file())
  var corpora: [String]

  @Option(
    name: [.short, .long],
    help: "The model file to write; only the figures are given when left out.")
  var output: String?

  @Option(help: "Into how many parts articles are divided for the figures.")
  var folds = 5

  @Option(help: "How often they are divided anew; 0 for no figures.")
  var repeats = 1

  @Option(help: "Figures of summaries of so many sentences; as long as is best when left out.")
  var sentences: Int?

  @Flag(help: "Give the weights as the Swift file that builds them into Lede, and no figures.")
  var swift = false

  @Option(help: "text for people, json for programs.")
  var format: OutputOptions.Format = .text

  @Option(name: [.short, .long], help: "How many cores to use; all when left out.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if folds < 2 { throw ValidationError("--folds must be at least 2") }
    if repeats < 0 { throw ValidationError("--repeats must be at least 0") }
    if let sentences, sentences < 1 { throw ValidationError("--sentences must be at least 1") }
  }

  func run() async throws {
    try await reportingFailures {
      if let output { try AtomicFile.check(FilePath(output)) }
      var trainer = SummaryTrainer()
      (trainer.folds, trainer.repeats) = (folds, swift ? 0 : repeats)
      if let sentences { trainer.budget = .sentences(sentences) }
      let bar = ProgressBar("learning")
      var skips = SkipReport()
      let (learned, figures) = try await trainer.train(
        on: corpora, with: try LedeModel(contentsOf: model),
        jobs: jobs ?? Environment.processorCount,
        progress: { bar.update($0) },
        skipped: {
          bar.finish()
          skips.add($0)
        })
      bar.finish()
      if let output { try Interruption.wait { try learned.write(to: output) } }
      var standardOutput = try Output(OutputOptions.parse([]))
      let report = RankerReport(figures)
      if swift {
        try standardOutput.line(RankerSource(learned).text)
      } else if format == .json {
        try standardOutput.line(report.json)
      } else {
        try standardOutput.line(report.text)
      }
      try standardOutput.finish()
      try skips.check(done: figures.reduce(0) { $0 + $1.heldOut.articles })
    }
  }
}
