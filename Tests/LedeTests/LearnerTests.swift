import Lede
import LedeAlgebra
import LedeModels
import LedeStorage
import LedeTestSupport
import Testing

@Suite struct LearnerTests {
  /// Files articles, each with its topics in front matter; `nil` leaves an article unfiled.
  private func corpus(
    _ articles: [Article], in folder: TemporaryFolder, _ name: String
  ) throws -> Corpus {
    for article in articles {
      let topics = article.topics.map { "topics: [\($0.joined(separator: ", "))]\n" } ?? ""
      try folder.write(
        "---\nid: \(article.id)\n\(topics)---\n\(article.content)\n",
        to: "\(name)/\(article.id).txt")
    }
    return try Corpus([folder.path(name)])
  }

  private func train(
    _ corpus: Corpus, keeping: Bool = false, minimum: Int = 1, method: LabelingMethod = .linear
  ) async throws -> LedeModel {
    var settings = TrainingSettings(
      vectors: TFIDFSettings(minimumDocuments: minimum), labeler: LabelerSettings(method: method))
    settings.keepsVectors = keeping
    return try await LedeTrainer(settings: settings).train(on: corpus, jobs: 2)
  }

  /// The topics of a whole article, not those of its passages alone.
  private func main(_ model: LedeModel, _ article: Article) -> [String] {
    model.labels(of: article).filter { $0.role == .main }.map(\.topic.id)
  }

  private static let bakers = TinyCorpora.bakersAndSailors.filter { $0.topics == ["baking"] }
  private static let sailors = TinyCorpora.bakersAndSailors.filter { $0.topics == ["sailing"] }
  private static let others = TinyCorpora.bakersAndSailors.filter { $0.topics == [] }

