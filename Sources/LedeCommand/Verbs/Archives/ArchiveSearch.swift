import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct ArchiveSearch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Finds the articles that have some words.",
    discussion: """
      Every word must be in the article, in any of its forms. Words in quotation marks must stand
      together; a word that ends in * is the beginning of one. Forms are those of English: words of
      other languages are found as they are written, or by their beginning.

      EXAMPLES
        lede archive search news.archive "grain deal"
        lede archive search news.archive '"buffer zone" Idlib' --topic syria --since 2021-01-01
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "The words.")
  var words: [String]

  @OptionGroup var filter: ArchiveFilterOptions

  @Option(help: "How many articles to give.")
  var limit = 10

  @Option(name: [.short, .long], help: "Write to a file instead of standard output.")
  var output: String?

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1") }
  }

  func run() async throws {
    try await reportingFailures {
      let words = words.joined(separator: " ")
      guard words.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw CommandFailure(.usage, "there is no word to search for")
      }
      let archive = try Archive(at: options.archive)
      let hits = try archive.articles(with: words, filter.filter(of: archive), limit: limit)
      var outputOptions = try OutputOptions.parse([])
      outputOptions.output = output
      var output = try Output(outputOptions)
      for (number, hit) in hits.enumerated() {
        if number > 0, options.format == .text { try output.line("") }
        try output.line(options.format == .json ? hit.json : hit.text(output.style))
      }
      try output.finish()
      if hits.isEmpty {
        StandardError.line(
          filter.given == nil
            ? "no article has these words"
            : "no article in that range, with that topic or from that source has these words")
        let missing = archive.articleCount - (try archive.searchableCount())
        if missing > 0 {
          StandardError.line(
            "note: \(missing) of \(archive.articleCount) articles are not in the full-text index, as they "
              + "were added with --no-search; remove them and add them again")
        }
      }
    }
  }
}
