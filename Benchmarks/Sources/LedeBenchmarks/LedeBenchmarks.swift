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
    try await vectorize(path, rounds: rounds)
    let hasTopics = try await Corpus([path]).articles(jobs: 2).contains { $0.topics != nil }
    guard hasTopics else { return }
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

  /// Words to a TF-IDF matrix, one thread, from texts in memory.
  private static func vectorize(_ path: String, rounds: Int) async throws {
    let texts = try await Corpus([path]).articles(jobs: 2).map(\.content)
    let megabytes = Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1e6
    for stemmer in [nil, "english"] {
      let name = stemmer == nil ? "vectorize" : "vectorize stems"
      try await Workload(name, path, jobs: 1, rounds: rounds, megabytes: megabytes).run {
        workload in
        let vectors = try await TextVectors(of: texts, stemmer: stemmer)
        workload.expect(vectors.rows.rowCount == texts.count, "rows are missing")
        return texts.count
      }
    }
  }
}
