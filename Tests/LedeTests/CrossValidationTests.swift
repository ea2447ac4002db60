import Lede
import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

/// Cross-validation against the plain thing: a corpus without the part, written to disk and learned
/// from.
@Suite struct CrossValidationTests {
  private static let articles = TinyCorpora.bakersAndSailors

  /// Articles that only tell how rare words are; some of them are in the corpus, too.
  private static let further =
    Array(articles.prefix(4))
    + (0..<8).map {
      Article(id: "more-\($0)", content: "The baker and the boat number \($0) met at the harbour.")
    }

  /// Passages of articles of the corpus, and one of an article that nobody has.
  private static let passages =
    articles.map {
      (id: "of-\($0.id)", article: $0.id, text: $0.content, topics: $0.topics ?? [])
    } + [(id: "lost", article: "gone", text: "The oven and the dough.", topics: ["baking"])]

  private static func lines(leavingOut ids: Set<String>) -> String {
    passages.filter { !ids.contains($0.article) }.map { passage in
      let topics = passage.topics.map { "\"\($0)\"" }.joined(separator: ",")
      return #"{"id":"\#(passage.id)","article":"\#(passage.article)","text":"\#(passage.text)","#
        + #""labels":[\#(topics)]}"# + "\n"
    }.joined()
  }

  private static func training(_ method: LabelingMethod) -> TrainingSettings {
    // So few terms that each part chooses others.
    TrainingSettings(
      vectors: TFIDFSettings(minimumDocuments: 1, maximumTerms: 60),
      labeler: LabelerSettings(method: method, folds: 3, latentDimensions: 4))
  }

  private func run(
    _ method: LabelingMethod, _ settings: CrossValidationSettings, jobs: Int
  ) async throws -> (topics: [Topic], rounds: [CrossValidation.Round]) {
    let folder = try TemporaryFolder()
    try folder.write(TinyCorpora.lines(Self.articles), to: "a.jsonl")
    try folder.write(TinyCorpora.lines(Self.further), to: "more.jsonl")
    try folder.write(Self.lines(leavingOut: []), to: "passages.jsonl")
    let validation = try await CrossValidation(
      of: Corpus([folder.path("a.jsonl")]), frequencies: Corpus([folder.path("more.jsonl")]),
      passages: Corpus([folder.path("passages.jsonl")]), training: Self.training(method),
      settings: settings, jobs: jobs)
    #expect(validation.articleCount == Self.articles.count)
    return (validation.topics, try await validation.run(jobs: jobs))
  }

  @Test(arguments: LabelingMethod.allCases)
  func `each article is judged by what training on the other parts gives`(
    method: LabelingMethod
  ) async throws {
    let settings = CrossValidationSettings(folds: 3, repeats: 2, seed: 4)
    let (topics, rounds) = try await run(method, settings, jobs: 2)
    #expect(topics.map(\.id) == ["baking", "sailing"] && rounds.count == 2)
    for (number, round) in rounds.enumerated() {
      #expect(round.articles.map(\.id) == Self.articles.map(\.id))
      var counts = Array(repeating: LabelCounts(), count: topics.count)
      for part in settings.parts(repeat: number, count: Self.articles.count) {
        let ids = Set(part.map { Self.articles[$0].id })
        let folder = try TemporaryFolder()
        try folder.write(
          TinyCorpora.lines(Self.articles.filter { !ids.contains($0.id) }), to: "a.jsonl")
        try folder.write(
          TinyCorpora.lines(Self.further.filter { !ids.contains($0.id) }), to: "more.jsonl")
        try folder.write(Self.lines(leavingOut: ids), to: "passages.jsonl")
        let model = try await LedeTrainer(settings: Self.training(method)).train(
          on: Corpus([folder.path("a.jsonl")]), frequencies: Corpus([folder.path("more.jsonl")]),
          passages: Corpus([folder.path("passages.jsonl")]), jobs: 1)
        for row in part {
          var extractor = FeatureExtractor(
            model: model.tfidf, needs: model.labelNeeds)
          let features = extractor.features(of: Self.articles[row])
          let scores = model.scores(of: features)
          let judged = round.articles[row]
          #expect(judged.scores == scores.map(\.score))
          #expect(judged.thresholds == scores.map(\.threshold))
          #expect(judged.probabilities == scores.map(\.probability))
          let labels = model.labels(of: features)
          for (role, numbers) in [
            (TopicLabel.Role.main, judged.main), (.secondary, judged.secondary),
          ] {
            #expect(
              Set(numbers.map { topics[$0].id })
                == Set(labels.filter { $0.role == role }.map(\.topic.id)))
          }
        }
        var finder = TermFinder(model: model.tfidf, language: .english)
        for passage in Self.passages where ids.contains(passage.article) {
          let vector = finder.passage(Article(id: passage.id, content: passage.text))
          let given = model.labeler.topics(ofPassage: vector)
          for topic in topics.indices {
            switch (given.contains(topic), passage.topics.contains(topics[topic].id)) {
            case (true, true): counts[topic].truePositives += 1
            case (true, false): counts[topic].falsePositives += 1
            case (false, true): counts[topic].falseNegatives += 1
            case (false, false): break
            }
          }
        }
      }
      let passages = try #require(round.passages)
      #expect(passages.documentCount == Self.articles.count && passages.counts == counts)
    }
  }

  @Test func `results do not depend on the cores`() async throws {
    let settings = CrossValidationSettings(folds: 4, repeats: 1)
    let one = try await run(.linear, settings, jobs: 1).rounds
    let many = try await run(.linear, settings, jobs: 3).rounds
    #expect(one.map { $0.articles.map(\.scores) } == many.map { $0.articles.map(\.scores) })
    #expect(one.map { $0.passages?.counts } == many.map { $0.passages?.counts })
  }

  @Test(arguments: [2, 3, 5, 100], [2, 3, 17, 100])
  func `every article is in one part, and parts are as large as each other`(
    folds: Int, count: Int
  ) {
    let settings = CrossValidationSettings(folds: folds, seed: 9)
    let parts = settings.parts(repeat: 0, count: count)
    #expect(parts.count == min(folds, count))
    #expect(parts.joined().sorted() == Array(0..<count))
    let sizes = parts.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    #expect(parts == settings.parts(repeat: 0, count: count))
    if count > 5 { #expect(parts != settings.parts(repeat: 1, count: count)) }
  }

  @Test func `a topic of one article is missed in its part, and its score is below all`()
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.write(TinyCorpora.lines(TinyCorpora.loneSailor), to: "a.jsonl")
    let validation = try await CrossValidation(of: Corpus([folder.path]), jobs: 1)
    let round = try await validation.run(jobs: 1)[0]
    let sailor = try #require(round.articles.first { $0.id == "boat-0" })
    #expect(validation.topics.map(\.id) == ["baking", "sailing"])
    #expect(sailor.scores[1] == -.greatestFiniteMagnitude && sailor.probabilities[1] == 0)
    let judgement = await LabelJudgement(round.articles, topics: validation.topics, jobs: 1)
    #expect(judgement.main.counts[1].falseNegatives == 1)
    #expect(judgement.calibration.brierScore.isFinite)
    #expect(judgement.averagePrecisions.compactMap { $0 }.allSatisfy { $0.isFinite })
  }

  @Test func `one article cannot be divided`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(TinyCorpora.lines([TinyCorpora.oneTopic[0]]), to: "a.jsonl")
    await #expect(throws: TrainingError.self) {
      _ = try await CrossValidation(of: Corpus([folder.path]), jobs: 1)
    }
  }
}
