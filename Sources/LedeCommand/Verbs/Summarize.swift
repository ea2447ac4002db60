import ArgumentParser
import Lede
import LedePresentation

struct Summarize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shortens articles to their own best sentences.",
    discussion: """
      EXAMPLES
        lede summarize article.txt
        lede summarize articles/ --words 60
        lede summarize - --percent 20 --method lexrank < article.txt
        lede summarize today/ --together      one summary a story, as lede brief
      """)

  @Argument(
    help: "Articles: files, folders, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var paths: [String]

  @OptionGroup var length: LengthOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Also give the text that offsets count in.")
  var includeContent = false

  @Flag(help: "Summarize the articles of each story together: what lede brief does.")
  var together = false

  func validate() throws {
    guard together else { return }
    if includeContent { throw ValidationError("--include-content does not go with --together") }
    if length.method != .default {
      throw ValidationError(
        "--method chooses among the sentences of one article; leave it out with --together")
    }
  }

  func run() async throws {
    try await reportingFailures {
      let model = try model.open()
      let (method, budget) = (length.method, length.budget)
      if together {
        let isJSON = output.format == .json
        try await BriefRun(
          model: model, language: language.language, stories: StorySettings(),
          settings: BriefSettings(budget: budget), destination: output.destination
        ).run(paths) { report, style in isJSON ? report.json : report.text(style) }
        return
      }
      try await ArticleRun(output).run(
        paths, model: model, language: language.language, sentences: true,
        includesContent: includeContent
      ) { features, report in
        report.summary = .init(of: features, method, budget)
      }
    }
  }
}

extension ArticleReport.SummaryPart {
  init(of features: ArticleFeatures, _ method: SummaryMethod, _ budget: SummaryBudget) {
    let summary = method.summarize(features, within: budget)
    self.init(method: method, sentences: features.sentences(of: summary))
  }
}
