import Lede

/// From TF-IDF vectors to 200 latent dimensions of the same articles: the work of scikit-learn's
/// `TruncatedSVD.fit_transform`.
struct Latent: Workload {
  static let name = "latent"
  let articles: SparseMatrix
  let jobs: Int

  struct Answer {
    let model: LatentModel
    let vectors: DenseMatrix
  }

  init(path: String, jobs: Int) async throws {
    let texts = try await Corpus([path]).articles(jobs: 2).map(\.content)
    articles = try await TextVectors(of: texts, jobs: 2).rows
    self.jobs = jobs
  }

  func run() async -> Answer {
    let trainer = LatentTrainer(settings: LatentSettings(dimensions: 200, normalizes: false))
    let model = await trainer.train(on: articles, jobs: jobs)
    return Answer(model: model, vectors: await model.vectors(of: articles, jobs: jobs))
  }

  /// The articles' vectors must be as long as the singular values, dimension by dimension, and each
  /// at right angles to the one before.
  func check(_ answer: Answer) throws -> [Figure] {
    let values = answer.model.singularValues
    try WrongAnswer.unless(answer.vectors.rowCount == articles.rowCount, "rows are missing")
    for dimension in values.indices {
      let before = max(dimension - 1, 0)
      var (squares, product) = (0.0, 0.0)
      for row in 0..<articles.rowCount {
        let element = Double(answer.vectors[row, dimension])
        squares += element * element
        product += element * Double(answer.vectors[row, before])
      }
      let value = Double(values[dimension])
      try WrongAnswer.unless(
        abs(squares.squareRoot() / value - 1) < 1e-3, "dimension \(dimension) has another length")
      try WrongAnswer.unless(
        before == dimension || abs(product) < 1e-2 * value * Double(values[before]),
        "dimensions \(before) and \(dimension) overlap")
    }
    return [
      .articles(articles.rowCount),
      Figure(name: "dimensions", value: Double(values.count)),
      Figure(name: "explainedShare", value: answer.model.explainedShare),
      Figure(name: "firstValue", value: Double(values.first ?? 0)),
      Figure(name: "lastValue", value: Double(values.last ?? 0)),
    ]
  }

  /// The matrix; and beside it, in `.latent`, the number of dimensions (Int64), the singular values
  /// and the articles' vectors row by row (Float).
  func write(_ answer: Answer, to path: String) throws {
    try AnswerFile.write(articles, to: path)
    var bytes: [UInt8] = []
    let values = answer.model.singularValues
    AnswerFile.append(Int64(values.count), to: &bytes)
    for value in values { AnswerFile.append(value.bitPattern, to: &bytes) }
    for row in 0..<answer.vectors.rowCount {
      for dimension in values.indices {
        AnswerFile.append(answer.vectors[row, dimension].bitPattern, to: &bytes)
      }
    }
    try AnswerFile.write(bytes, to: path + ".latent")
  }
}
