import Lede
import LedeAlgebra
import LedeModels
import LedeStorage
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

struct ModelFileTests {
  /// Writes bytes and opens them as a model.
  private func open(_ bytes: [UInt8]) throws -> LedeModel {
    let folder = try ScratchFolder()
    return try ModelFile.open(try folder.write(bytes, to: "model.lede"))
  }

  @Test(arguments: LabelingMethod.allCases)
  func `a model comes back as it went in`(method: LabelingMethod) async throws {
    let model = try await SampleModel.train(method)
    let folder = try ScratchFolder()
    let path = folder.file("model.lede")
    try ModelFile.write(model, to: path)
    let opened = try ModelFile.open(path)
    #expect(opened.card == model.card)
    #expect(opened.figures == model.figures)
    #expect(opened.labeler.topics == model.labeler.topics)
    #expect(opened.labeler.method == method)
    #expect(ModelChecks.problems(of: opened).isEmpty)
    let article = Article(id: "a", content: "A report of Aleppo, Homs and a Syrian match.")
    #expect(
      opened.labels(of: article).map(\.score) == model.labels(of: article).map(\.score))
    #expect(ModelFile.encode(opened) == ModelFile.encode(model))
  }

  @Test(arguments: LabelingMethod.allCases)
  func `a byte changed in any section is found`(method: LabelingMethod) async throws {
    let file = ModelFile.encode(try await SampleModel.train(method))
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let index = Int.random(in: 0..<file.count, using: &random)
      var damaged = file
      damaged[index] ^= UInt8.random(in: 1...255, using: &random)
      #expect(throws: StorageError.self, "byte \(index) of \(file.count)") { try open(damaged) }
    }
  }

  @Test func `a model cut short is found`() async throws {
    let file = ModelFile.encode(try await SampleModel.train(.linear))
    for length in stride(from: 0, to: file.count, by: file.count / 60) {
      let error = #expect(throws: StorageError.self) { try open(Array(file[..<length])) }
      #expect(error?.code == .damaged, "cut to \(length) bytes")
    }
  }

  /// The sections of a model, with one changed, put together with right checksums.
  private func changed(
    _ model: LedeModel, _ name: String, _ change: ([UInt8]) -> [UInt8]?
  ) throws -> [UInt8] {
    let folder = try ScratchFolder()
    let sections = try Sections(try folder.write(ModelFile.encode(model), to: "model.lede"))
    return SectionFile.encode(
      try sections.table.compactMap { section in
        let bytes = try sections.bytes(section.name)
        guard section.name == name else { return (section.name, bytes) }
        return change(bytes).map { (section.name, $0) }
      })
  }

  @Test(arguments: LabelingMethod.allCases)
  func `parts that do not fit together are refused`(method: LabelingMethod) async throws {
    let model = try await SampleModel.train(method)
    let folder = try ScratchFolder()
    let sections = try Sections(try folder.write(ModelFile.encode(model), to: "model.lede"))
    for (name, length) in sections.table {
      for bytes in [nil, [], Array(try sections.bytes(name).dropLast(8))] as [[UInt8]?]
      where bytes?.count != length {
        let file = try changed(model, name) { _ in bytes }
        let error = #expect(throws: StorageError.self, "\(name) of \(method)") { try open(file) }
        #expect(error?.code == .damaged)
      }
    }
  }

  @Test(arguments: ["ids", "idStarts", "starts", "columns", "counts", "topicStarts", "topics"])
  func `kept articles that do not fit are refused`(name: String) async throws {
    let model = try await SampleModel.train(.linear, keepsVectors: true)
    #expect(try open(ModelFile.encode(model)).keptArticleCount == 30)
    var changes: [([UInt8]) -> [UInt8]?] = [
      { _ in nil }, { _ in [] }, { Array($0.dropLast(8)) },
    ]
    // Any bytes are an id; of numbers, none may lead nowhere.
    if name != "ids" { changes.append { $0.dropLast(4) + [0xFF, 0xFF, 0xFF, 0x7F] } }
    for change in changes {
      let file = try changed(model, "articles." + name, change)
      let error = #expect(throws: StorageError.self) { try open(file) }
      #expect(error?.code == .damaged)
    }
  }

  @Test func `a language that this build does not know is a newer model`() async throws {
    let file = try changed(try await SampleModel.train(.linear), "description") { bytes in
      Array(
        String(decoding: bytes, as: UTF8.self)
          .replacing("\"language\":\"en\"", with: "\"language\":\"xx\"").utf8)
    }
    let error = #expect(throws: StorageError.self) { try open(file) }
    #expect(error?.code == .unsupportedVersion)
    #expect(error?.detail.contains("the language \"xx\"") == true)
  }
}
