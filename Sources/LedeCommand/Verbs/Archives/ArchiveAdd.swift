import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct ArchiveAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds articles, labelled and summarized.",
    discussion: """
      An article that is there already is passed over; one with the id of another and a new text, new
      particulars or new topics replaces that one. Articles are safe some thousands at a time: run the command again to go on where
      it was interrupted.

      EXAMPLES
        lede archive add news.archive articles/ 2012.jsonl.gz
        lede archive add news.archive zeitung/ --language de
        lede archive add news.archive 2012.jsonl.gz --no-labels --no-summaries --no-search
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(
    help: "Articles: files, folders, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var paths: [String]

  @OptionGroup var adding: AddOptions

  @Flag(name: .customLong("no-search"), help: "Leave them out of the full-text index.")
  var noSearch = false

  @Option(help: "How many articles are made safe together, at most.")
  var batch = AddSettings().articlesTogether

  @OptionGroup var language: LanguageOptions
  @OptionGroup var wait: WaitOptions

  @Option(
    name: [.short, .long],
    help: "How many cores to use; all when left out. Results do not depend on it.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if batch < 1 { throw ValidationError("--batch must be at least 1") }
  }

  func run() async throws {
    try await reportingFailures {
      let corpus = try Corpus(Environment.paths(paths))
      let writer = try ArchiveWriter(at: options.archive, wait: wait.wait)
      var settings = AddSettings()
      (settings.labels, settings.summarizes) = (!adding.noLabels, !adding.noSummaries)
      settings.isSearchable = !noSearch
      settings.language = language.language
      settings.articlesTogether = batch
      let bar = ProgressBar("adding")
      var skips = SkipReport()
      let isJSON = options.format == .json
      var output = try Output(OutputOptions.parse([]))
      let counts = try await writer.add(
        corpus, settings, jobs: jobs ?? Environment.processorCount,
        progress: { bar.update($0) },
        committed: { counts in
          // A line for each batch that is safe: whoever is killed later knows what is there.
          guard isJSON else { return }
          try output.line(ArchiveChangeReport(counts, articles: writer.articleCount).json)
          try output.flush()
        },
        skipped: {
          bar.finish()
          skips.add($0)
        })
      bar.finish()
      let report = ArchiveChangeReport(counts, articles: writer.articleCount)
      try output.line(isJSON ? report.json : report.text)
      try output.finish()
      try skips.check(done: counts.added + counts.replaced + counts.unchanged)
    }
  }
}
