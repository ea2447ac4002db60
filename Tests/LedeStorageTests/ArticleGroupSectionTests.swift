import LedeAlgebra
import LedeModels
import LedeStorage
import LedeTestSupport
import Testing

/// What stands for training articles in model files.
struct ArticleGroupSectionTests {
  private func model(_ groups: [(articles: Int, vector: SparseVector)]) async throws -> LedeModel {
    let model = try await SampleModel.train(.linear)
    return LedeModel(
      tfidf: model.tfidf, labeler: model.labeler, figures: model.figures, card: model.card,
      groups: MeanRows(groups))
  }

  private func open(_ bytes: [UInt8]) throws -> LedeModel {
    let folder = try ScratchFolder()
    return try ModelFile.open(try folder.write(bytes, to: "model.lede"))
  }

  private static let groups: [(articles: Int, vector: SparseVector)] = [
    (articles: 10, vector: SparseVector(indices: [1, 4], values: [0.5, 0.25])),
    (articles: 31, vector: SparseVector(indices: [0], values: [0.125])),
  ]

  @Test func `groups come back as they went in`() async throws {
    let bytes = ModelFile.encode(try await model(Self.groups))
    let opened = try open(bytes)
    #expect(opened.groups.articles.elements == [10, 31])
    #expect((0..<2).map { opened.groups.vector($0) } == Self.groups.map(\.vector))
    #expect(ModelFile.encode(opened) == bytes)
    #expect(ModelChecks.problems(of: opened).isEmpty)
  }

  @Test func `a model without groups, as of older builds, has no section for them`() async throws {
    let bytes = ModelFile.encode(try await model([]))
    let folder = try ScratchFolder()
    let sections = try Sections(try folder.write(bytes, to: "model.lede"))
    #expect(!sections.table.contains { $0.name.hasPrefix("groups.") })
    #expect(try open(bytes).groups.isEmpty)
  }

  @Test(arguments: [
    (articles: 0, vector: SparseVector(indices: [1], values: [1])),
    (articles: 10, vector: SparseVector(indices: [1 << 20], values: [1])),
    (articles: 10, vector: SparseVector(indices: [-1], values: [1])),
    (articles: 10, vector: SparseVector(indices: [2, 1], values: [1, 1])),
    (articles: 10, vector: SparseVector(indices: [1], values: [.nan])),
    (articles: 10, vector: SparseVector(indices: [1], values: [-1])),
  ])
  func `groups that cannot be are refused`(group: (articles: Int, vector: SparseVector))
    async throws
  {
    let bytes = ModelFile.encode(try await model([group]))
    let error = #expect(throws: StorageError.self) { try open(bytes) }
    #expect(error?.description.contains("groups do not fit together") == true)
  }
}
