import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct LabelerTests {
  struct Corpus: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let articles: [Article]

    static let all = [
      Corpus(testDescription: "bakers and sailors", articles: TinyCorpora.bakersAndSailors),
      Corpus(testDescription: "one topic", articles: TinyCorpora.oneTopic),
      Corpus(testDescription: "a topic with one article", articles: TinyCorpora.loneSailor),
      Corpus(
        testDescription: "a single article", articles: Array(TinyCorpora.oneTopic.prefix(1))),
      Corpus(testDescription: "two articles", articles: Array(TinyCorpora.loneSailor.suffix(2))),
      Corpus(
        testDescription: "articles without a word",
        articles: [
          Article(id: "a", content: "", topics: ["x"]),
          Article(id: "b", content: "It was.", topics: ["y"]),
        ]),
    ]
  }

  @Test(arguments: LabelingMethod.allCases, Corpus.all)
  func `every method keeps the labeller laws`(method: LabelingMethod, corpus: Corpus) async {
    for folds in [2, 5] {
      let model = await TinyTraining.train(
        corpus.articles, labeler: LabelerSettings(method: method, folds: folds))
      #expect(model.labeler.method == method)
      expectLabelerLaws(
        model,
        on: corpus.articles + [TinyCorpora.unseenBread, TinyCorpora.unseenBoat]
          + [Article(id: "empty", content: "")])
    }
  }

  @Test(arguments: LabelingMethod.allCases)
  func `bread is labelled baking and boats are labelled sailing`(method: LabelingMethod) async {
    let model = await TinyTraining.train(
      TinyCorpora.bakersAndSailors, labeler: LabelerSettings(method: method))
    for (article, topic) in [
      (TinyCorpora.unseenBread, "baking"), (TinyCorpora.unseenBoat, "sailing"),
    ] {
      let features = TinyTraining.features(of: article, model.tfidf)
      #expect(model.labeler.labels(of: features).first?.topic.id == topic)
    }
  }

  /// Held-out scores of few articles are near 0 on both sides, and tell little.
  @Test(arguments: [
    ("syria", "elections"), ("economy", "migration"), ("intelligence", "environment-and-disasters"),
  ])
  func `where each of two topics has half of few articles, hardly any other gets both`(
    first: String, second: String
  ) async throws {
    func articles(_ topic: String, not other: String) -> [Article] {
      Fixtures.starter.filter { $0.topics?.contains(topic) == true }
        .filter { $0.topics?.contains(other) == false }
        .map { Article(id: $0.id, title: $0.title, content: $0.content, topics: [topic]) }
    }
    let topics = [articles(first, not: second), articles(second, not: first)]
    let model = await TinyTraining.train(topics.flatMap { $0.prefix(5) })
    let others = topics.flatMap { $0.dropFirst(5) }
    try #require(others.count >= 10)
    let both = others.count {
      model.labeler.labels(of: TinyTraining.features(of: $0, model.tfidf)).count == 2
    }
    #expect(both * 10 <= others.count, "\(both) of \(others.count)")
  }

  @Test(arguments: ["syria", "elections", "counterterrorism"])
  func `five articles about a topic and five others do not give it to most of what is left`(
    topic: String
  ) async throws {
    func articles(_ isAbout: Bool) -> [Article] {
      Fixtures.starter.filter { ($0.topics?.contains(topic) == true) == isAbout }.map {
        Article(
          id: $0.id, title: $0.title, content: $0.content, topics: isAbout ? [topic] : [])
      }
    }
    let model = await TinyTraining.train(
      Array(articles(true).prefix(5)) + Array(articles(false).prefix(5)))
    let others = articles(false).dropFirst(5)
    let given = others.count {
      !model.labeler.labels(of: TinyTraining.features(of: $0, model.tfidf)).isEmpty
    }
    #expect(given * 2 < others.count, "\(given) of \(others.count)")
  }

  @Test(arguments: LabelingMethod.allCases)
  func `training does not depend on the number of jobs`(method: LabelingMethod) async {
    let models = await [1, 2, 3].asyncMap { workers in
      await TinyTraining.train(
        TinyCorpora.bakersAndSailors, labeler: LabelerSettings(method: method), workers: workers)
    }
    let features = TinyTraining.features(of: TinyCorpora.unseenBread, models[0].tfidf)
    for model in models {
      #expect(model.labeler.thresholds == models[0].labeler.thresholds)
      #expect(model.labeler.calibrations == models[0].labeler.calibrations)
      #expect(model.figures == models[0].figures)
      #expect(model.labeler.scores(of: features) == models[0].labeler.scores(of: features))
    }
  }

  /// An article in doubt for a topic may say anything: what is learned of the topic is the same.
  @Test(arguments: [LabelingMethod.linear, .centroid])
  func `a doubtful article takes no part for its topic`(method: LabelingMethod) async throws {
    let (tfidf, counts) = TinyTraining.count(
      TinyCorpora.bakersAndSailors, TinyTraining.everyWord)
    let vectors = tfidf.weigh(counts)
    var changed = SparseMatrix(columnCount: vectors.columnCount)
    // The first article, about baking, now has the words of one about sailing.
    for row in 0..<vectors.rowCount { changed.append(vectors.row(row == 0 ? 9 : row)) }
    var labels = TinyCorpora.bakersAndSailors.map {
      (topics: $0.topics ?? [], doubtful: [String]())
    }
    labels[0].doubtful = ["sailing"]
    let gold = GoldLabels(labels)
    var answers: [(scores: [Float], threshold: Float, counts: LabelCounts)] = []
    for matrix in [vectors, changed] {
      let result = await LabelerTrainer(settings: LabelerSettings(method: method)).train(
        TrainingRows(matrix, gold: gold), topics: gold.topics.map { Topic(id: $0) }, jobs: 1,
        progress: { _ in })
      let sailing = try #require(gold.topics.firstIndex(of: "sailing"))
      answers.append(
        (
          (1..<vectors.rowCount).map {
            result.labeler.scores(of: vectors.row($0))[sailing].score
          },
          result.labeler.threshold(of: sailing), result.evaluation.counts[sailing]
        ))
    }
    #expect(answers[0].scores == answers[1].scores)
    // The centroids' common threshold is that of all topics together.
    if method == .linear { #expect(answers[0].threshold == answers[1].threshold) }
    #expect(answers[0].counts == answers[1].counts)
  }

  /// Where all other articles are in doubt, a topic cannot be given wrongly.
  @Test(arguments: LabelingMethod.allCases)
  func `a doubtful pair is not scored`(method: LabelingMethod) async throws {
    var articles = TinyCorpora.bakersAndSailors
    for index in articles.indices where articles[index].topics?.contains("sailing") == false {
      articles[index].doubtful = ["sailing"]
    }
    let model = await TinyTraining.train(articles, labeler: LabelerSettings(method: method))
    let sailing = try #require(model.figures.topics.first { $0.topic == "sailing" })
    #expect(sailing.articles == 10)
    #expect(sailing.precision == 1)
    #expect(sailing.recall > 0.5)
    expectLabelerLaws(model, on: articles)
  }

  @Test func `a centroid's score is the cosine with the mean of its articles`() async throws {
    let articles = TinyCorpora.bakersAndSailors
    let model = await TinyTraining.train(
      articles, labeler: LabelerSettings(method: .centroid))
    let columns = model.tfidf.vocabulary.count
    let asked = TinyTraining.features(of: TinyCorpora.unseenBread, model.tfidf).document
    for label in model.labeler.scores(of: asked) {
      var mean = Array(repeating: 0.0, count: columns)
      for article in articles where article.topics?.contains(label.topic.id) == true {
        let vector = TinyTraining.features(of: article, model.tfidf).document.dense(columns)
        for column in 0..<columns { mean[column] += vector[column] }
      }
      let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let cosine = zip(asked.dense(columns), mean).reduce(0) { $0 + $1.0 * $1.1 } / length
      #expect((Double(label.score) - cosine).magnitude < 1e-5)
    }
  }

  @Test(arguments: [[], ["baking"], ["sailing"]])
  func `a neighbour score is the share of the similar articles that are not in doubt`(
    doubtful: [String]
  ) async throws {
    var articles = TinyCorpora.bakersAndSailors + Fixtures.starter.prefix(25)
    for index in articles.indices where index % 3 == 0 { articles[index].doubtful = doubtful }
    let model = await TinyTraining.train(
      articles, labeler: LabelerSettings(method: .neighbours))
    let asked = TinyTraining.features(of: TinyCorpora.unseenBoat, model.tfidf).document
    let nearest = articles.map { article in
      (
        article: article,
        cosine: asked.dot(TinyTraining.features(of: article, model.tfidf).document)
      )
    }.filter { $0.cosine > 0 }.sorted { $0.cosine > $1.cosine }
      .prefix(NeighbourModel.neighbours)
    for label in model.labeler.scores(of: asked) {
      // A firm topic counts, also where the same article is said to be in doubt for it.
      let sure = nearest.filter {
        !$0.article.doubtful.contains(label.topic.id)
          || $0.article.topics?.contains(label.topic.id) == true
      }
      let own = sure.filter { $0.article.topics?.contains(label.topic.id) == true }
      let share =
        own.reduce(0) { $0 + $1.cosine } / max(sure.reduce(0) { $0 + $1.cosine }, 1e-9)
      #expect((label.score - share).magnitude < 1e-5)
      #expect((0...1).contains(label.score))
    }
  }

  @Test func `the strongest terms of a topic are its own words`() async {
    for method in [LabelingMethod.linear, .centroid] {
      let model = await TinyTraining.train(
        TinyCorpora.bakersAndSailors, labeler: LabelerSettings(method: method))
      let baking = model.strongestTerms(of: 0, limit: 12)
      #expect(baking.contains { $0.term == "oven" } && baking.contains { $0.term == "flour" })
      #expect(!baking.contains { $0.term == "wind" })
      #expect(zip(baking, baking.dropFirst()).allSatisfy { $0.weight >= $1.weight })
      #expect(model.strongestTerms(of: 0, limit: 0).isEmpty)
    }
    let near = await TinyTraining.train(
      TinyCorpora.bakersAndSailors, labeler: LabelerSettings(method: .neighbours))
    #expect(near.strongestTerms(of: 0, limit: 5).isEmpty)
  }

  @Test func `a topic without a name gets one from its id`() {
    #expect(Topic(id: "north-korea").name == "North Korea")
    #expect(Topic(id: "us_politics").name == "Us Politics")
    #expect(Topic(id: "NATO").name == "NATO")
    #expect(Topic(id: "armed conflict").name == "armed conflict")
    #expect(Topic(id: "x", name: "The X").name == "The X")
  }
}

extension Sequence {
  fileprivate func asyncMap<Result>(_ body: (Element) async -> Result) async -> [Result] {
    var results: [Result] = []
    for element in self { results.append(await body(element)) }
    return results
  }
}
