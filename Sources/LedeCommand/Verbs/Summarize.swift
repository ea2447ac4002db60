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

  func run() async throws {
    try await reportingFailures {
      let model = try model.open()
      let (method, budget) = (length.method, length.budget)
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
