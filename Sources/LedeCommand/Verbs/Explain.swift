import ArgumentParser
import Lede
import LedePresentation

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows which words gave an article its topics, or kept a topic from it.",
    discussion: """
      EXAMPLES
        lede explain article.txt
        lede explain article.txt --topic syria --topic iran --terms 20
        lede explain article.txt --format html -o why.html
        lede explain article.txt --topics water.yaml

      The score of a topic is a sum: what each term of the article adds or takes away, and
      a bias. Without --topic the topics that are given are explained, and where none is,
      the one that comes nearest.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Argument(
    help: "Articles: files, folders, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var paths: [String]

  @Option(help: "Explain this topic, given or not; may be given several times.")
  var topic: [String] = []

  @Option(
    help: """
      How many terms that speak for a topic, and how many against; 6 in text, all in JSON and HTML \
      when left out.
      """)
  var terms: Int?

  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var topics: TopicOptions

  @Option(help: "text for people, json for programs: one object a line; html for one page of all.")
  var format: Format = .text

  @OptionGroup var destination: DestinationOptions

  @Flag(help: "Also give the text that offsets count in.")
  var includeContent = false

  func validate() throws {
    if let terms, terms < 0 { throw ValidationError("--terms must not be below 0") }
  }

  func run() async throws {
    try await reportingFailures {
      let model = try topics.open(model, language: language.language)
      var seen: Set<String> = []
      let topics = try TopicChoice.ids(topic, in: model).filter { seen.insert($0).inserted }
      let limit = terms ?? (format == .text ? 6 : nil)
      let includeContent = includeContent
      let report: @Sendable (ArticleFeatures) -> ExplanationReport = { features in
        var report = ExplanationReport(
          of: features, model.explanations(of: features, topics: topics, limit: limit))
        report.article.warnings = ArticleReport.Warning.all(of: features, by: model)
        if includeContent { report.article.content = features.article.content }
        return report
      }
      let isJSON = format == .json
      try await ArticleRun(destination: destination, isJSON: isJSON).write(
        paths, model: model, language: language.language, model.explanationNeeds, report,
        line: { isJSON ? $0.json : $0.text($1) },
        page: format == .html ? { ExplanationReport.page(of: $0) } : nil)
    }
  }
}
