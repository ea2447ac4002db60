public import ArgumentParser
public import Lede
import LedePresentation

struct EvaluateRelated: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract: "How well related articles are found, held against what people filed.",
    discussion: """
      Every article asks for the others. Those with the same last topic are the ones to find
      (--relevant says otherwise); an article without any is left out. With --pairs, similarities
      are also held against people's scores of pairs. The similarity is that of lede related.

      EXAMPLES
        lede evaluate related events.jsonl.gz
        lede evaluate related events.jsonl.gz --relevant first --latent 0 --format json
        lede evaluate related few.jsonl --background many.jsonl.gz --pairs scores.tsv
        lede evaluate related events.jsonl.gz --minimum map=0.95
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tsv
  }

  @Argument(
    help: "Corpora: folders, files, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var corpora: [String]

  @Option(
    help: """
      Which topics make articles relevant to each other: any that both have, all of both, the first or \
      the last.
      """)
  var relevant: Relevance = .last

  @Option(
    help: """
      Pairs of articles with people's scores: lines of two ids and a number with tabs between them, or \
      JSON Lines with first, second and score.
      """,
    completion: .file(extensions: ["tsv", "jsonl"]))
  var pairs: String?

  @Option(
    parsing: .upToNextOption,
    help: """
      Further articles that tell how rare words are and which go together, but neither ask nor answer.
      """,
    completion: .file())
  var background: [String] = []

  @OptionGroup var latent: LatentOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions

  @Option(
    help: ArgumentHelp(
      "The least that a figure may be; exit code 5 when it is missed. May be given several times.",
      discussion: "Metrics: \(RelatedMetric.names).", valueName: "metric=number"))
  var minimum: [String] = []

  @Option(help: "How many samples the intervals are from; 0 for none.")
  var replicates = 1000

  @Option(help: "text for people, json for programs, tsv for tables.")
  var format: Format = .text

  @OptionGroup var destination: DestinationOptions

  func validate() throws {
    if replicates < 0 { throw ValidationError("--replicates must not be below 0") }
    _ = try demands
  }

  private var demands: [DemandedMinimum<RelatedMetric>] {
    get throws { try minimum.map { try DemandedMinimum(reading: $0) } }
  }

  func run() async throws {
    try await reportingFailures {
      let demands = try demands
      let model = try model.open()
      let corpus = try Corpus(Environment.paths(corpora), usesFolderTopics: true)
      let others =
        background.isEmpty ? nil : try Corpus(Environment.paths(background))
      var output = try Output(destination, reading: corpus)
      var skips = SkipReport()
      let bar = ProgressBar("reading")
      let evaluation = try await corpus.judgeRelated(
        beside: others, prior: model, language: language.language, latent: latent.settings,
        relevance: relevant, pairs: pairs.flatMap { Environment.paths([$0]).first },
        replicates: replicates, jobs: destination.jobCount, progress: { bar.update($0) },
        skipped: {
          bar.finish()
          skips.add($0)
        })
      bar.finish()
      guard evaluation.queries > 0 || pairs != nil else {
        throw CommandFailure(
          .failed,
          "no two articles have topics that make them relevant to each other, so there is nothing to "
            + "find; file the articles, or give scores of pairs with --pairs")
      }
      var report = RelatedEvaluationReport(evaluation)
      report.corpus = corpora.joined(separator: ", ")
      switch format {
      case .text: try output.line(report.text(output.style))
      case .json: try output.line(report.json)
      case .tsv: try output.line(report.tsv)
      }
      try output.finish()
      try demands.check { $0.value(in: evaluation) }
      try skips.check(done: evaluation.articles)
    }
  }
}

extension Relevance: ExpressibleByArgument {}