  @Test func `a new topic is found and the old one is not lost`() async throws {
    let folder = try TemporaryFolder()
    let old = try await train(
      corpus(Self.bakers + Self.others + Fixtures.starter.prefix(10), in: folder, "old"))
    let result = try await LedeLearner().learn(
      from: corpus(Self.sailors, in: folder, "new"), with: old, jobs: 2)
    #expect(result.round.newTopics == ["sailing"] && result.round.articles == 8)
    #expect(result.round.newTerms > 0 && result.oneSidedTopics == ["sailing"])
    let model = result.model
    #expect(
      model.labeler.topics.map(\.id) == (old.labeler.topics.map(\.id) + ["sailing"]).sorted())
    #expect(model.card.history == [result.round])
    #expect(model.card.articles == old.card.articles + 8)
    #expect(model.problems.isEmpty)
    // What the old model gives stays as it was, right or not; the new topic comes first.
    let boat = main(model, TinyCorpora.unseenBoat)
    #expect(boat.first == "sailing")
    #expect(boat.dropFirst().allSatisfy { main(old, TinyCorpora.unseenBoat).contains($0) })
    let unknown = Article(id: "unknown", title: "Qwxz vrrk", content: "Zzyx qqv blorp.")
    #expect(main(old, unknown) == [] && main(model, unknown) == [], "nothing known, no topic")
    #expect(main(model, TinyCorpora.unseenBread) == main(old, TinyCorpora.unseenBread))
    #expect(main(model, TinyCorpora.unseenBread).first == "baking")
    expectLabelerLaws(model, on: Self.bakers + Self.sailors)
    // Nothing was said of the old topics, so their planes are where they were.
    let features = TinyTraining.features(of: Self.bakers[0], old.tfidf)
    let before = old.labeler.scores(of: features.document)
    guard case .linear(let planes) = model.labeler.scorer,
      case .linear(let oldPlanes) = old.labeler.scorer
    else {
      Issue.record("not linear")
      return
    }
    for label in before {
      let there = try #require(model.labeler.topics.firstIndex { $0.id == label.topic.id })
      let here = try #require(old.labeler.topics.firstIndex { $0.id == label.topic.id })
      #expect(model.labeler.threshold(of: there) == label.threshold)
      for term in ["oven", "flour", "bread"] {
        let (a, b) = (
          old.tfidf.vocabulary.column(of: term), model.tfidf.vocabulary.column(of: term)
        )
        #expect(
          planes.weight(term: try #require(b), topic: there)
            == oldPlanes.weight(term: try #require(a), topic: here))
      }
    }
  }

  @Test func `corrections move the scores of their articles' like and nothing else`() async throws {
    let folder = try TemporaryFolder()
    let old = try await train(corpus(TinyCorpora.bakersAndSailors, in: folder, "old"))
    var unfiled = TinyCorpora.unseenBoat
    unfiled.topics = nil
    let before = old.labeler.scores(of: TinyTraining.features(of: unfiled, old.tfidf))
    let settings = LearningSettings(
      corrections: [Correction(article: unfiled.id, topic: "baking", isRight: true, line: 1)])
    let result = try await LedeLearner(settings: settings).learn(
      from: corpus([unfiled, Article(id: "idle", content: "Nothing.")], in: folder, "new"),
      with: old, jobs: 1)
    #expect(result.leftOut == 1 && result.round.decisions == 1 && result.round.articles == 1)
    let after = result.model.labeler.scores(
      of: TinyTraining.features(of: unfiled, result.model.tfidf))
    #expect(after[0].score > before[0].score + 0.1)
    // Of sailing nothing was said: its plane is where it was.
    #expect(after[1].threshold == before[1].threshold)
    guard case .linear(let planes) = result.model.labeler.scorer,
      case .linear(let oldPlanes) = old.labeler.scorer
    else {
      Issue.record("not linear")
      return
    }
    #expect(planes.biases[1] == oldPlanes.biases[1] && planes.biases[0] > oldPlanes.biases[0])
    let opposite = LearningSettings(
      corrections: [Correction(article: unfiled.id, topic: "sailing", isRight: false, line: 1)])
    let less = try await LedeLearner(settings: opposite).learn(
      from: corpus([unfiled], in: folder, "less"), with: old, jobs: 1)
    let lowered = less.model.labeler.scores(
      of: TinyTraining.features(of: unfiled, less.model.tfidf))
    #expect(lowered[1].score < before[1].score - 0.1)
  }

  @Test func `any number of jobs makes the same file`() async throws {
    let folder = try TemporaryFolder()
    let old = try await train(corpus(Self.bakers + Self.others, in: folder, "old"))
    let new = try corpus(Self.sailors + Fixtures.starter.prefix(30), in: folder, "new")
    var files: [[UInt8]] = []
    for jobs in [1, 2, 3] {
      files.append(
        ModelFile.encode(try await LedeLearner().learn(from: new, with: old, jobs: jobs).model))
    }
    #expect(files[0] == files[1] && files[0] == files[2])
  }

  @Test(arguments: LabelingMethod.allCases)
  func `with kept vectors, learning in two parts is training on both`(
    method: LabelingMethod
  ) async throws {
    let folder = try TemporaryFolder()
    // With every word kept, no word of either part is lost, whatever the parts are.
    let (first, second) = (
      Self.bakers + Self.others, Self.sailors + Fixtures.starter.prefix(6)
    )
    let old = try await train(
      corpus(first, in: folder, "all/1"), keeping: true, method: method)
    let learned = try await LedeLearner().learn(
      from: corpus(second, in: folder, "all/2"), with: old, jobs: 2
    ).model
    let whole = try await train(Corpus([folder.path("all")]), keeping: true, method: method)
    let same = LedeModel(
      tfidf: learned.tfidf, labeler: learned.labeler, figures: learned.figures, card: whole.card,
      keptArticles: learned.keptArticles)
    #expect(ModelFile.encode(same) == ModelFile.encode(whole))
    #expect(learned.card.history?.map(\.articles) == [second.count])
  }

  @Test func `an article takes the place of the kept one with its id`() async throws {
    let folder = try TemporaryFolder()
    var wrong = TinyCorpora.bakersAndSailors
    wrong[0].topics = ["sailing"]
    let old = try await train(corpus(wrong, in: folder, "wrong"), keeping: true)
    let learned = try await LedeLearner().learn(
      from: corpus([TinyCorpora.bakersAndSailors[0]], in: folder, "right"), with: old, jobs: 1
    ).model
    #expect(learned.keptArticleCount == wrong.count && learned.card.articles == wrong.count)
    #expect(learned.tfidf.documentCount == wrong.count)
    #expect(learned.tfidf.documentFrequencies.elements == old.tfidf.documentFrequencies.elements)
    let kept = try #require(learned.keptArticles).entries(topics: ["baking", "sailing"])
    #expect(kept.last?.id == "bread-0" && kept.last?.topics == ["baking"])
  }

  @Test func `a kept article can be corrected by its id`() async throws {
    let folder = try TemporaryFolder()
    let old = try await train(
      corpus(TinyCorpora.bakersAndSailors, in: folder, "old"), keeping: true)
    let settings = LearningSettings(
      corrections: [Correction(article: "boat-0", topic: "baking", isRight: true, line: 1)])
    let learned = try await LedeLearner(settings: settings).learn(
      from: corpus([Fixtures.starter[0]], in: folder, "new"), with: old, jobs: 1
    ).model
    let kept = try #require(learned.keptArticles).entries(topics: learned.labeler.topics.map(\.id))
    #expect(kept.first { $0.id == "boat-0" }?.topics == ["baking", "sailing"])
  }

  @Test(arguments: [LabelingMethod.centroid, .neighbours])
  func `other methods say that they cannot`(method: LabelingMethod) async throws {
    let folder = try TemporaryFolder()
    let old = try await train(
      corpus(TinyCorpora.bakersAndSailors, in: folder, "old"), method: method)
    let error = await #expect(throws: TrainingError.self) {
      _ = try await LedeLearner().learn(
        from: Corpus([folder.path("old")]), with: old, jobs: 1)
    }
    #expect(error?.description.contains("the model's method is \(method.rawValue)") == true)
  }

