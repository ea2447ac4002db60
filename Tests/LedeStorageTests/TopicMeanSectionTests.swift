import LedeAlgebra
import LedeModels
import LedeStorage
import LedeTestSupport
import Testing

/// Means of topics in model files.
struct TopicMeanSectionTests {
  private func model(_ means: [TopicMean]) async throws -> LedeModel {
    let model = try await SampleModel.train(.linear)
    return LedeModel(
      tfidf: model.tfidf, labeler: model.labeler, figures: model.figures, card: model.card,
      means: means)
  }

  private func open(_ bytes: [UInt8]) throws -> LedeModel {
    let folder = try ScratchFolder()
    return try ModelFile.open(try folder.write(bytes, to: "model.lede"))
  }

  private static let means = [
    TopicMean(
      topic: 0, articles: 10, score: nil,
      vector: SparseVector(indices: [1, 4], values: [0.5, 0.25])),
    TopicMean(
      topic: 2, articles: 31, score: -0.25, vector: SparseVector(indices: [0], values: [0.125])),
  ]

  private static func mean(
    topic: Int, articles: Int, score: Float = 0.25, _ vector: SparseVector
  ) -> TopicMean {
    TopicMean(topic: topic, articles: articles, score: score, vector: vector)
  }

  @Test func `means come back as they went in`() async throws {
    let bytes = ModelFile.encode(try await model(Self.means))
    let opened = try open(bytes)
    #expect(opened.means == Self.means)
    #expect(ModelFile.encode(opened) == bytes)
    #expect(ModelChecks.problems(of: opened).isEmpty)
  }

  @Test func `means of older builds have no scores`() async throws {
    let bytes = ModelFile.encode(try await model(Self.means))
    let folder = try ScratchFolder()
    let sections = try Sections(try folder.write(bytes, to: "model.lede"))
    let kept = try sections.table.map(\.name).filter { $0 != "means.scores" }
      .map { (name: $0, bytes: try sections.bytes($0)) }
    let opened = try open(SectionFile.encode(kept))
    #expect(opened.means.allSatisfy { $0.score == nil })
    #expect(opened.means.map(\.vector) == Self.means.map(\.vector))
  }

  @Test func `a model without means has no section for them`() async throws {
    let bytes = ModelFile.encode(try await model([]))
    let folder = try ScratchFolder()
    let sections = try Sections(try folder.write(bytes, to: "model.lede"))
    #expect(!sections.table.contains { $0.name.hasPrefix("means.") })
    #expect(try open(bytes).means.isEmpty)
  }

  @Test(arguments: [
    mean(topic: 3, articles: 10, SparseVector(indices: [1], values: [1])),
    mean(topic: 0, articles: 0, SparseVector(indices: [1], values: [1])),
    mean(topic: 0, articles: 10, SparseVector(indices: [1 << 20], values: [1])),
    mean(topic: 0, articles: 10, SparseVector(indices: [-1], values: [1])),
    mean(topic: 0, articles: 10, SparseVector(indices: [2, 1], values: [1, 1])),
    mean(topic: 0, articles: 10, SparseVector(indices: [1], values: [.nan])),
    mean(topic: 0, articles: 10, score: .infinity, SparseVector(indices: [1], values: [1])),
  ])
  func `means that cannot be are refused`(mean: TopicMean) async throws {
    let bytes = ModelFile.encode(try await model([mean]))
    let error = #expect(throws: StorageError.self) { try open(bytes) }
    #expect(error?.description.contains("means do not fit together") == true)
  }

  @Test func `two means of one topic are refused`() async throws {
    let bytes = ModelFile.encode(try await model([Self.means[0], Self.means[0]]))
    #expect(throws: StorageError.self) { try open(bytes) }
  }
}
