import ArgumentParser
import Lede
import LedePresentation

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks over a corpus before it is learned from.",
    discussion: """
      Finds duplicates and near-duplicates, broken texts, topics that cannot be learned, labels that
      are likely wrong, and articles in another language. What harms training is a problem: inputs
      that cannot be read, ids given twice, articles without a word, the same text filed differently,
      topics of a single article. All else is a note. Ends with code 1 when there is a problem, with
      --strict when anything was found.

      EXAMPLES
        lede check corpora/starter
        lede check filed.jsonl.gz --topics topics.yaml --strict
        lede check corpus/ --format json
      """)

  @Argument(help: "Corpora: folders, files, JSON Lines (also .gz).", completion: .file())
  var corpora: [String]

  @Option(help: "A YAML file of the topics that there may be.", completion: .file())
  var topics: String?

  @Flag(help: "End with code 1 when anything was found.")
  var strict = false

  @Option(help: "How many findings of a kind text shows; JSON has all of them.")
  var limit = 20

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1") }
  }

  func run() async throws {
    try await reportingFailures {
      let file = try topics.map { try TopicFile(contentsOf: $0) }
      let corpus = try Corpus(Environment.paths(corpora), usesFolderTopics: true)
      var output = try Output(self.output, reading: corpus)
      let bar = ProgressBar(CorpusCheck.Stage.reading.rawValue)
      let findings = try await CorpusCheck(topics: file?.topics, phrases: file?.phrases).findings(
        in: corpus, jobs: self.output.jobCount,
        progress: { bar.update($1, stage: $0.rawValue) })
      bar.finish()
      let report = CheckReport(findings, limit: limit)
      try output.line(self.output.format == .json ? report.json : report.text(output.style))
      try output.finish()
      let isWell = findings.problemCount == 0 && !(strict && !findings.findings.isEmpty)
      if !isWell { throw CommandFailure(.failed) }
    }
  }
}
