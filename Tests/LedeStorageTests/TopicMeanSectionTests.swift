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
    TopicMean(topic: 0, articles: 10, vector: SparseVector(indices: [1, 4], values: [0.5, 0.25])),
    TopicMean(topic: 2, articles: 31, vector: SparseVector(indices: [0], values: [0.125])),
  ]

  @Test func `means come back as they went in`() async throws {
    let bytes = ModelFile.encode(try await model(Self.means))
    let opened = try open(bytes)
    #expect(opened.means == Self.means)
    #expect(ModelFile.encode(opened) == bytes)
    #expect(ModelChecks.problems(of: opened).isEmpty)
  }

  @Test func `a model without means has no section for them`() async throws {
    let bytes = ModelFile.encode(try await model([]))
    let folder = try ScratchFolder()
    let sections = try Sections(try folder.write(bytes, to: "model.lede"))
    #expect(!sections.table.contains { $0.name.hasPrefix("means.") })
    #expect(try open(bytes).means.isEmpty)
  }

  @Test(arguments: [
    TopicMean(topic: 3, articles: 10, vector: SparseVector(indices: [1], values: [1])),
    TopicMean(topic: 0, articles: 0, vector: SparseVector(indices: [1], values: [1])),
    TopicMean(topic: 0, articles: 10, vector: SparseVector(indices: [1 << 20], values: [1])),
    TopicMean(topic: 0, articles: 10, vector: SparseVector(indices: [-1], values: [1])),
    TopicMean(topic: 0, articles: 10, vector: SparseVector(indices: [2, 1], values: [1, 1])),
    TopicMean(topic: 0, articles: 10, vector: SparseVector(indices: [1], values: [.nan])),
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
