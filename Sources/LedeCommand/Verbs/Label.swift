import ArgumentParser
import Lede
import LedePresentation

struct Label: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gives articles their topics.",
    discussion: """
      EXAMPLES
        lede label article.txt
        lede label articles/ more.jsonl.gz --format json --output labels.jsonl
        lede label article.txt --explain --terms 10
        lede label - --all-scores < article.txt
        lede label archive/ --unsure --limit 50 --format tsv -o decisions.tsv
        lede label articles/ --topics water.yaml
        lede label articles/ --topics water.yaml --no-model

      With --unsure it lists, instead of articles, the topics of articles that a person
      should decide on: those whose probability is nearest to the one at their threshold.
      In the tsv, write yes or no into the third column and give the file to lede learn.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tsv
  }

  @Argument(
    help: "Articles: files, folders, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var paths: [String]

  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var topics: TopicOptions

  @Option(
    help: "text for people, json for programs: one object a line; tsv for decisions (--unsure).")
  var format: Format = .text

  @OptionGroup var destination: DestinationOptions

  @Flag(help: "Also give the score of every topic.")
  var allScores = false

  @Flag(help: "Also give the codes of each topic in other vocabularies, and its places.")
  var codes = false

  @Flag(help: "Also give the text that offsets count in.")
  var includeContent = false

  @Option(help: "Consider only this topic; may be given several times.")
  var topic: [String] = []

  @Flag(
    inversion: .prefixedNo, help: "Whether topics that only passages are about are given, too.")
  var passages = true

  @Flag(help: "Also give the terms that make up each label's score.")
  var explain = false

  @Option(
    help: """
      With --explain: how many terms that speak for a topic, and how many against; 5 in text, all \
      in JSON when left out.
      """)
  var terms: Int?

  @Flag(help: "List the topics of articles that a person should decide on, the unsurest first.")
  var unsure = false

  @Option(help: "With --unsure: how many to list; 20 when left out.")
  var limit: Int?

  func validate() throws {
    if let terms, terms < 0 { throw ValidationError("--terms must not be below 0") }
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1") }
    if terms != nil, !explain { throw ValidationError("--terms belongs to --explain") }
    if limit != nil, !unsure { throw ValidationError("--limit belongs to --unsure") }
    if format == .tsv, !unsure { throw ValidationError("--format tsv belongs to --unsure") }
    if unsure, allScores || includeContent || explain {
      throw ValidationError(
        "--unsure lists topics to decide on: leave --all-scores, --include-content and --explain "
          + "out")
    }
  }

  func run() async throws {
    try await reportingFailures {
      let model = try topics.open(model, language: language.language)
      let chosen = Set(try TopicChoice.ids(topic, in: model))
      if unsure {
        try await listUnsure(model, chosen)
      } else {
        try await label(model, chosen)
      }
    }
  }

  private var articleRun: ArticleRun {
    ArticleRun(destination: destination, isJSON: format == .json)
  }

  private func label(_ model: LedeModel, _ chosen: Set<String>) async throws {
    var needs = model.labelNeeds
    needs.occurrences = explain
    if !passages { needs.passages = nil }
    let (allScores, explain, codes) = (allScores, explain, codes)
    let limit = terms ?? (format == .text ? 5 : nil)
    try await articleRun.run(
      paths, model: model, language: language.language, needs, includesContent: includeContent
    ) { features, report in
      let isWanted: (TopicLabel) -> Bool = { chosen.isEmpty || chosen.contains($0.topic.id) }
      let labels = model.labels(of: features).filter(isWanted)
      report.labels = labels
      report.includesCodes = codes
      if explain {
        report.explanations =
          labels.isEmpty
          ? [] : model.explanations(of: features, topics: labels.map(\.topic.id), limit: limit)
      }
      report.warnings = ArticleReport.Warning.all(of: features, by: model)
      if allScores { report.allScores = model.scores(of: features).filter(isWanted) }
    }
  }

  private func listUnsure(_ model: LedeModel, _ chosen: Set<String>) async throws {
    let format = format
    var unsurest = UnsureLabels(limit: limit ?? 20)
    try await articleRun.run(
      paths, model: model, language: language.language, ArticleNeeds(sentences: false),
      { batch, _ in
        batch.map { features in
          model.labeler.unsureLabels(of: features).filter {
            chosen.isEmpty || chosen.contains($0.label.topic.id)
          }
        }
      },
      deliver: { labels, _ in unsurest.add(labels) },
      finish: { output in
        let report = UnsureReport(unsurest.sorted())
        switch format {
        case .text: try output.line(report.text(output.style))
        case .json: for line in report.json { try output.line(line) }
        case .tsv:
          for line in report.decisions { try output.line(line) }
          for id in report.idsLeftOut {
            StandardError.line(
              "note: left out \(id.debugDescription): a tab, a line break or a # in front of an "
                + "id cannot stand in a tsv; use --format json")
          }
        }
      })
  }
}
