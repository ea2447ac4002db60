import ArgumentParser
import Lede
import LedeArchive
import LedePresentation
import SystemPackage

struct Related: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds the articles of an archive or a corpus that are most like an article.",
    discussion: """
      EXAMPLES
        lede related article.txt --in news.archive
        lede related article-of-the-archive --in news.archive --since 2013-01-01
        lede related article.txt --in news.archive --half-life 30 --diverse
        lede related today.jsonl --in 2012.jsonl.gz --limit 3 --format json

      A corpus is read each time; an archive (see `lede archive --help`) answers at once. In an
      archive, ids of its own articles may be given, too.
      """)

  @Argument(
    help: """
      Articles: files, folders, JSON Lines (also .gz), - for standard input, or ids of articles in \
      the archive.
      """,
    completion: .file())
  var paths: [String]

  @OptionGroup var search: SearchOptions
  @OptionGroup var archived: ArchiveSearchOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("in"), help: "The archive or corpus to search.", completion: .file())
  var corpus: String

  func run() async throws {
    try await reportingFailures {
      if Archive.isArchive(at: corpus) { return try await search(Archive(at: corpus)) }
      if let option = archived.given {
        throw CommandFailure(
          .usage,
          "\(option) is for archives, and \(corpus) is none; make one with `lede archive create`")
      }
      let model = try model.open()
      var run = ArticleRun(output)
      let index = try await search.index(
        of: corpus, prior: model, language: language.language, jobs: output.jobCount,
        skips: &run.skips)
      try await run.run(
        paths, model: model, language: language.language,
        ArticleNeeds(document: false, sentences: false, index: index), includesContent: false,
        relatedLimit: search.limit
      ) { _, _ in }
    }
  }

  private func search(_ archive: Archive) async throws {
    if model.model != nil {
      throw CommandFailure(
        .usage,
        "an archive has a model of its own; leave -m out, or give it this one with `lede archive rebuild "
          + "\(corpus) -m \(model.model ?? "MODEL")`")
    }
    var settings = try archived.settings(limit: search.limit, in: archive)
    settings.latentShare = try search.latent.share(in: archive)
    let ids = try paths.filter { path in
      guard path != "-", !Environment.paths([path]).contains(where: Environment.isFile) else {
        return false
      }
      guard try archive.article(id: path) != nil else {
        throw CommandFailure(
          .failed, "\(path): is neither a file nor the id of an article in \(corpus)")
      }
      return true
    }
    guard !ids.isEmpty else {
      return try await ArticleRun(output).run(
        paths, model: archive.model, language: language.language,
        ArticleNeeds(document: false, sentences: false, terms: true), includesContent: false,
        archive: (archive, settings)
      ) { _, _ in }
    }
    guard ids.count == paths.count else {
      throw CommandFailure(.usage, "give either files or ids of the archive, not both at once")
    }
    var output = try Output(self.output)
    for (number, id) in ids.enumerated() {
      guard let stored = try archive.article(id: id) else { continue }
      var extractor = FeatureExtractor(
        model: archive.model.tfidf,
        language: language.language ?? stored.languageCode.flatMap { Language.named($0) },
        needs: ArticleNeeds(document: false, sentences: false, terms: true))
      let features = extractor.features(of: stored.article)
      var report = ArticleReport(of: features)
      report.answers = try archive.articles(relatedTo: features, settings)
      if number > 0, self.output.format == .text { try output.line("") }
      try output.line(
        self.output.format == .json ? report.json : report.text(output.style))
    }
    try output.finish()
  }
}
