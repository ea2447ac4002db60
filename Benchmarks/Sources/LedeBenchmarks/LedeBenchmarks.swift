import ArgumentParser
import Lede

/// Times what users wait for, and checks every answer.
@main
struct LedeBenchmarks: AsyncParsableCommand {
  static var workloads: [any Workload.Type] {
    [
      Vectorize.self, VectorizeStems.self, Nearest.self, NearestPostings.self, BLASPaths.self,
      SupportVectors.self, Latent.self, Train.self, TrainUnigrams.self, Label.self,
      Summarize.self, Relate.self, Ask.self,
    ]
  }

  static let configuration = CommandConfiguration(
    abstract: "Times what users wait for, and checks every answer.",
    discussion: "Workloads: \(workloads.map { $0.name }.joined(separator: ", ")).")

  @Argument(help: "The corpus: with topics for train and label.")
  var corpus: String

  @Option(name: .shortAndLong, help: "A workload; may be given again. All without it.")
  var workload: [String] = []

  @Option(help: "Cores to use.") var jobs = 1
  @Option(help: "How often the work is done; the median counts.") var rounds = 5
  @Option(help: "A file for the answer, to be compared with a peer's.") var output: String?

  func validate() throws {
    for name in workload where !Self.workloads.contains(where: { $0.name == name }) {
      throw ValidationError("there is no workload \(name)")
    }
    guard rounds > 0, jobs > 0 else { throw ValidationError("rounds and jobs count from 1") }
  }

  func run() async throws {
    for type in Self.workloads where workload.isEmpty || workload.contains(type.name) {
      let measurement = try await Measurement.take(
        type, path: corpus, jobs: jobs, rounds: rounds, output: output)
      print(measurement.line)
    }
  }
}
