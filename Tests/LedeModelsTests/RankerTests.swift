import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct RankerTests {
  private static let model = TinyTraining.count(
    TinyCorpora.bakersAndSailors, TinyTraining.everyWord
  ).model

  @Test func `a ranker takes what people took`() {
    let lessons = RankerLessons.lessons(Self.model)
    #expect(lessons.count == 24)
    let ranker = SentenceRankerTrainer().train(lessons)
    for (number, lesson) in lessons.enumerated() {
      #expect(lesson.choice(of: ranker, within: .automatic) == [number % 3], "lesson \(number)")
    }
  }

  @Test func `rankers judge articles that they did not learn from`() {
    let lessons = RankerLessons.lessons(Self.model)
    let summaries = SentenceRankerTrainer().heldOut(lessons, folds: 4, repeats: 2)
    #expect(summaries.count == 2)
    for choices in summaries {
      #expect(choices.enumerated().count { $0.element == [$0.offset % 3] } >= 20)
      let figures = RankerFigures(zip(lessons, choices).map { ($0, $1) })
      #expect(figures.rouge1 > RankerFigures.lead(lessons, sentences: 1).rouge1)
    }
  }

  @Test func `the same lessons give the same ranker`() {
    let lessons = RankerLessons.lessons(Self.model)
    #expect(SentenceRankerTrainer().train(lessons) == SentenceRankerTrainer().train(lessons))
  }

  @Test func `an article without a summary is no lesson`() throws {
    let features = TinyTraining.features(of: RankerLessons.articles[0].article, Self.model)
    #expect(SummaryLesson(features, reference: " — \n") == nil)
    let empty = TinyTraining.features(of: Article(id: "e", content: ""), Self.model)
    #expect(SummaryLesson(empty, reference: "Something happened.") == nil)
  }

  @Test(arguments: ArticleFixture.all)
  func `features are finite and as many as have names`(fixture: ArticleFixture) throws {
    let features = TinyTraining.features(of: fixture.article, Self.model)
    let terms = try #require(features.sentenceTerms)
    let first = ArticleEvidence(SummaryInput(features: features, terms: terms))
    #expect(first.termCount == terms.rarity.count)
    for term in 0..<first.termCount {
      guard let values = first.features(ofTerm: term) else { continue }
      #expect(values.count == TermFeature.width)
      #expect(values.indices.allSatisfy { values[$0].isFinite })
    }
    let salience = SentenceRanker.builtIn.salience(of: first)
    #expect(salience.allSatisfy { (0...1).contains($0) })
    let evidence = SentenceEvidence(first, salience: salience)
    #expect(evidence.features.count == features.text.sentences.count * SentenceFeature.width)
    #expect(evidence.features.allSatisfy { $0.isFinite })
    let state = SummaryState(evidence, scores: SentenceRanker.builtIn.scores(of: evidence))
    for sentence in features.text.sentences.indices {
      let values = state.features(adding: sentence)
      #expect(values.count == SummaryFeature.width)
      #expect(values.indices.allSatisfy { values[$0].isFinite })
    }
  }

  @Test(arguments: ArticleFixture.all)
  func `without a budget a summary has one to three sentences`(fixture: ArticleFixture) {
    let features = TinyTraining.features(of: fixture.article, Self.model)
    for method in SummaryMethod.allCases {
      let count = method.summarize(features, within: .automatic).sentences.count
      #expect(features.text.sentences.isEmpty ? count == 0 : (1...3).contains(count))
    }
  }

  @Test func `reasons add up to the distance from the average score`() throws {
    let features = TinyTraining.features(of: try Fixtures.starterArticle(), Self.model)
    let terms = try #require(features.sentenceTerms)
    let input = SummaryInput(features: features, terms: terms)
    var state = RankingSummarizer().start(with: input)
    for _ in 0..<2 {
      let eligible = input.eligible.indices.filter { input.eligible[$0] }
      let mean = eligible.reduce(0) { $0 + Double(state.scores[$1]) } / Double(eligible.count)
      for sentence in eligible {
        let sum = state.reasons(for: sentence).reduce(0) { $0 + $1.weight }
        #expect(abs(sum - (Double(state.scores[sentence]) - mean)) < 1e-3)
      }
      state.choose(eligible[0])
    }
  }

  @Test func `a sentence that leans on another is not the first choice`() {
    let article = Article(
      id: "a",
      content: """
        But they had warned the council of Tarn about the bridge over the river for years. \
        The council of Tarn closed the bridge over the river after a pillar broke on Monday. \
        Cars now drive through the old town, where shops complain about the noise.
        """)
    let features = TinyTraining.features(of: article, Self.model)
    let summary = SummaryMethod.default.summarize(features, within: .sentences(1))
    #expect(summary.sentences.map(\.position) == [1])
  }

  @Test(arguments: [
    "It's the council of Tarn that warned of the bridge over the river for years.",
    "That’s what the council of Tarn said of the bridge over the river for years.",
    "In these pictures of June 2019 a photo shows the bridge over the river of Tarn.",
  ])
  func `what leans on a sentence or stands below a picture is not the first choice`(
    opening: String
  ) {
    let article = Article(
      id: "a",
      content: """
        \(opening) The council of Tarn closed the bridge over the river after a pillar broke on \
        Monday. Cars now drive through the old town, where shops complain about the noise.
        """)
    let features = TinyTraining.features(of: article, Self.model)
    let summary = SummaryMethod.default.summarize(features, within: .sentences(1))
    #expect(summary.sentences.map(\.position) == [1])
  }

  @Test(arguments: [
    ("Tarn's council closed the bridge over the river after a pillar broke on Monday.", false),
    ("In this town the council of Tarn closed the bridge after a pillar broke.", false),
    ("In this Monday, June 3, 2019, file photo the bridge over the river of Tarn stands.", true),
    ("They'll repair the bridge over the river of Tarn in June.", true),
  ])
  func `pronouns and captions lean on something, names and places do not`(
    sentence: String, leans: Bool
  ) throws {
    let features = TinyTraining.features(of: Article(id: "a", content: sentence), Self.model)
    let terms = try #require(features.sentenceTerms)
    let evidence = ArticleEvidence(SummaryInput(features: features, terms: terms))
    #expect(evidence.surfaces.map(\.leansOnContext) == [leans])
  }
}
