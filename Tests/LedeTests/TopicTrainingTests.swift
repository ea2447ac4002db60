import Lede
import LedeModels
import LedeTestSupport
import Testing

/// Training with a file of topics: other names, and phrases.
@Suite struct TopicTrainingTests {
  private func train(
    _ settings: TrainingSettings, jobs: Int = 1
  ) async throws -> LedeModel {
    let folder = try TemporaryFolder()
    for article in TinyCorpora.bakersAndSailors {
      try folder.write(
        "---\ntopics: [\((article.topics ?? []).joined(separator: ", "))]\n---\n"
          + article.content, to: article.id + ".txt")
    }
    return try await LedeTrainer(settings: settings).train(on: Corpus([folder.path]), jobs: jobs)
  }

  @Test func `articles filed under an alias are the topic's`() async throws {
    let model = try await train(
      TrainingSettings(topics: [Topic(id: "boats", aliases: ["sailing"]), Topic(id: "bread")]))
    #expect(model.topics.map(\.id) == ["baking", "boats"])
    #expect(model.topics.last?.aliases == ["sailing"])
    #expect(model.labels(of: TinyCorpora.unseenBoat).map(\.topic.id) == ["boats"])
  }

  @Test func `two aliases of one topic on an article count once`() async throws {
    let model = try await train(
      TrainingSettings(topics: [Topic(id: "work", aliases: ["sailing", "baking"])]))
    #expect(model.topics.map(\.id) == ["work"])
    // Eighteen of the twenty articles are filed, two of them under both.
    #expect(model.figures.topics.map(\.articles) == [18])
  }

  @Test(arguments: [1, 2])
  func `phrases of a filed topic have a measured probability, others a guess`(
    jobs: Int
  ) async throws {
    let model = try await train(
      TrainingSettings(
        phrases: PhraseRules([
          PhraseTopic(Topic(id: "baking"), any: [Phrase("oven"), Phrase("loaf*")]),
          PhraseTopic(Topic(id: "stars"), any: [Phrase("comet")]),
        ])), jobs: jobs)
    let phrases = try #require(model.phrases)
    #expect(phrases.topics.map(\.isCalibrated) == [true, false])
    #expect(model.topics.map(\.id) == ["baking", "sailing", "stars"])
    let curve = phrases.topics[0].calibration
    #expect(curve.probability(of: 2) > curve.probability(of: 0))
    let night = Article(id: "n", content: "A comet over the hill.")
    #expect(model.labels(of: night).filter { $0.source == .phrases }.map(\.topic.id) == ["stars"])
  }

  @Test func `a phrase of stop words is refused in the corpus's language`() async throws {
    let settings = TrainingSettings(
      language: .english,
      phrases: PhraseRules([PhraseTopic(Topic(id: "a"), any: [Phrase("to be or not")])]))
    let error = await #expect(throws: StorageError.self) { try await train(settings) }
    #expect(error?.detail.contains("only words that stand in every English text") == true)
  }
}
