import Lede

/// From articles in a file to the ten most like each in the same file.
struct Relate: Workload {
  static let name = "relate"
  let path: String
  let jobs: Int
  let model: LedeModel

  init(path: String, jobs: Int) throws {
    self.path = path
    self.jobs = jobs
    model = try LedeModel(contentsOf: "models/foreign-desk.lede")
  }

  func run() async throws -> [[Float]] {
    // By words alone, as the peers do it.
    let index = try await RelatedIndex(
      of: Corpus([path]), prior: model, latent: .none, jobs: jobs)
    var similarities: [[Float]] = []
    try await Corpus([path]).process(
      with: model, jobs: jobs, needs: ArticleNeeds(document: false, sentences: false, index: index),
      batches: { features in
        index.articles(relatedTo: features, limit: 10).map { $0.map(\.similarity) }
      },
      deliver: { outcome in
        if case .result(let result) = outcome { similarities.append(result) }
      })
    return similarities
  }

  func check(_ answer: [[Float]]) throws -> [Figure] {
    try WrongAnswer.unless(
      answer.allSatisfy { $0 == $0.sorted(by: >) }, "related articles are out of order")
    return [.articles(answer.count)]
  }
}
