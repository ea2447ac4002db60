import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct ArchiveExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes all articles as JSON Lines that Lede reads.",
    discussion: """
      Topics that people gave are `labels`; those of the archive's model are `archiveTopics`, and its
      summary `archiveSummary`. Only the catalogue is read: an archive with other files missing or damaged
      can be exported.

      EXAMPLES
        lede archive export news.archive -o news.jsonl
        lede archive export news.archive | gzip >news.jsonl.gz
      """)

  @Argument(help: "The archive: a folder.", completion: .directory)
  var archive: String

  @Option(help: "Only json: one object a line.")
  var format: Format = .json

  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  @Option(name: [.short, .long], help: "Write to a file instead of standard output.")
  var output: String?

  func run() async throws {
    try await reportingFailures {
      var options = try OutputOptions.parse([])
      options.output = output
      let texts = try ArchiveTexts(at: archive)
      var output = try Output(options)
      try texts.forEachArticle { try output.line($0.json) }
      try output.finish()
    }
  }
}
