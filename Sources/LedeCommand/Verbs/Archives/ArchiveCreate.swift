import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct ArchiveCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Makes an archive without articles.",
    discussion: """
      EXAMPLES
        lede archive create news.archive
        lede archive create news.archive -m my.lede
        lede archive create news.archive --latent 200
      """)

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var latent: ArchiveLatentOption

  func run() async throws {
    try await reportingFailures {
      let writer = try ArchiveWriter.create(
        at: options.archive, model: try model.path, latent: latent.latent ?? 0)
      let report = ArchiveChangeReport(ArchiveCounts(), articles: writer.articleCount)
      var output = try Output(OutputOptions.parse([]))
      try output.line(
        options.format == .json
          ? report.json
          : "made \(options.archive); add articles with `lede archive add \(options.archive) PATH`")
      try output.finish()
    }
  }
}
