import Lede
import LedePresentation

/// Groups the articles of a corpus into stories and tells them: the one way of all verbs that do.
struct BriefRun {
  let model: LedeModel
  let language: Language?
  let stories: StorySettings
  let settings: BriefSettings
  let destination: DestinationOptions

  /// Writes what `form` makes of the brief.
  func run(
    _ paths: [String], _ form: (BriefReport, TextStyle) -> String
  ) async throws {
    let corpus = try Corpus(Environment.paths(paths))
    var output = try Output(destination, reading: corpus)
    var skips = SkipReport()
    let bar = ProgressBar("reading")
    let found = try await CorpusStories(
      of: corpus, prior: model, language: language, settings: stories,
      jobs: destination.jobCount, progress: { bar.update($0) },
      skipped: {
        bar.finish()
        skips.add($0)
      })
    guard !found.articles.isEmpty else {
      bar.finish()
      try skips.check(done: 0)
      throw CommandFailure(
        .failed,
        "\(paths.joined(separator: ", ")): there is no article in it; give files or folders with "
          + "articles")
    }
    let brief = try await BriefMaker(model: model, language: language, settings: settings)
      .brief(
        of: found, jobs: destination.jobCount,
        progress: { bar.update($0, stage: "stories") })
    bar.finish()
    try output.line(form(BriefReport(brief), output.style))
    try output.finish()
    try skips.check(done: found.articles.count)
  }
}
