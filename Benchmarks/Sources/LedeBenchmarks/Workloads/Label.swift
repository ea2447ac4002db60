import Lede

/// From articles in a file to their topics, with a model trained on them.
struct Label: Workload {
  static let name = "label"
  let path: String
  let jobs: Int
  let model: LedeModel

  init(path: String, jobs: Int) async throws {
    self.path = path
    self.jobs = jobs
    model = try await LedeTrainer().train(on: Corpus([path]), jobs: 2)
  }

  struct Answer {
    var articles = 0
    var right = 0
    var given = 0
  }

  func run() async throws -> Answer {
    var answer = Answer()
    let labeler = model.labeler
    try await Corpus([path]).process(
      with: model, jobs: jobs, needs: model.labelNeeds
    ) { features in
      let topics = labeler.labels(of: features).map(\.topic.id)
      let gold = Set(features.article.topics ?? [])
      return (topics.count { gold.contains($0) }, topics.count)
    } deliver: { outcome in
      guard case .result(let (right, given)) = outcome else { return }
      answer.articles += 1
      answer.right += right
      answer.given += given
    }
    return answer
  }

  func check(_ answer: Answer) throws -> [Figure] {
    try WrongAnswer.unless(
      Double(answer.right) > 0.8 * Double(answer.given),
      "of \(answer.given) labels of training articles only \(answer.right) are right")
    return [.articles(answer.articles)]
  }
}
