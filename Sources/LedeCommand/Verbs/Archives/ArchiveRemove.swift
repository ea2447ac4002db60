import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct ArchiveRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Removes articles.",
    discussion: """
      Their texts are gone at once; the space of their vectors comes back with
      `lede archive compact`.

      EXAMPLES
        lede archive remove news.archive article-17 article-18
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "The ids of the articles.")
  var ids: [String]

  @OptionGroup var wait: WaitOptions

  func run() async throws {
    try await reportingFailures {
      let writer = try ArchiveWriter(at: options.archive, wait: wait.wait)
      let (counts, unknown) = try writer.remove(ids: ids)
      for id in unknown { StandardError.line("skipped \(id): the archive has no such article") }
      let report = ArchiveChangeReport(counts, articles: writer.articleCount)
      var output = try Output(OutputOptions.parse([]))
      try output.line(options.format == .json ? report.json : report.text)
      try output.finish()
      guard !unknown.isEmpty else { return }
      throw CommandFailure(counts.removed == 0 ? .failed : .skipped)
    }
  }
}
