import Lede

/// From articles in a file to a labelling model: vectors, held-out scores, thresholds, final fit.
struct Train: Workload {
  static let name = "train"
  let path: String
  let jobs: Int

  init(path: String, jobs: Int) {
    self.path = path
    self.jobs = jobs
  }

  func run() async throws -> LedeModel {
    try await LedeTrainer().train(on: Corpus([path]), jobs: jobs)
  }

  func check(_ answer: LedeModel) throws -> [Figure] {
    let microF1 = Double(answer.figures.microF1)
    try WrongAnswer.unless(microF1 > 0.5, "the held-out micro-F1 is \(microF1)")
    return [
      .articles(answer.card.articles), Figure(name: "heldOutMicroF1", value: microF1),
    ]
  }
}
