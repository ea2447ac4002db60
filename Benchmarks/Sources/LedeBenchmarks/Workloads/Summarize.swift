import Lede

/// From articles in a file to three sentences of each.
struct Summarize: Workload {
  static let name = "summarize"
  let path: String
  let jobs: Int
  let model: LedeModel

  init(path: String, jobs: Int) throws {
    self.path = path
    self.jobs = jobs
    model = try LedeModel(contentsOf: "models/foreign-desk.lede")
  }

  func run() async throws -> [Int] {
    var lengths: [Int] = []
    try await Corpus([path]).process(with: model, jobs: jobs, sentences: true) { features in
      SummaryMethod.default.summarize(features, within: .sentences(3)).sentences.count
    } deliver: { outcome in
      if case .result(let length) = outcome { lengths.append(length) }
    }
    return lengths
  }

  func check(_ answer: [Int]) throws -> [Figure] {
    try WrongAnswer.unless(
      answer.contains(3) && answer.allSatisfy { (0...3).contains($0) },
      "summaries have another length")
    return [.articles(answer.count)]
  }
}
