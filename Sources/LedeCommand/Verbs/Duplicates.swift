import ArgumentParser
import Lede
import LedeArchive
import LedePresentation

struct Duplicates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds articles that are nearly the same: copies, cut, reordered or edited.",
    discussion: """
      Every two articles of a group are nearly the same: the shorter one shares at
      least --threshold of its runs of five words with the other, or nearly all of
      it stands in the other with words changed here and there. The oldest comes
      first, and the numbers say how much the others are like it. An article that
      fits into no group whole is told beside the one that it is most like.

      With --in an archive, its articles are compared, too, and groups without one
      of the articles given are left out; without articles, the archive's are
      compared with each other. An article of the archive with the id of a given
      one is that article, and no copy of it.

      EXAMPLES
        lede duplicates articles/ more.jsonl.gz
        lede duplicates today/ --in news.archive
        lede duplicates --in news.archive --threshold 0.8
        lede duplicates corpus.jsonl.gz --format tsv -o copies.tsv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tsv
  }

  @Argument(
    help: "Articles: files, folders, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var paths: [String] = []

  @Option(
    name: .customLong("in"), help: "An archive whose articles are compared, too.",
    completion: .directory)
  var archive: String?

  @Option(
    help: """
      From which share of common runs of five words on, between 0.1 and 1, articles are nearly the \
      same; above 0.5, copies that were edited all over are left out.
      """)
  var threshold = 0.5

  @Option(
    help: "text for people, json for programs: a group a line, tsv for tables: a row an article.")
  var format: Format = .text

  @OptionGroup var destination: DestinationOptions

  func validate() throws {
    if !DuplicateFinder.thresholds.contains(threshold) {
      throw ValidationError("--threshold must be from 0.1 to 1")
    }
    if paths.isEmpty, archive == nil {
      throw ValidationError("give articles, or an archive with --in")
    }
  }

  func run() async throws {
    try await reportingFailures {
      if let path = paths.first(where: { Archive.isArchive(at: $0) }) {
        throw CommandFailure(.usage, "\(path): is an archive; give it with --in")
      }
      let corpus = paths.isEmpty ? nil : try Corpus(Environment.paths(paths))
      let archive = try archive.map { try Archive(at: $0) }
      var output = try Output(destination, reading: corpus)
      var skips = SkipReport()
      let bar = ProgressBar("comparing")
      let findings = try await findings(
        corpus, archive, progress: { bar.update($0) },
        skipped: {
          bar.finish()
          skips.add($0)
        })
      bar.finish()
      if corpus != nil, findings.articles == 0 {
        try skips.check(done: 0)
        throw CommandFailure(
          .failed,
          "\(paths.joined(separator: ", ")): there is no article in it; give files or folders with "
            + "articles")
      }
      let report = DuplicateReport(findings)
      switch format {
      case .text: try output.line(report.text(output.style))
      case .tsv: try output.line(report.tsv)
      case .json: for line in report.json { try output.line(line) }
      }
      try output.finish()
      try skips.check(done: findings.articles)
    }
  }

  private func findings(
    _ corpus: Corpus?, _ archive: Archive?, progress: (Double) -> Void,
    skipped: (StorageError) -> Void
  ) async throws -> DuplicateFindings {
    let finder = DuplicateFinder(threshold: threshold)
    let jobs = destination.jobCount
    guard let corpus else {
      guard let archive else { throw CommandFailure(.usage, "there is nothing to compare") }
      return try await archive.duplicates(finder, jobs: jobs, progress: progress)
    }
    guard let archive else {
      return try await finder.findings(in: corpus, jobs: jobs, progress: progress, skipped: skipped)
    }
    return try await archive.duplicates(
      of: corpus, finder, jobs: jobs, progress: progress, skipped: skipped)
  }
}
