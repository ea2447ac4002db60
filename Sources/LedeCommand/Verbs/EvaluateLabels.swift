import ArgumentParser
import Lede
import LedePresentation
import LedeStorage
import SystemPackage

struct EvaluateLabels: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "How good a model's labels are on a filed corpus.",
    discussion: """
      Precision, recall, F1 with bootstrap intervals and average precision of every topic and of
      all together; how probabilities are calibrated; which topics are confused; the worst errors.

      EXAMPLES
        lede evaluate labels test.jsonl.gz -m my.lede
        lede evaluate labels corpus/ --format json
        lede evaluate labels filed.jsonl.gz --folds 5 --repeats 5 --frequencies more.jsonl.gz
        lede evaluate labels test.jsonl.gz -m my.lede --training train.jsonl.gz
        lede evaluate labels test.jsonl.gz -m my.lede --report report.html
        lede evaluate labels test.jsonl.gz -m new.lede --compare old.lede
        lede evaluate labels corpus/ --topics water.yaml --no-model
        lede evaluate labels test.jsonl.gz --minimum micro-f1=0.85 --minimum recall:syria=0.9
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tsv
  }

  @Argument(help: "Corpora: folders, files, JSON Lines (also .gz).", completion: .file())
  var corpora: [String]

  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var topics: TopicOptions

  @Option(
    help: ArgumentHelp(
      "What the model was trained on, to find articles that are in both, or nearly so. May be given "
        + "several times.", valueName: "file"),
    completion: .file())
  var training: [String] = []

  @Option(
    help: "Another model to hold this one against, on the same articles.",
    completion: .file(extensions: ["lede"]))
  var compare: String?

  @Option(
    help: "Also write a page with charts to this file.", completion: .file(extensions: ["html"]))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "The least that a metric may be; exit code 5 when it is missed. May be given several times.",
      discussion: "Metrics: \(EvaluationMetric.names).", valueName: "metric=number"))
  var minimum: [String] = []

  @Option(
    help: ArgumentHelp(
      "Topics whose mean figures are wanted; may be given several times.",
      valueName: "name=topic,topic"))
  var group: [TopicGroup] = []

  @Option(help: "How many articles a topic must have for the second macro mean.")
  var minimumSupport = 20

  @Option(help: "Into how many bins probabilities are divided for the calibration error.")
  var bins = 15

  @Option(help: "How many samples the intervals are from; 0 for none.")
  var replicates = 1000

  @Option(help: "text for people, json for programs, tsv for tables: a row a topic.")
  var format: Format = .text

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var crossValidation: CrossValidationOptions

  func validate() throws {
    if minimumSupport < 1 { throw ValidationError("--minimum-support must be at least 1") }
    if crossValidation.folds != nil {
      let excluded: [(isGiven: Bool, name: String)] = [
        (model.model != nil, "-m"), (compare != nil, "--compare"),
        (topics.withoutModel, "--no-model"), (!training.isEmpty, "--training"),
      ]
      if let option = excluded.first(where: \.isGiven) {
        throw ValidationError(
          "--folds trains models of its own and excludes \(option.name); leave one out")
      }
    }
    if bins < 1 { throw ValidationError("--bins must be at least 1") }
    if replicates < 0 { throw ValidationError("--replicates must not be below 0") }
    _ = try demands
  }

  private var demands: [DemandedMinimum<EvaluationMetric>] {
    get throws { try minimum.map { try DemandedMinimum(reading: $0) } }
  }

  func run() async throws {
    try await reportingFailures {
      let demands = try demands
      let corpus = try Corpus(Environment.paths(corpora), usesFolderTopics: true)
      if let report { try ReportFile.check(report, reading: corpus, beside: destination.output) }
      var output = try Output(destination, reading: corpus)
      var skips = SkipReport()
      var result =
        crossValidation.folds == nil
        ? try await judgeModel(corpus, demands, &skips)
        : try await judgeTraining(corpus, demands, &skips)
      result.corpus = corpora.joined(separator: ", ")
      result.minimumSupport = minimumSupport
      result.groups = TopicGroup.merged(group, known: Set(result.judgement.topics.map(\.id)))
      try write(result, to: &output)
      try output.finish()
      try demands.check { $0.mean(over: result.rounds) }
      try skips.check(done: result.judgement.articles.count)
    }
  }

  /// Judges a model, on articles that it has not seen.
  private func judgeModel(
    _ corpus: Corpus, _ demands: [DemandedMinimum<EvaluationMetric>], _ skips: inout SkipReport
  ) async throws -> EvaluationReport {
    let model = try topics.open(model, language: language.language)
    try check(demands, topics: model.topics, of: "the model")
    let other = try compare.map { try LedeModel(contentsOf: $0) }
    let learned =
      try training.isEmpty
      ? nil : Corpus(Environment.paths(training), usesFolderTopics: true)
    let bar = ProgressBar("articles")
    var told: Set<StorageError> = []
    let judged = try await corpus.judge(
      with: [model] + (other.map { [$0] } ?? []), language: language.language,
      jobs: destination.jobCount, progress: { bar.update($0) },
      skipped: {
        bar.finish()
        told.insert($0)
        skips.add($0)
      })
    bar.finish()
    guard !judged[0].isEmpty else {
      throw CommandFailure(.failed, "no article has topics to compare with")
    }
    noteForeign(judged[0])
    var result = EvaluationReport(
      await LabelJudgement(
        judged[0], topics: model.topics, settings: settings, jobs: destination.jobCount))
    result.model = model.card.name
    if let other {
      result.comparison = await LabelComparison(
        judged[0], topics: model.topics, with: judged[1], topics: other.topics,
        settings: settings, jobs: destination.jobCount)
      result.other = compare
    }
    if let learned {
      result.duplicates = try await NearDuplicates.pairs(
        between: corpus, and: learned, jobs: destination.jobCount,
        progress: { bar.update($0, stage: "duplicates") },
        skipped: {
          bar.finish()
          if told.insert($0).inserted { skips.add($0) }
        }
      ).map { EvaluationReport.Duplicate($0) }
      bar.finish()
    }
    return result
  }

  /// Judges a way to train, by models that are trained on parts of the corpus.
  private func judgeTraining(
    _ corpus: Corpus, _ demands: [DemandedMinimum<EvaluationMetric>], _ skips: inout SkipReport
  ) async throws -> EvaluationReport {
    let file = try topics.topics.map {
      try TopicFile(contentsOf: $0, language: language.language)
    }
    file?.writeNotes()
    let bar = ProgressBar("reading")
    guard
      let validation = try await crossValidation.read(
        corpus, topics: file, language: language.language, jobs: destination.jobCount, bar: bar,
        skipped: {
          bar.finish()
          skips.add($0)
        })
    else { preconditionFailure("no folds") }
    try check(demands, topics: validation.topics, of: "the corpus")
    let rounds = try await validation.run(
      jobs: destination.jobCount, progress: { bar.update($0, stage: "training") })
    bar.finish()
    noteForeign(rounds[0].articles)
    var judgements: [LabelJudgement] = []
    for round in rounds {
      var settings = settings
      if !judgements.isEmpty { settings.replicates = 0 }
      judgements.append(
        await LabelJudgement(
          round.articles, topics: validation.topics, settings: settings,
          jobs: destination.jobCount))
    }
    var result = EvaluationReport(
      EvaluationReport.CrossValidated(
        folds: validation.foldCount, seed: crossValidation.training.seed, rounds: judgements,
        passages: rounds.compactMap(\.passages)))
    // Standard input cannot be read again.
    if !corpora.contains("-") {
      result.duplicates = try await NearDuplicates.pairs(
        among: corpus, jobs: destination.jobCount,
        progress: { bar.update($0, stage: "duplicates") }
      ).map { EvaluationReport.Duplicate($0) }
      bar.finish()
    }
    return result
  }

  /// Refuses topics that there are not, before work that takes long.
  private func check(
    _ demands: [DemandedMinimum<EvaluationMetric>], topics: [Topic], of owner: String
  ) throws {
    let known = Set(topics.map(\.id))
    let wanted =
      demands.compactMap(\.metric.topic)
      + TopicGroup.merged(group, known: known).flatMap(\.topics)
    try TopicChoice.check(wanted, among: topics, of: owner)
  }

  private var settings: JudgementSettings {
    JudgementSettings(bins: bins, replicates: replicates, seed: crossValidation.training.seed)
  }

  private func write(_ result: EvaluationReport, to output: inout Output) throws {
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

  private func noteForeign(_ articles: [JudgedArticle]) {
    let foreign = articles.count { $0.isForeign }
    guard foreign > 0 else { return }
    StandardError.line(
      "note: \(foreign) of \(articles.count) articles \(foreign == 1 ? "is" : "are") in another "
        + "language than those that the model learned from")
  }
}

extension EvaluationReport.Duplicate {
  fileprivate init(_ pair: NearDuplicate) {
    self.init(
      id: pair.first.id, trainingID: pair.second.id, similarity: pair.containment)
  }
}
