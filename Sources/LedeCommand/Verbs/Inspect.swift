import ArgumentParser
import Lede
import LedePresentation

struct Inspect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what is in a model file.",
    discussion: """
      EXAMPLES
        lede inspect models/foreign-desk.lede
        lede inspect my.lede --verify
        lede inspect my.lede --topic syria --terms 40
      """)

  @Argument(
    help: "The model file; that of $LEDE_MODEL or the one that came with Lede when left out.",
    completion: .file(extensions: ["lede"]))
  var model: String?

  @Flag(help: "Also check everything inside the file.")
  var verify = false

  @Option(help: "Show only this topic; may be given several times.")
  var topic: [String] = []

  @Option(help: "How many of a topic's strongest terms to show.")
  var terms = 8

  @Option(help: "text for people, json for programs.")
  var format: OutputOptions.Format = .text

  @Option(name: [.short, .long], help: "Write to a file instead of standard output.")
  var output: String?

  func validate() throws {
    if terms < 0 { throw ValidationError("--terms must not be below 0") }
  }

  func run() async throws {
    try await reportingFailures {
      let model = try LedeModel(contentsOf: try self.model ?? ModelLocation.standard())
      if verify, let problem = model.problems.first {
        throw CommandFailure(
          .model,
          "the model is damaged: \(problem), and \(model.problems.count - 1) more; retrain it")
      }
      var report = ModelReport(model, topics: Set(try TopicChoice.ids(topic, in: model)))
      report.termLimit = terms
      var options = try OutputOptions.parse([])
      options.output = output
      var output = try Output(options)
      try output.line(format == .json ? report.json : report.text(output.style))
      if verify, format == .text { try output.line("verified: every part is whole") }
      try output.finish()
    }
  }
}
