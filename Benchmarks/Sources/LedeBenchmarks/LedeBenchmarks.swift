import Lede

/// Times what users wait for, and checks every answer.
@main
struct LedeBenchmarks {
  static func main() async throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let isQuick = arguments.first == "--quick"
    if isQuick { arguments.removeFirst() }
    guard let path = arguments.first else {
      print("usage: LedeBenchmarks [--quick] CORPUS")
      return
    }
    let rounds = isQuick ? 1 : 5
    for jobs in [1, 2] {
      try await Workload("train", path, jobs: jobs, rounds: rounds).run { workload in
        let model = try await LedeTrainer().train(on: Corpus([path]), jobs: jobs)
        workload.expect(model.figures.microF1 > 0.5, "the held-out micro-F1 fell")
        return model.card.articles
      }
      let model = try await LedeTrainer().train(on: Corpus([path]), jobs: jobs)
      try await Workload("label", path, jobs: jobs, rounds: rounds).run { workload in
        try await workload.label(model)
      }
      try await Workload("summarize", path, jobs: jobs, rounds: rounds).run { workload in
        try await workload.summarize(model)
      }
      try await Workload("relate", path, jobs: jobs, rounds: rounds).run { workload in
        try await workload.relate(model)
      }
    }
  }
}
