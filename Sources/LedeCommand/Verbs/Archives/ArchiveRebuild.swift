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
      until the new one is whole. The archive keeps its model unless another is given.

      EXAMPLES
        lede archive rebuild news.archive
        lede archive rebuild news.archive -m my2.lede
        lede archive rebuild news.archive --shipped-model
        lede archive rebuild news.archive --latent 200
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(
    name: [.short, .long], help: "The model to use from now on, in the place of the archive's.",
    completion: .file(extensions: ["lede"]))
  var model: String?

  @Flag(help: "Use the model that came with Lede (or $LEDE_MODEL) from now on.")
  var shippedModel = false

  @OptionGroup var adding: AddOptions
  @OptionGroup var latent: ArchiveLatentOption
  @OptionGroup var wait: WaitOptions

  @Option(
    name: [.short, .long],
    help: "How many cores to use; all when left out. Results do not depend on it.")
  var jobs: Int?

  func validate() throws {
    if model != nil, shippedModel {
      throw ValidationError("give either --model or --shipped-model")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() async throws {
    try await reportingFailures {
      var settings = AddSettings()
      (settings.labels, settings.summarizes) = (!adding.noLabels, !adding.noSummaries)
      let bar = ProgressBar("rebuilding")
      let count = try await ArchiveWriter.rebuild(
        at: options.archive, model: shippedModel ? ModelLocation.standard() : model, settings,
        latent: latent.latent,
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
