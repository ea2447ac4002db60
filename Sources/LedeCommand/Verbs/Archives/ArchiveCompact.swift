import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct ArchiveCompact: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Gives the space of removed articles back and joins small files.",
    discussion: """
      Takes as much free space as the archive for a while. Whoever reads meanwhile is not disturbed.

      EXAMPLES
        lede archive compact news.archive
      """)

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var wait: WaitOptions

  func run() async throws {
    try await reportingFailures {
      let writer = try ArchiveWriter(at: options.archive, wait: wait.wait)
      let bar = ProgressBar("compacting")
      try writer.compact(progress: { bar.update($0) })
      bar.finish()
      let report = ArchiveChangeReport(ArchiveCounts(), articles: writer.articleCount)
      var output = try Output(OutputOptions.parse([]))
      try output.line(
        options.format == .json ? report.json : "compacted \(options.archive)")
      try output.finish()
    }
  }
}
