import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct PassageTests {
  /// Twelve sentences of ten words: six about baking, then six about sailing.
  private static let article = Article(
    id: "voyage",
    content:
      String(
        repeating: "The baker mixed flour and yeast for the rye dough. ", count: 6)
      + String(
        repeating: "The skipper left the harbour with sail and mast raised. ", count: 6))

  private static let model = TinyTraining.count(
    TinyCorpora.bakersAndSailors + [article], TinyTraining.everyWord
  ).model

  private static func features(_ settings: PassageSettings) -> ArticleFeatures {
    var extractor = FeatureExtractor(
      model: model, language: .english, needs: ArticleNeeds(passages: settings))
    return extractor.features(of: article)
  }

  @Test func `passages overlap, reach the end and have enough words`() throws {
    let features = Self.features(PassageSettings(words: 40, step: 20))
    let passages = try #require(features.passages)
    let sentences = features.text.sentences
    #expect(passages.count == 5)
    #expect(passages.utf8Ranges.first?.lowerBound == sentences.first?.utf8Range.lowerBound)
    #expect(passages.utf8Ranges.last?.upperBound == sentences.last?.utf8Range.upperBound)
    for (a, b) in zip(passages.utf8Ranges, passages.utf8Ranges.dropFirst()) {
      #expect(a.lowerBound < b.lowerBound && b.lowerBound < a.upperBound)
      #expect(a.upperBound < b.upperBound)
    }
  }

  @Test(arguments: Array(0..<30) as [UInt64])
  func `every sentence lies in a passage, and no passage in another`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = (0..<random.nextInt(1...30)).map { _ in
      "Word" + String(repeating: " word", count: random.nextInt(0...40)) + "."
    }.joined(separator: " ")
    let settings = PassageSettings(words: random.nextInt(1...60), step: random.nextInt(1...60))
    var extractor = FeatureExtractor(model: Self.model, language: .english)
    let sentences = extractor.features(of: Article(id: "a", content: text)).text.sentences
    let ranges = PassageWindows.ranges(of: sentences, settings)
    if settings.step <= settings.words {
      #expect(Set(ranges.joined()) == Set(sentences.indices))
    }
    for (a, b) in zip(ranges, ranges.dropFirst()) {
      #expect(a.lowerBound < b.lowerBound && a.upperBound < b.upperBound)
    }
    for range in ranges where range.upperBound < sentences.count {
      let words = range.map { sentences[$0].wordCount }
      #expect(words.reduce(0, +) >= settings.words)
      #expect(words.dropLast().reduce(0, +) < settings.words, "no longer than it must be")
    }
  }

  @Test func `a text without sentences has no passages`() {
    #expect(PassageWindows.ranges(of: [], PassageSettings()).isEmpty)
  }

  @Test func `a passage's vector is that of its text as an article without a lead`() throws {
    let passages = try #require(Self.features(PassageSettings(words: 40, step: 20)).passages)
    let plain = TFIDFModel(
      settings: TFIDFSettings(minimumDocuments: 1, leadWords: 0), languageCode: "en",
      vocabulary: Self.model.vocabulary, documentCount: Self.model.documentCount,
      documentFrequencies: Self.model.documentFrequencies,
      inverseDocumentFrequencies: Self.model.inverseDocumentFrequencies)
    for (row, range) in passages.utf8Ranges.enumerated() {
      let text = try #require(String(Array(Self.article.content.utf8)[range]))
      let expected = TinyTraining.features(of: Article(id: "p", content: text), plain).document
      let vector = passages.vectors.row(row)
      #expect(vector.indices == expected.indices)
      for (a, b) in zip(vector.values, expected.values) { #expect((a - b).magnitude < 1e-6) }
    }
  }

  @Test func `a passage has a topic that its article as a whole has not`() async throws {
    let trained = await TinyTraining.train(TinyCorpora.bakersAndSailors)
    let settings = PassageSettings(words: 30, step: 10, secondaryProbability: 0)
    let decision = PassageDecision(
      settings: settings, thresholds: trained.labeler.topics.map { _ in 0 },
      calibrations: trained.labeler.calibrations, filedPassages: 0)
    // Thresholds that no article reaches: what is given is given for passages alone.
    let labeler = TopicLabeler(
      topics: trained.labeler.topics, scorer: trained.labeler.scorer,
      thresholds: trained.labeler.topics.map { _ in 100 },
      calibrations: trained.labeler.calibrations, slack: 0, passages: decision)
    var extractor = FeatureExtractor(
      model: trained.tfidf, language: .english, needs: ArticleNeeds(passages: settings))
    let labels = labeler.labels(of: extractor.features(of: Self.article))
    #expect(labels.map(\.topic.id).sorted() == ["baking", "sailing"])
    #expect(labels.allSatisfy { $0.role == .secondary && !$0.passages.isEmpty })
    let middle = Self.article.content.utf8.count / 2
    let baking = try #require(labels.first { $0.topic.id == "baking" }?.passages)
    let sailing = try #require(labels.first { $0.topic.id == "sailing" }?.passages)
    #expect(baking.count == 1 && sailing.count == 1, "passages that overlap are one")
    #expect(try #require(baking.first).utf8Range.lowerBound < middle / 2)
    #expect(try #require(sailing.last).utf8Range.upperBound > middle + middle / 2)

    var strict = settings
    strict.secondaryProbability = 1.01
    let silent = TopicLabeler(
      topics: labeler.topics, scorer: labeler.scorer, thresholds: labeler.thresholds,
      calibrations: labeler.calibrations, slack: 0,
      passages: PassageDecision(
        settings: strict, thresholds: decision.thresholds, calibrations: decision.calibrations,
        filedPassages: 0))
    #expect(silent.labels(of: extractor.features(of: Self.article)).isEmpty)
  }
}

extension String {
  fileprivate init?(_ bytes: ArraySlice<UInt8>) { self.init(validating: bytes, as: UTF8.self) }
}
