import ArgumentParser
import Lede
import LedePresentation

struct Related: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds the articles of a corpus that are most like an article.",
    discussion: """
      EXAMPLES
        lede related article.txt --in archive/
        lede related today.jsonl --in 2012.jsonl.gz --limit 3 --format json
      """)

  @Argument(
    help: "Articles: files, folders, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var paths: [String]

  @OptionGroup var search: SearchOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .customLong("in"), help: "The corpus to search.", completion: .file())
  var corpus: String

  func run() async throws {
    try await reportingFailures {
      let model = try model.open()
      let index = try await search.index(
        of: corpus, prior: model, language: language.language, jobs: output.jobCount)
      try await ArticleRun(output).run(
        paths, model: model, language: language.language,
        ArticleNeeds(document: false, sentences: false, index: index), includesContent: false,
        relatedLimit: search.limit
      ) { _, _ in }
    }
  }
}

/// How related articles are searched.
struct SearchOptions: ParsableArguments {
  @Option(help: "How many related articles to give.")
  var limit = 5

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1") }
  }

  /// Reads a corpus; what is skipped of it is named, but does not fail the search.
  func index(
    of path: String, prior: LedeModel, language: Language?, jobs: Int
  ) async throws -> RelatedIndex {
    let corpus = try Corpus(Environment.paths([path]))
    let bar = ProgressBar("reading \(path)")
    defer { bar.finish() }
    return try await RelatedIndex(
      of: corpus, prior: prior, language: language, jobs: jobs, progress: { bar.update($0) },
      skipped: { StandardError.line("skipped \($0)") })
  }
}
