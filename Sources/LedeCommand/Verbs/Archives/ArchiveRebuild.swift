import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct ArchiveRebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Makes labels, summaries and vectors anew from the stored texts.",
    discussion: """
      For another model, or when files of the archive are damaged or missing. The old state stays
      until the new one is whole.

      EXAMPLES
        lede archive rebuild news.archive -m my2.lede
        lede archive rebuild news.archive
        lede archive rebuild news.archive --latent 200
      """)

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var adding: AddOptions
  @OptionGroup var latent: ArchiveLatentOption
  @OptionGroup var wait: WaitOptions

  @Option(
    name: [.short, .long],
    help: "How many cores to use; all when left out. Results do not depend on it.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() async throws {
    try await reportingFailures {
      var settings = AddSettings()
      (settings.labels, settings.summarizes) = (!adding.noLabels, !adding.noSummaries)
      let bar = ProgressBar("rebuilding")
      let count = try await ArchiveWriter.rebuild(
        at: options.archive, model: try model.path, settings, latent: latent.latent,
        jobs: jobs ?? Environment.processorCount, wait: wait.wait, progress: { bar.update($0) })
      bar.finish()
      let report = ArchiveChangeReport(ArchiveCounts(), articles: count)
      var output = try Output(OutputOptions.parse([]))
      try output.line(
        options.format == .json ? report.json : "rebuilt \(options.archive), \(count) articles")
      try output.finish()
    }
  }
}
