import ArgumentParser
import Lede
import LedePresentation

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says whether all is well here, and how fast this machine is.",
    discussion: """
      Measures for half a minute, on text made of the model's own words; the machine should be idle
      meanwhile. "elsewhere" is what was measured where Lede is developed. Ends with code 1 when
      something is not well, and says what to do about it.

      EXAMPLES
        lede doctor
        lede doctor --quick --format json
      """)

  @OptionGroup var model: ModelOptions

  @Flag(help: "Measure for a few seconds only.")
  var quick = false

  @Option(help: "text for people, json for programs.")
  var format: OutputOptions.Format = .text

  func run() async throws {
    try await reportingFailures {
      var report = DoctorReport(
        build: .current, blas: .current, languages: Language.codes, machine: .current)
      var opened: LedeModel?
      do {
        let path = try self.model.path
        let model = try LedeModel(contentsOf: path)
        report.model = .init(path: path, report: ModelReport(model))
        opened = model
        report.problems += Checkup.problems(of: model)
      } catch {
        report.problems.append(Checkup.problem(opening: error))
      }
      report.problems += Checkup.problems(of: report)
      var trials = SpeedTrials(model: opened, seconds: quick ? 0.6 : 5)
      report.speeds = try await trials.run()
      report.problems += trials.problems
      var output = try Output(OutputOptions.parse([]))
      try output.line(format == .json ? report.json : report.text(output.style))
      try output.finish()
      if !report.problems.isEmpty { throw CommandFailure(.failed) }
    }
  }
}