  @Test func `figures of old articles and new ones are added`() async throws {
    let folder = try TemporaryFolder()
    let old = try await train(corpus(TinyCorpora.bakersAndSailors, in: folder, "old"))
    let more = Fixtures.starter.prefix(20).map { article in
      var article = article
      article.topics = ["baking"]
      return article
    }
    let learned = try await LedeLearner().learn(
      from: corpus(more, in: folder, "new"), with: old, jobs: 2
    ).model
    let articles = zip(learned.figures.topics, old.figures.topics).map { $0.articles - $1.articles }
    #expect(articles == [20, 0])
    #expect(learned.figures.topics[1] == old.figures.topics[1])
  }

  @Test func `the model that ships holds no articles`() throws {
    let path = Fixtures.repository + "/models/foreign-desk.lede"
    #expect(try LedeModel(contentsOf: path).keptArticleCount == 0)
  }

  /// Twelve articles about chess, each with words that others have, too.
  private static let chess = (0..<12).map { number in
    Article(
      id: "chess-\(number)",
      content:
        "The grandmaster moved rook and bishop in game \(number). Checkmate came with a pawn.",
      topics: ["chess"])
  }

  @Test func `a mean is kept of a topic that came later, and grows`() async throws {
    let folder = try TemporaryFolder()
    let old = try await train(corpus(TinyCorpora.bakersAndSailors, in: folder, "old"))
    #expect(old.means.isEmpty)
    let first = try await LedeLearner().learn(
      from: corpus(Array(Self.chess.prefix(10)) + Fixtures.starter.prefix(6), in: folder, "1"),
      with: old, jobs: 2
    ).model
    // Chess stands between baking and sailing; the topics of the others have too few articles.
    #expect(first.labeler.topics[first.means[0].topic].id == "chess")
    #expect(first.means.map(\.articles) == [10])
    let second = try await LedeLearner().learn(
      from: corpus(Array(Self.chess.suffix(2)) + Self.others, in: folder, "2"), with: first, jobs: 2
    ).model
    #expect(second.means.map(\.articles) == [12])
    // What they scored is kept, too: the new plane is surer of what it has seen twice.
    let scores = [first, second].map { $0.means[0].score ?? .nan }
    #expect(scores[0].isFinite && scores[1] > scores[0])
    #expect(second.labeler.topics[second.means[0].topic].id == "chess")
    // A round that says nothing of the topic keeps its mean, under the number that it then has.
    let third = try await LedeLearner().learn(
      from: corpus(
        [Article(id: "archery", content: "The archer drew her bow.", topics: ["archery"])],
        in: folder, "3"), with: second, jobs: 2
    ).model
    #expect(third.means.map(\.articles) == [12])
    #expect(third.means[0].topic == second.means[0].topic + 1)
    #expect(third.labeler.topics[third.means[0].topic].id == "chess")
    #expect(third.problems.isEmpty)
  }

