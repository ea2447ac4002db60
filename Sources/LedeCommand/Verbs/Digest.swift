import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct Digest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Topics, summary and related articles of each article at once.",
    discussion: """
      EXAMPLES
        lede digest article.txt
        lede digest today/ --in 2012.jsonl.gz --limit 3
        lede digest today/ --in news.archive
        lede digest today/ --topics water.yaml
        lede digest article.txt --topic syria       a summary of what is about it
      """)

  @Argument(
    help: "Articles: files, folders, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var paths: [String]

  @Option(
    name: .customLong("in"), help: "The archive or corpus to search for related articles.",
    completion: .file())
  var corpus: String?

  @OptionGroup var length: LengthOptions
  @OptionGroup var focus: FocusOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var topics: TopicOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Also give the text that offsets count in.")
  var includeContent = false

  func run() async throws {
    try await reportingFailures {
      let model = try topics.open(model, language: language.language)
      let focus = try focus.focus(in: model)
      var run = ArticleRun(output)
      var index: RelatedIndex?
      var archive: Archive?
      var settings = RelatedSettings(limit: search.limit)
      if let corpus, Archive.isArchive(at: corpus) {
        let opened = try Archive(at: corpus)
        settings.latentShare = try search.latent.share(in: opened)
        archive = opened
      } else if let corpus {
        index = try await search.index(
          of: corpus, prior: model, language: language.language, jobs: output.jobCount,
          skips: &run.skips)
      }
      let (length, limit) = (length, search.limit)
      var needs = model.summaryNeeds(about: focus)
      needs.document = true
      needs.passages = model.labeler.passages?.settings
      needs.index = index
      needs.terms = archive != nil
      try await run.run(
        paths, model: model, language: language.language, needs, includesContent: includeContent,
        relatedLimit: limit, archive: archive.map { ($0, settings) }
      ) { features, report in
        report.labels = model.labels(of: features)
        report.warnings = ArticleReport.Warning.all(of: features, by: model)
        report.summary = .init(of: features, by: model, length, about: focus)
      }
    }
  }
}
