import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct ArchiveInfo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Shows what is in an archive, and its topics over time.",
    discussion: """
      EXAMPLES
        lede archive info news.archive
        lede archive info news.archive --format json
      """)

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    try await reportingFailures {
      let facts = try Archive(at: options.archive).facts()
      var output = try Output(OutputOptions.parse([]))
      try output.line(options.format == .json ? facts.json : facts.text(output.style))
      try output.finish()
    }
  }
}