  @Test func `groups of the articles are carried over, and speak against new topics`() async throws
  {
    let folder = try TemporaryFolder()
    let filed = try corpus(Array(Fixtures.starter.prefix(30)), in: folder, "old")
    let old = try await train(filed)
    #expect(old.groups.articles.elements == [10, 10, 10])
    #expect(try await train(filed, keeping: true).groups.isEmpty, "it has the articles themselves")
    #expect(try await train(filed, method: .centroid).groups.isEmpty)
    let more = try corpus(Self.chess, in: folder, "1")
    let learned = try await LedeLearner().learn(from: more, with: old, jobs: 2).model
    #expect(learned.tfidf.vocabulary.count > old.tfidf.vocabulary.count)
    #expect(learned.groups.articles.elements == [10, 10, 10])
    for row in 0..<3 {
      let (after, before) = (learned.groups.vector(row), old.groups.vector(row))
      #expect(after.values == before.values)
      #expect(
        after.indices.map { learned.tfidf.vocabulary.term(Int($0)) }
          == before.indices.map { old.tfidf.vocabulary.term(Int($0)) })
    }
    // A model of an older build has none, and learns as it did.
    let bare = LedeModel(
      tfidf: old.tfidf, labeler: old.labeler, figures: old.figures, card: old.card)
    let other = try await LedeLearner().learn(from: more, with: bare, jobs: 2).model
    #expect(other.groups.isEmpty && other.problems.isEmpty)
    // Nothing but what stands for the old articles says that they are not about chess.
    let score = { (model: LedeModel) throws -> Float in
      try Fixtures.starter.prefix(30).reduce(0) { sum, article in
        let all = model.labeler.scores(of: TinyTraining.features(of: article, model.tfidf))
        return try sum + #require(all.first { $0.topic.id == "chess" }).score
      }
    }
    #expect(try score(learned) < score(other))
  }

  @Test func `passages keep their thresholds, and a new topic has the default`() async throws {
    let folder = try TemporaryFolder()
    let old = try await train(corpus(Self.bakers + Self.others, in: folder, "old"))
    let filed = PassageDecision(
      settings: PassageSettings(), thresholds: [0.75], calibrations: [PlattScaling(a: -3, b: 1)],
      filedPassages: 40)
    let model = LedeModel(
      tfidf: old.tfidf,
      labeler: TopicLabeler(
        topics: old.labeler.topics, scorer: old.labeler.scorer,
        thresholds: old.labeler.thresholds, calibrations: old.labeler.calibrations,
        slack: old.labeler.slack, passages: filed),
      figures: old.figures, card: old.card)
    let new = try corpus(Array(Self.bakers.prefix(2)) + Self.sailors, in: folder, "new")
    let learned = try await LedeLearner().learn(from: new, with: model, jobs: 1).model
    let passages = try #require(learned.labeler.passages)
    #expect(learned.labeler.topics.map(\.id) == ["baking", "sailing"])
    #expect(passages.thresholds == [0.75, PassageDecision.defaultThreshold])
    #expect(passages.calibrations == [filed.calibrations[0], learned.labeler.calibrations[1]])
    #expect(passages.filedPassages == 40 && passages.settings == filed.settings)
    // Where no passage was filed, the curves are the articles'.
    let unfiled = try await LedeLearner().learn(from: new, with: old, jobs: 1).model
    #expect(unfiled.labeler.passages?.calibrations == unfiled.labeler.calibrations)
    #expect(unfiled.labeler.passages?.filedPassages == 0)
  }

  @Test func `latent lengths outlast learning`() async throws {
    let folder = try TemporaryFolder()
    let settings = TrainingSettings(vectors: TFIDFSettings(minimumDocuments: 1))
    let old = try await LedeTrainer(settings: settings).train(
      on: corpus(Self.bakers + Self.others, in: folder, "old"),
      frequencies: Corpus([Fixtures.starterPath]), jobs: 2)
    let before = try #require(old.tfidf.lengths)
    let model = try await LedeLearner().learn(
      from: corpus(Self.sailors, in: folder, "new"), with: old, jobs: 2
    ).model
    let after = try #require(model.tfidf.lengths)
    #expect(after.intercept == before.intercept)
    for column in 0..<old.tfidf.vocabulary.count {
      let there = try #require(
        model.tfidf.vocabulary.column(of: old.tfidf.vocabulary.term(column)))
      #expect(after.weights[there] == before.weights[column])
    }
    #expect(model.labels(of: TinyCorpora.unseenBoat).map(\.topic.id).contains("sailing"))
    #expect(model.labels(of: TinyCorpora.unseenBread).map(\.topic.id).contains("baking"))
    // It can be written, opened and go on learning.
    try model.write(to: folder.path("model.lede"))
    let opened = try LedeModel(contentsOf: folder.path("model.lede"))
    let again = try await LedeLearner().learn(
      from: corpus(Self.bakers, in: folder, "again"), with: opened, jobs: 1
    ).model
    #expect(again.problems.isEmpty && again.tfidf.lengths != nil)
  }
}
