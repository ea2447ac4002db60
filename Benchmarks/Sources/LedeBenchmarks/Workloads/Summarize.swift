import Lede

/// From texts in memory to three sentences of each: the work of sumy's summarizers.
struct Summarize: Workload {
  static let name = "summarize"
  let articles: [Article]
  let model: LedeModel

  init(path: String, jobs: Int) async throws {
    articles = try await Corpus([path]).articles(jobs: jobs)
    model = try LedeModel(contentsOf: "models/foreign-desk.lede")
  }

  func run() async throws -> [Int] {
    // A new extractor in each round: nothing is known of the words from the round before.
    var extractor = FeatureExtractor(
      model: model.tfidf, needs: ArticleNeeds(document: false))
    return articles.map { article in
      SummaryMethod.default.summarize(extractor.features(of: article), within: .sentences(3))
        .sentences.count
    }
  }

  func check(_ answer: [Int]) throws -> [Figure] {
    try WrongAnswer.unless(
      answer.contains(3) && answer.allSatisfy { (0...3).contains($0) },
      "summaries have another length")
    return [.articles(answer.count), .megabytes(articles.map(\.content))]
  }
}
