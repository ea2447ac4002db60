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
}
