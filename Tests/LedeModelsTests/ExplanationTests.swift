import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct ExplanationTests {
  /// Texts as they come: line ends of other systems, accents in two characters, emoji, brackets.
  private static let odd = [
    Article(
      id: "lines", title: "Rye\r\nbread & <ovens>",
      content: "The baker’s oven\r\nwas hot.\r\n\r\nRye \u{AD}bread, \"flour\" and 🥖 dough.\r\n"),
    Article(
      id: "accents", title: "Crème bru\u{302}le\u{301}e 👩‍🍳",
      content: "Ba\u{301}kers weighed flour at the cafe\u{301}; the boat’s café had wind, 🌬️ wind."),
    Article(id: "title only", title: "Flour for the oven", content: ""),
    Article(id: "no title", content: "Wind. Tide. Oven, oven: oven"),
    Article(id: "nothing", content: ""),
    TinyCorpora.unknownWords,
  ]

  @Test(arguments: LabelingMethod.allCases)
  func `odd texts are explained, too`(method: LabelingMethod) async {
    let model = await TinyTraining.train(
      TinyCorpora.bakersAndSailors, labeler: LabelerSettings(method: method))
    for article in Self.odd { expectExplanationLaws(model, on: article) }
  }

  @Test(arguments: LabelingMethod.allCases, [1, 2, 3, 4] as [UInt64])
  func `drawn corpora keep the laws, whatever counts how much`(
    method: LabelingMethod, seed: UInt64
  ) async {
    var random = SplitMix64(seed: seed)
    var articles = DrawnArticles.make(18, seed: seed)
    for index in articles.indices {
      articles[index].topics = ["a", "b", "c"].filter { _ in random.nextInt(0...2) == 0 }
      articles[index].doubtful = ["a", "b"].filter { _ in random.nextInt(0...5) == 0 }
    }
    let settings = TFIDFSettings(
      bigrams: seed != 2, minimumDocuments: 1, maximumShare: seed == 3 ? 0.5 : 1,
      titleWeight: seed == 4 ? 0 : 3, leadWords: 9, leadWeight: seed == 1 ? 0 : 2)
    let model = await TinyTraining.train(
      articles, vectors: settings, labeler: LabelerSettings(method: method, folds: 2))
    for article in articles + DrawnArticles.make(6, seed: seed + 100) {
      expectExplanationLaws(model, on: article)
    }
  }

  @Test(arguments: LabelingMethod.allCases)
  func `real sentences keep the laws`(method: LabelingMethod) async {
    let articles = Array(Fixtures.starter.prefix(40))
    let model = await TinyTraining.train(
      articles, vectors: TFIDFSettings(), labeler: LabelerSettings(method: method, folds: 2))
    for article in Fixtures.starter.prefix(45).suffix(10) {
      expectExplanationLaws(model, on: article)
    }
  }

  @Test(arguments: LabelingMethod.allCases)
  func `what is given is explained, else what comes nearest`(method: LabelingMethod) async throws {
    let model = await TinyTraining.train(
      TinyCorpora.bakersAndSailors, labeler: LabelerSettings(method: method))
    func explain(_ article: Article) -> (given: [TopicLabel], [TopicExplanation]) {
      let features = TinyTraining.features(of: article, model.tfidf, occurrences: true)
      return (model.labeler.labels(of: features), model.explanations(of: features))
    }
    let (labels, explanations) = explain(TinyCorpora.unseenBread)
    #expect(!labels.isEmpty && explanations.map(\.label) == labels)
    #expect(explanations.allSatisfy { $0.isGiven })
    #expect(explain(TinyCorpora.unknownWords).1.isEmpty)
    let (none, nearest) = explain(Article(id: "dull", content: "The library bought novels."))
    if none.isEmpty { #expect(nearest.count == 1 && nearest.allSatisfy { !$0.isGiven }) }
  }

  @Test(arguments: [LabelingMethod.linear, .centroid])
  func `bread speaks for baking, and for a linear model wind speaks against it`(
    method: LabelingMethod
  ) async throws {
    let model = await TinyTraining.train(
      TinyCorpora.bakersAndSailors, labeler: LabelerSettings(method: method))
    let article = Article(
      id: "a", title: "Bread", content: "The baker’s Oven was hot. No wind, an oven.")
    let features = TinyTraining.features(of: article, model.tfidf, occurrences: true)
    let baking = try #require(model.explanations(of: features, topics: ["baking"]).first)
    let oven = try #require(baking.contributions.first { $0.term == "oven" })
    #expect(oven.contribution > 0)
    #expect(oven.form == "Oven")
    #expect(oven.utf8Ranges.map(\.count) == [4, 4] && oven.titleUTF8Ranges.isEmpty)
    let bread = try #require(baking.contributions.first { $0.term == "bread" })
    #expect(bread.form == "Bread" && bread.titleUTF8Ranges == [0..<5])
    if method == .linear {
      let wind = try #require(baking.contributions.first { $0.term == "wind" })
      #expect(wind.contribution < 0)
    } else {
      #expect(baking.bias == 0)
    }
  }

  @Test func `the form of a pair is what stands from its first word to its second`() async throws {
    let model = await TinyTraining.train(
      [
        Article(id: "a", content: "Salt of the earth. Salt of the earth.", topics: ["x"]),
        Article(id: "b", content: "Rain on a tin roof.", topics: ["y"]),
      ], labeler: LabelerSettings(folds: 2))
    let article = Article(id: "c", content: "They were the salt\nof the  earth, they said.")
    let features = TinyTraining.features(of: article, model.tfidf, occurrences: true)
    let x = try #require(model.explanations(of: features, topics: ["x"]).first)
    let pair = try #require(x.contributions.first { $0.term == "salt earth" })
    #expect(pair.form == "salt of the earth")
    #expect(pair.utf8Ranges == [14..<32])
  }

  @Test func `a topic of phrases is explained by its phrases, kept or not`() async throws {
    let rules = PhraseRules([
      PhraseTopic(
        Topic(id: "ports"), any: [Phrase("harbour", weight: 0.75), Phrase("full sail")]),
      PhraseTopic(
        Topic(id: "quays"), required: [Phrase("lighthouse")], any: [Phrase("harbour")]),
    ])
    let model = await TinyTraining.train(TinyCorpora.bakersAndSailors).adding(rules)
    let article = Article(id: "a", content: "Under full sail they left the harbour.")
    var extractor = FeatureExtractor(
      model: model.tfidf, language: .english, needs: ArticleNeeds(occurrences: true),
      phrases: model.phrases)
    let features = extractor.features(of: article)
    let explanations = model.explanations(of: features, topics: ["ports", "quays", "sailing"])
    #expect(explanations.map(\.label.topic.id) == ["ports", "quays", "sailing"])
    for explanation in explanations {
      let sum = explanation.contributions.reduce(explanation.bias) { $0 + $1.contribution }
      #expect((sum - Double(explanation.score)).magnitude <= 1e-6)
    }
    #expect(explanations[0].isGiven && explanations[0].bias == 0)
    #expect(explanations[0].contributions.map(\.form) == ["full sail", "harbour"])
    #expect(explanations[0].contributions.map(\.utf8Ranges) == [[6..<15], [30..<37]])
    // Without the lighthouse nothing else counts.
    #expect(!explanations[1].isGiven && explanations[1].score == 0)
    #expect(
      explanations[1].bias == -explanations[1].contributions.reduce(0) { $0 + $1.contribution })
    #expect(model.explanations(of: features).contains { $0.label.topic.id == "ports" })
  }

  @Test func `a vector of a passage can be attributed by itself`() {
    let model = LinearModel(columns: [[0.5, -2, 0, 4], [1, 1, 1, 1]], biases: [0.25, -1])
    let passage = SparseVector(indices: [1, 3], values: [0.6, 0.8])
    let attribution = model.attribution(of: passage, to: 0)
    #expect(attribution.weights == [-2, 4])
    #expect(attribution.bias == 0.25)
  }

  /// Added in floats one after the other, these would come out as 0.
  @Test func `a score is rounded once`() {
    let columns: [[Float]] = [[16_777_216] + Array(repeating: 1, count: 64) + [-16_777_216]]
    let model = LinearModel(columns: columns, biases: [0.5])
    let document = SparseVector(
      indices: (0..<66).map { Int32($0) }, values: Array(repeating: 1, count: 66))
    #expect(model.scores(of: document) == [64.5])
  }
}
