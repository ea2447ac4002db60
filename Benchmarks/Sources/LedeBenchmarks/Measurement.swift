import Lede

/// The times of some rounds of one workload.
struct Measurement {
  let workload: String
  let jobs: Int
  let seconds: [Double]
  let figures: [Figure]

  /// Times some rounds, after one that does not count unless it is the only one.
  static func take<W: Workload>(
    _ type: W.Type, path: String, jobs: Int, rounds: Int, output: String?
  ) async throws -> Measurement {
    let workload = try await W(path: path, jobs: jobs)
    let clock = ContinuousClock()
    var seconds: [Double] = []
    var figures: [Figure] = []
    for round in (rounds == 1 ? 1 : 0)...rounds {
      let start = clock.now
      let answer = try await workload.run()
      let time = start.duration(to: clock.now)
      if round > 0 { seconds.append(time / .seconds(1)) }
      if round == rounds {
        figures = try await workload.check(answer)
        if let output { try workload.write(answer, to: output) }
      }
    }
    return Measurement(
      workload: W.name, jobs: jobs, seconds: seconds.sorted(), figures: figures)
  }

  var median: Double { seconds[seconds.count / 2] }

  /// One JSON line.
  var line: String {
    let blas = BLASLibrary.current
    var parts = [
      "\"workload\":\"\(workload)\"", "\"jobs\":\(jobs)", "\"rounds\":\(seconds.count)",
      "\"blas\":\"\(blas.name)\"", "\"core\":\(blas.core.map { "\"\($0)\"" } ?? "null")",
      "\"seconds\":\(rounded(median))", "\"fastest\":\(rounded(seconds[0]))",
    ]
    for figure in figures {
      parts.append("\"\(figure.name)\":\(rounded(figure.value))")
      if figure.isAmount {
        parts.append("\"\(figure.name)PerSecond\":\(rounded(figure.value / median))")
      }
    }
    return "{" + parts.joined(separator: ",") + "}"
  }

  private func rounded(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15
      ? String(Int(value)) : String((value * 1e6).rounded() / 1e6)
  }
}
