import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct ArchiveVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks that everything in an archive is as it was written.",
    discussion: """
      Compares all checksums, has SQLite check its database and its full-text index, and holds the
      texts against the vectors. Ends with code 4 when something is not well.

      EXAMPLES
        lede archive verify news.archive
        lede archive verify news.archive --deep
      """)

  @OptionGroup var options: ArchiveOptions

  @Flag(help: "Analyse every text again and compare, not just a hundred of them.")
  var deep = false

  func run() async throws {
    try await reportingFailures {
      let bar = ProgressBar("verifying")
      let result = try Archive.verify(
        at: options.archive, isDeep: deep, progress: { bar.update($0) })
      bar.finish()
      var output = try Output(OutputOptions.parse([]))
      try output.line(options.format == .json ? result.json : result.text(output.style))
      try output.finish()
      if !result.isWell { throw CommandFailure(.model) }
    }
  }
}
