import Lede
import LedeTestSupport
import Testing

/// Models that older builds wrote must open and say the same for ever.
@Suite struct OldModelTests {
  @Test(arguments: LabelingMethod.allCases) func `models of version 1 still load`(
    method: LabelingMethod
  ) throws {
    let path = Fixtures.repository + "/Tests/Fixtures/models/v1/\(method.rawValue).lede"
    let model = try LedeModel(contentsOf: path)
    #expect(model.labeler.method == method)
    #expect(model.card.name == "version 1, \(method.rawValue)")
    #expect(model.problems.isEmpty)
    let article = try Fixtures.starterArticle("damascus-bread-ration-cards")
    let topics = model.labels(of: article).map(\.topic.id)
    #expect(topics.prefix(2) == ["economy", "syria"])
  }

  @Test(arguments: ["linear", "kept"]) func `models of version 2 still load`(
    name: String
  ) async throws {
    let path = Fixtures.repository + "/Tests/Fixtures/models/v2/\(name).lede"
    let model = try LedeModel(contentsOf: path)
    #expect(model.card.name == "version 2, \(name)")
    #expect(model.problems.isEmpty)
    #expect(model.tfidf.settings.titleShare == 0, "titles had no vectors of their own")
    #expect((model.tfidf.lengths != nil) == (name == "linear"))
    #expect(model.labeler.passages != nil)
    let article = try Fixtures.starterArticle("damascus-bread-ration-cards")
    let labels = model.labels(of: article)
    #expect(labels.filter { $0.role == .main }.map(\.topic.id) == ["syria", "economy"])
    // To the digits that were printed when the model was written.
    let score = name == "linear" ? 1.356 : 0.819
    #expect((Double(labels[0].score) - score).magnitude < 0.002)
    guard name == "kept" else { return }
    let folder = try TemporaryFolder()
    let path2 = try folder.write(
      #"{"id":"more","title":"Bread","text":"Bread is short.","labels":["economy"]}"#,
      to: "more.jsonl")
    let learned = try await LedeLearner().learn(
      from: try Corpus([path2]), with: model, jobs: 1)
    #expect(learned.model.keptArticles?.count == 170)
    #expect(learned.model.problems.isEmpty)
  }
}
