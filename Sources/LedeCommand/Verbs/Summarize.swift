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
        lede summarize article.txt --topic syria
        lede summarize article.txt --query "buffer zone" --sentences 2
        lede summarize article.txt --ranked --explain
        lede summarize article.txt --highlight --format html -o marked.html
        lede summarize today/ --together      one summary a story, as lede brief

      A summary is never longer than it may be: where the shortest sentence is, there is none,
      and that is said.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Argument(
    help: "Articles: files, folders, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var paths: [String]

  @OptionGroup var length: LengthOptions
  @OptionGroup var focus: FocusOptions

  @Flag(help: "List all sentences with their scores, the best first.")
  var ranked = false

  @Flag(help: "Say why each sentence was chosen.")
  var explain = false

  @Flag(help: "Write a bare list of sentences, a line each, without title and date.")
  var bullets = false

  @Flag(help: "Show the whole article with the summary marked.")
  var highlight = false

  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions

  @Option(help: "text for people, json for programs: one object a line; html for one page of all.")
  var format: Format = .text

  @OptionGroup var destination: DestinationOptions

  @Flag(help: "Also give the text that offsets count in.")
  var includeContent = false

  @Flag(help: "Summarize the articles of each story together: what lede brief does.")
  var together = false

  func validate() throws {
    if together { return try validateTogether() }
    if highlight, format == .json {
      throw ValidationError("--highlight needs --format text or html; JSON has offsets")
    }
    if highlight, ranked || explain, format == .text {
      throw ValidationError("--highlight shows the article alone; leave --ranked and --explain out")
    }
    guard bullets else { return }
    if format != .text { throw ValidationError("--bullets needs --format text") }
    if ranked || explain || highlight || includeContent {
      throw ValidationError(
        "--bullets writes sentences alone; leave --ranked, --explain, --highlight and "
          + "--include-content out")
    }
  }

  private func validateTogether() throws {
    if includeContent || ranked || explain || bullets || highlight {
      throw ValidationError(
        "--together tells stories: leave --ranked, --explain, --bullets, --highlight and "
          + "--include-content out")
    }
    if focus.topic != nil || focus.query != nil {
      throw ValidationError("--topic and --query do not go with --together")
    }
    if length.method != .default {
      throw ValidationError(
        "--method chooses among the sentences of one article; leave it out with --together")
    }
  }

  func run() async throws {
    try await reportingFailures {
      let model = try model.open()
      if together { return try await summarizeTogether(model) }
      let focus = try focus.focus(in: model)
      let isJSON = format == .json
      try await ArticleRun(destination: destination, isJSON: isJSON).write(
        paths, model: model, language: language.language,
        model.summaryNeeds(about: focus), reporter(model, focus),
        line: { isJSON ? $0.article.json : $0.text($1) },
        page: format == .html ? { SummaryReport.page(of: $0) } : nil)
    }
  }

  private func summarizeTogether(_ model: LedeModel) async throws {
    let format = format
    try await BriefRun(
      model: model, language: language.language, stories: StorySettings(),
      settings: BriefSettings(budget: length.budget), destination: destination
    ).run(paths) { report, style in
      switch format {
      case .text: report.text(style)
      case .json: report.json
      case .html: report.html
      }
    }
  }

  /// Makes the report of an article.
  private func reporter(
    _ model: LedeModel, _ focus: SummaryFocus?
  ) -> @Sendable (ArticleFeatures) -> SummaryReport {
    let length = length
    let (ranked, explain, bullets, highlight) = (ranked, explain, bullets, highlight)
    let includeContent = includeContent
    return { features in
      var article = ArticleReport(of: features)
      article.summary = .init(
        of: features, by: model, length, about: focus, ranked: ranked, explaining: explain)
      article.summary?.isPlainList = bullets
      if includeContent { article.content = features.article.content }
      return SummaryReport(article, of: features, isHighlighted: highlight)
    }
  }
}
