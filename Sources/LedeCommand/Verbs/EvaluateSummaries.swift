import ArgumentParser
import Lede
import LedePresentation
import LedeStorage
import SystemPackage

struct EvaluateSummaries: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summaries",
    abstract: "How good summaries are, held against those that people made.",
    discussion: """
      ROUGE-1, -2, -L and -Lsum of every method with bootstrap intervals, equal to Google's
      rouge-score with its stemmer. References are the member "summary" of the articles; where
      they consist of sentences of the article, precision, recall and F1 of the sentences chosen
      are told, too. The lead (the first sentences) and the oracle (the sentences most like the
      reference) are always judged.

      EXAMPLES
        lede evaluate summaries filed.jsonl.gz
        lede evaluate summaries filed.jsonl.gz --method default lexrank lsa --words 60
        lede evaluate summaries filed.jsonl.gz --percent 45 --format json
        lede evaluate summaries filed.jsonl.gz --report report.html
        lede evaluate summaries filed.jsonl.gz --minimum rouge1-f1=0.31
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tsv
  }

  @Argument(
    help: "Corpora of articles with summaries: JSON Lines (also .gz), JSON, folders of them.",
    completion: .file())
  var corpora: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The methods to judge; default when left out.",
      discussion: "Methods: \(SummaryContestant.names).", valueName: "method"),
    completion: .list(SummaryContestant.allCases.map(\.name)))
  var method: [String] = []

  @OptionGroup var limit: BudgetOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions

  @Option(
    help: "Also write a page with charts to this file.", completion: .file(extensions: ["html"]))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "The least that a figure of the first method may be; exit code 5 when it is missed. May be "
        + "given several times.",
      discussion: "Metrics: \(SummaryMetric.names).", valueName: "metric=number"))
  var minimum: [String] = []

  @Option(help: "How many samples the intervals are from; 0 for none.")
  var replicates = 1000

  @Flag(help: "Also give the figures and the summaries of every article, in JSON.")
  var articles = false

  @Option(help: "text for people, json for programs, tsv for tables: a row a method.")
  var format: Format = .text

  @OptionGroup var destination: DestinationOptions

  mutating func validate() throws {
    // Behind `--method`, what is no method may be a corpus.
    if corpora.isEmpty, let first = method.firstIndex(where: { SummaryContestant($0) == nil }) {
      corpora = Array(method[first...])
      method.removeSubrange(first...)
    }
    guard !corpora.isEmpty else { throw ValidationError("name a corpus") }
    if replicates < 0 { throw ValidationError("--replicates must not be below 0") }
    if articles, format != .json { throw ValidationError("--articles needs --format json") }
    let judged = try contestants
    for demand in try demands {
      if let wanted = demand.metric.contestant, !judged.contains(wanted) {
        throw ValidationError(
          "--minimum \(demand.metric) is of a method that is not judged; add it to --method")
      }
    }
  }

  private var demands: [DemandedMinimum<SummaryMetric>] {
    get throws { try minimum.map { try DemandedMinimum(reading: $0) } }
  }

  /// The methods that were asked for, each once; then the lead and the oracle.
  private var contestants: [SummaryContestant] {
    get throws {
      let wanted = try method.map { name in
        guard let contestant = SummaryContestant(name) else {
          throw ValidationError(
            "there is no method \"\(name)\"; there are \(SummaryContestant.names)")
        }
        return contestant
      }
      var seen: Set<SummaryContestant> = []
      return ((wanted.isEmpty ? [.method(.default)] : wanted) + [.method(.lead), .oracle])
        .filter { seen.insert($0).inserted }
    }
  }

  func run() async throws {
    try await reportingFailures {
      let (contestants, demands) = (try contestants, try demands)
      let model = try model.open()
      let corpus = try Corpus(Environment.paths(corpora))
      if let report { try ReportFile.check(report, reading: corpus, beside: destination.output) }
      var output = try Output(destination, reading: corpus)
      var skips = SkipReport()
      let bar = ProgressBar("articles")
      let judged = try await corpus.judgeSummaries(
        by: contestants, within: limit.budget, model: model, language: language.language,
        keepsText: articles, jobs: destination.jobCount, progress: { bar.update($0) },
        skipped: {
          bar.finish()
          skips.add($0)
        })
      bar.finish()
      guard !judged.isEmpty else {
        throw CommandFailure(.failed, "no article has a summary to compare with")
      }
      let evaluation = await SummaryEvaluation(
        judged, contestants: contestants, replicates: replicates, jobs: destination.jobCount)
      var result = SummaryEvaluationReport(evaluation, budget: limit.budget)
      result.corpus = corpora.joined(separator: ", ")
      result.includesArticles = articles
      try write(result, to: &output)
      try output.finish()
      try demands.check { $0.value(in: evaluation) }
      try skips.check(done: judged.count)
    }
  }

  private func write(_ result: SummaryEvaluationReport, to output: inout Output) throws {
    switch format {
    case .text: try output.line(result.text(output.style))
    case .json: try output.line(result.json)
    case .tsv: try output.line(result.tsv)
    }
    if let report {
      let page = Array(result.html.utf8)
      try Interruption.wait { try AtomicFile.write(page, to: FilePath(report)) }
    }
  }
}

extension SummaryContestant {
  /// All names there are, for messages.
  fileprivate static let names = allCases.map(\.name).joined(separator: ", ")
}
