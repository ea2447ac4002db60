import Lede

/// A linear support vector machine for each topic, from vectors in memory: the work of
/// scikit-learn's `OneVsRestClassifier(LinearSVC())`, on `TfidfVectorizer(sublinear_tf=True)`'s
/// matrix.
struct SupportVectors: Workload {
  static let name = "svm"
  let topics: [String]
  let problems: [[Int8]]
  let vectors: SparseMatrix
  let solver = LinearSolver(tolerance: 0.01)

  init(path: String, jobs: Int) async throws {
    let articles = try await Corpus([path]).articles(jobs: 2)
    let topics = Set(articles.flatMap { $0.topics ?? [] }).sorted()
    problems = topics.map { topic in
      articles.map { $0.topics?.contains(topic) == true ? 1 : -1 }
    }
    let texts = articles.map { ($0.title ?? "") + "\n" + $0.content }
    vectors = try await TextVectors(of: texts, jobs: 2).rows
    self.topics = topics
  }

  func run() -> [LinearSolver.Solution] {
    solver.solve(LinearSolver.Rows(vectors), problems: problems)
  }

  func check(_ answer: [LinearSolver.Solution]) throws -> [Figure] {
    let objective = zip(answer, problems).map(objective).reduce(0, +)
    try WrongAnswer.unless(answer.count == topics.count, "topics are missing")
    return [
      Figure(name: "topics", value: Double(topics.count)),
      Figure(name: "stored", value: Double(vectors.storedCount)),
      Figure(name: "tolerance", value: Double(solver.tolerance)),
      Figure(name: "objective", value: objective),
    ]
  }

  /// Weights and bias of each topic, in the order of the topics' names (Float).
  func write(_ answer: [LinearSolver.Solution], to path: String) throws {
    var bytes: [UInt8] = []
    for plane in answer {
      for weight in plane.weights { AnswerFile.append(weight.bitPattern, to: &bytes) }
      AnswerFile.append(plane.bias.bitPattern, to: &bytes)
    }
    try AnswerFile.write(bytes, to: path)
  }

  /// What the solver minimises, in double precision.
  private func objective(_ plane: LinearSolver.Solution, _ targets: [Int8]) -> Double {
    let bias = Double(plane.bias)
    var sum = plane.weights.reduce(bias * bias) { $0 + Double($1) * Double($1) } / 2
    for row in 0..<vectors.rowCount {
      let margin = vectors.withRow(row) { columns, values in
        var margin = bias
        for index in columns.indices {
          margin += Double(values[index]) * Double(plane.weights[Int(columns[index])])
        }
        return margin
      }
      let slack = max(0, 1 - Double(targets[row]) * margin)
      sum += Double(solver.cost) * slack * slack
    }
    return sum
  }
}
