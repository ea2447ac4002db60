import Lede

/// From articles in a file to a labelling model: vectors, held-out scores, thresholds, final fit.
struct Train: Workload {
  static let name = "train"
  let training: Training

  init(path: String, jobs: Int) { training = Training(path: path, jobs: jobs, pairs: true) }
  func run() async throws -> LedeModel { try await training.run() }
  func check(_ answer: LedeModel) throws -> [Figure] { try training.check(answer) }
}

/// The same without pairs of words: the work of scikit-learn's `TfidfVectorizer`,
/// `cross_val_predict` and `LinearSVC`.
struct TrainUnigrams: Workload {
  static let name = "train-unigrams"
  let training: Training

  init(path: String, jobs: Int) { training = Training(path: path, jobs: jobs, pairs: false) }
  func run() async throws -> LedeModel { try await training.run() }
  func check(_ answer: LedeModel) throws -> [Figure] { try training.check(answer) }
}

struct Training {
  let path: String
  let jobs: Int

  /// Whether pairs of words have columns, as they do unless one says otherwise.
  let pairs: Bool

  func run() async throws -> LedeModel {
    let settings = TrainingSettings(vectors: TFIDFSettings(bigrams: pairs))
    return try await LedeTrainer(settings: settings).train(on: Corpus([path]), jobs: jobs)
  }

  func check(_ answer: LedeModel) throws -> [Figure] {
    let microF1 = Double(answer.figures.microF1)
    try WrongAnswer.unless(microF1 > 0.5, "the held-out micro-F1 is \(microF1)")
    return [
      .articles(answer.card.articles), Figure(name: "heldOutMicroF1", value: microF1),
      Figure(name: "heldOutMacroF1", value: Double(answer.figures.macroF1)),
    ]
  }
}
