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
    try await Corpus([folder + "test.jsonl.gz"]).process(with: model, jobs: 2, sentences: false) {
      features in
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
