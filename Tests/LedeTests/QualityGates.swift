import Lede
import LedeTestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips a test of many articles where it would take minutes.
  fileprivate static var requiresRelease: Self {
    #if DEBUG
      .disabled("takes minutes in a debug build; run with -c release")
    #else
      .enabled(if: true)
    #endif
  }
}

/// Figures on Reuters-21578 (R90) that no change may fall below.
@Suite(.serialized, .requiresRelease, .requiresSharedCorpora)
struct QualityGates {
  private func evaluate(_ method: LabelingMethod) async throws -> LabelEvaluation {
    let folder = Fixtures.sharedCorpora + "/reuters-r90/"
    let settings = TrainingSettings(labeler: LabelerSettings(method: method))
    let model = try await LedeTrainer(settings: settings).train(
      on: Corpus([folder + "train.jsonl.gz"]), jobs: 2)
    var articles: [(topics: [String], doubtful: [String], given: [String])] = []
    try await Corpus([folder + "test.jsonl.gz"]).process(
      with: model, jobs: 2, needs: ArticleNeeds(sentences: false)
    ) { features in
      (
        topics: features.article.topics ?? [], doubtful: features.article.doubtful,
        given: model.labeler.labels(of: features).map(\.topic.id)
      )
    } deliver: { outcome in
      if case .result(let article) = outcome { articles.append(article) }
    }
    return LabelEvaluation(topics: model.labeler.topics, articles: articles)
  }

  @Test func `linear labels reach micro-F1 0.875 and macro-F1 0.58`() async throws {
    let evaluation = try await evaluate(.linear)
    #expect(evaluation.documentCount == 3019)
    #expect(evaluation.micro.f1 >= 0.875)
    #expect(evaluation.macro.f1 >= 0.58)
  }

  @Test func `centroid labels reach micro-F1 0.75`() async throws {
    #expect(try await evaluate(.centroid).micro.f1 >= 0.75)
  }

  @Test func `neighbour labels reach micro-F1 0.84`() async throws {
    #expect(try await evaluate(.neighbours).micro.f1 >= 0.84)
  }
}

/// Figures on CNN/DailyMail that no change may move.
@Suite(.requiresRelease, .requiresSharedCorpora)
struct SummaryGates {
  @Test func `the lead has the ROUGE that others measure`() async throws {
    let model = try LedeModel(contentsOf: Fixtures.repository + "/models/foreign-desk.lede")
    let contestants: [SummaryContestant] = [.method(.lead), .oracle]
    let judged = try await Corpus([Fixtures.sharedCorpora + "/cnn-dailymail/dev.jsonl.gz"])
      .judgeSummaries(by: contestants, within: .sentences(3), model: model, jobs: 2)
    let evaluation = await SummaryEvaluation(
      judged, contestants: contestants, replicates: 0, jobs: 2)
    #expect(judged.count == 500)
    for (result, wanted) in zip(evaluation.results, [[0.290, 0.110, 0.258], [0.49, 0.27, 0.44]]) {
      let f1s = [0, 1, 3].map { result.measures[$0].f1.mean }
      for (f1, wanted) in zip(f1s, wanted) { #expect((f1 - wanted).magnitude < 0.01) }
    }
  }
}
