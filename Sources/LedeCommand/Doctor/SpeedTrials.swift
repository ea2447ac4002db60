import Lede
import LedePresentation

/// Measures how fast Lede's work is on one core of this machine.
struct SpeedTrials {
  let model: LedeModel?

  /// How long each piece of work is measured.
  let seconds: Double

  /// Answers that were wrong.
  private(set) var problems: [DoctorReport.Problem] = []

  private let bar = ProgressBar("measuring")
  private var done = 0

  init(model: LedeModel?, seconds: Double) {
    self.model = model
    self.seconds = seconds
  }

  mutating func run() async throws -> [DoctorReport.Speed] {
    defer { bar.finish() }
    guard let model else { return try await products() }
    return try await texts(model) + products()
  }

  private mutating func texts(_ model: LedeModel) async throws -> [DoctorReport.Speed] {
    var source = TrialArticles(model)
    let articles = (0..<1000).map { source.next(id: String($0)) }
    let few = articles.prefix(200)
    let texts = few.map(\.content)
    let megabytes = Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1e6
    let vectors = try await TextVectors(of: articles.map(\.content))
    let index = CosineIndex(vectors.rows)
    return [
      try await speed("words to vectors", "MB", megabytes, elsewhere: 150) {
        try await TextVectors(of: texts).rows.rowCount == texts.count
      },
      try await speed("labelling", "articles", 200, elsewhere: 11_000) {
        var extractor = FeatureExtractor(
          model: model.tfidf, language: model.language, needs: ArticleNeeds(sentences: false))
        return few.allSatisfy {
          model.labeler.scores(of: extractor.features(of: $0)).count == model.labeler.topics.count
        }
      },
      try await speed("summarizing", "articles", 200, elsewhere: 7000) {
        var extractor = FeatureExtractor(
          model: model.tfidf, language: model.language, needs: model.summaryNeeds(about: nil))
        return few.allSatisfy {
          let features = extractor.features(of: $0)
          return SummaryMethod.default.summarize(features, within: .sentences(3)).sentences.count
            == 3
        }
      },
      try await speed("searching among 1,000 articles", "searches", 200, elsewhere: 18_000) {
        // Nothing is more like an article than itself.
        (0..<200).allSatisfy { index.search(vectors.rows.row($0), limit: 10).first?.row == $0 }
      },
    ]
  }

  /// Products of matrices, by BLAS and by plain Swift, which must agree.
  private mutating func products() async throws -> [DoctorReport.Speed] {
    let size = 384
    let product = TrialProduct(size: size)
    let operations = 2 * Double(size * size * size) / 1e9
    let right = product.plain()
    return [
      try await speed("products by BLAS", "GFLOP", operations, elsewhere: 90) {
        product.isClose(product.byBLAS(), to: right)
      },
      try await speed("products by plain Swift", "GFLOP", operations, elsewhere: 20) {
        product.plain() == right
      },
    ]
  }

  /// Repeats work until its time is up.
  ///
  /// - Parameters:
  ///   - amount: how many units one round is.
  ///   - work: one round; whether its answer is right.
  /// - Returns: units a second in the median round.
  private mutating func speed(
    _ name: String, _ unit: String, _ amount: Double, elsewhere: Double,
    _ work: () async throws -> Bool
  ) async throws -> DoctorReport.Speed {
    var isRight = try await work()
    var rounds: [Double] = []
    let start = Environment.seconds
    repeat {
      let round = Environment.seconds
      let answer = try await work()
      rounds.append(Environment.seconds - round)
      isRight = isRight && answer
      bar.update(min((Double(done) + (Environment.seconds - start) / seconds) / 6, 1))
    } while Environment.seconds - start < seconds
    done += 1
    if !isRight {
      problems.append(
        .init(
          "\(name): the answer is wrong",
          remedy: "run the tests with Scripts/test, and report what fails"))
    }
    return .init(
      work: name, unit: unit, perSecond: amount / rounds.sorted()[rounds.count / 2],
      elsewhere: elsewhere)
  }
}
