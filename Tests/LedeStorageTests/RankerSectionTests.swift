import LedeModels
import LedeStorage
import LedeTestSupport
import Testing

/// What models have learned of summaries, in their files.
struct RankerSectionTests {
  private func model(_ ranker: SentenceRanker?) async throws -> LedeModel {
    var model = try await SampleModel.train(.linear)
    model.ranker = ranker
    return model
  }

  private func open(_ bytes: [UInt8]) throws -> LedeModel {
    let folder = try ScratchFolder()
    return try ModelFile.open(try folder.write(bytes, to: "model.lede"))
  }

  @Test func `weights come back as they went in`() async throws {
    let bytes = ModelFile.encode(try await model(.builtIn))
    let opened = try open(bytes)
    #expect(opened.ranker == SentenceRanker.builtIn)
    #expect(ModelFile.encode(opened) == bytes)
  }

  @Test func `a model without them has no section for them`() async throws {
    let bytes = ModelFile.encode(try await model(nil))
    let folder = try ScratchFolder()
    let sections = try Sections(try folder.write(bytes, to: "model.lede"))
    #expect(!sections.table.contains { $0.name.hasPrefix("summaries.") })
    #expect(try open(bytes).ranker == nil)
  }

  @Test func `a weight that is no number is refused`() async throws {
    let sums = SentenceRanker.builtIn
    var weights = sums.terms.weights
    weights[3] = .nan
    let broken = SentenceRanker(
      terms: LearnedSum(bias: 0, weights: weights), sentences: sums.sentences,
      summaries: sums.summaries)
    let bytes = ModelFile.encode(try await model(broken))
    let error = #expect(throws: StorageError.self) { try open(bytes) }
    #expect(error?.description.contains("a weight of its summaries is no number") == true)
  }

  @Test func `weights of other features are refused`() async throws {
    let sums = SentenceRanker.builtIn
    let other = SentenceRanker(
      terms: LearnedSum(bias: 0, weights: [1, 2]), sentences: sums.sentences,
      summaries: sums.summaries)
    let bytes = ModelFile.encode(try await model(other))
    let error = #expect(throws: StorageError.self) { try open(bytes) }
    #expect(error?.description.contains("lede learn-summaries") == true)
  }
}
