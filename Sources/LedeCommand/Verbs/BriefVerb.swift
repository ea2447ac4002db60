import ArgumentParser
import Lede
import LedePresentation

struct BriefVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Tells what many articles report, story by story.",
    discussion: """
      Groups articles that report the same event, folds copies, and gives each story a title,
      topics, a summary of which every sentence names its source, and where its articles span
      days, what each day brought. The greatest stories come first.

      EXAMPLES
        lede brief today/
        lede brief today/ --stories 5 --sentences 2
        lede brief week.jsonl.gz --format html -o brief.html
        lede brief week/ --format markdown --threshold 0.25
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, html
  }

  @Argument(
    help: "Articles: files, folders, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var paths: [String]

  @Option(help: "At most so many sentences in the summary of a story.")
  var sentences = 3

  @OptionGroup var brief: BriefOptions
  @OptionGroup var stories: StoryOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions

  @Option(help: "text or markdown for people, json for programs, html for one page to print.")
  var format: Format = .text

  @OptionGroup var destination: DestinationOptions

  func validate() throws {
    if sentences < 1 { throw ValidationError("--sentences must be at least 1") }
  }

  func run() async throws {
    try await reportingFailures {
      let run = BriefRun(
        model: try model.open(), language: language.language, stories: stories.settings,
        settings: brief.settings(.sentences(sentences)), destination: destination)
      let format = format
      try await run.run(paths) { report, style in
        switch format {
        case .text: report.text(style)
        case .markdown: report.markdown
        case .json: report.json
        case .html: report.html
        }
      }
    }
  }
}
