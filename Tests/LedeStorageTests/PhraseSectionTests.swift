import Lede
import LedeAlgebra
import LedeModels
import LedeStorage
import LedeTestSupport
import LedeText
import Testing

/// Phrases in model files.
struct PhraseSectionTests {
  private static let rules = PhraseRules([
    PhraseTopic(
      Topic(
        id: "🚰, \"water\"", name: "Wasser", codes: ["x:1"], places: ["CH"], parent: "sport",
        aliases: ["w"]),
      required: [Phrase("water")],
      any: [Phrase("drinking water"), Phrase("reservoir", weight: 0.1), Phrase("Röhre*")],
      excluded: [Phrase("heavy water")], threshold: 1.25),
    PhraseTopic(Topic(id: "fire"), required: [Phrase("fire"), Phrase("blaze")]),
  ])

  private func open(_ bytes: [UInt8]) throws -> LedeModel {
    let folder = try ScratchFolder()
    return try ModelFile.open(try folder.write(bytes, to: "model.lede"))
  }

  @Test func `phrases come back as they went in`() async throws {
    let model = try await SampleModel.train(.linear).adding(Self.rules)
    let opened = try open(ModelFile.encode(model))
    let phrases = try #require(opened.phrases)
    #expect(phrases.topics.map(\.topic) == Self.rules.topics.map(\.topic))
    for (new, old) in zip(phrases.topics, Self.rules.topics) {
      #expect(new.threshold == old.threshold && new.calibration == old.calibration)
      for role in PhraseTopic.Role.allCases {
        #expect(new.phrases(role) == old.phrases(role))
      }
    }
    #expect(ModelFile.encode(opened) == ModelFile.encode(model))
    let article = Article(id: "a", content: "Drinking water from Röhren. Fire! A blaze.")
    #expect(
      opened.labels(of: article).map(\.topic.id).filter { opened.phrases?.number(of: $0) != nil }
        .count == 2)
  }

  @Test func `a model without phrases has no section for them`() async throws {
    let folder = try ScratchFolder()
    let bytes = ModelFile.encode(try await SampleModel.train(.linear))
    let sections = try Sections(try folder.write(bytes, to: "model.lede"))
    #expect(!sections.table.contains { $0.name.hasPrefix("topics.") })
    #expect(try open(bytes).phrases == nil)
  }

  @Test func `a model of phrases alone can be written`() throws {
    let opened = try open(ModelFile.encode(LedeModel(phrases: Self.rules)))
    #expect(opened.topics.map(\.id) == Self.rules.topics.map(\.topic.id))
    #expect(ModelChecks.problems(of: opened).isEmpty)
  }

  @Test(arguments: ["topics.phrases", "topics.phraseWeights"])
  func `phrases that do not fit are refused`(name: String) throws {
    let folder = try ScratchFolder()
    let bytes = ModelFile.encode(LedeModel(phrases: Self.rules))
    let sections = try Sections(try folder.write(bytes, to: "model.lede"))
    let good = try sections.bytes(name)
    let nan = Array(repeating: UInt8(0xFF), count: good.count)
    for bad in [nil, [], Array(good.dropLast(4)), good + good, nan] as [[UInt8]?] {
      let file = SectionFile.encode(
        try sections.table.compactMap { section in
          guard section.name == name else {
            return (section.name, try sections.bytes(section.name))
          }
          return bad.map { (section.name, $0) }
        })
      let error = #expect(throws: StorageError.self) { try open(file) }
      #expect(error?.code == .damaged)
    }
  }
}
