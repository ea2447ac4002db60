import Lede
import LedeModels
import LedeStorage
import LedeTestSupport
import LedeText
import Testing

/// The same model whatever the number of jobs, and the same answers from memory and from a file.
@Suite struct SameModelTests {
  /// A corpus with everything that could tell jobs apart: topics, doubt, a double, no topic.
  private func writeCorpus() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for article in TinyCorpora.bakersAndSailors + Fixtures.starter.prefix(40) {
      let topics = (article.topics ?? []).joined(separator: ", ")
      try folder.write(
        "---\ntopics: [\(topics)]\ndoubtful: [baking]\n---\n\(article.content)\n",
        to: "\(article.id).txt")
    }
    try folder.write("Nobody filed this one under any topic.", to: "unfiled.txt")
    let double = #"{"id":"same","text":"The baker baked a loaf.","labels":["baking"]}"#
    let other = #"{"id":"same","text":"Unheard words: plinth, gazebo.","labels":["sailing"]}"#
    try folder.write(double + "\n" + other + "\n", to: "lines.jsonl")
    return folder
  }

  @Test(arguments: LabelingMethod.allCases)
  func `any number of jobs makes the same file`(method: LabelingMethod) async throws {
    let folder = try writeCorpus()
    let settings = TrainingSettings(labeler: LabelerSettings(method: method, folds: 3))
    var files: [[UInt8]] = []
    var reasons: [[String]] = []
    for jobs in [1, 2, 3, 2] {
      var skipped: [String] = []
      let model = try await LedeTrainer(settings: settings).train(
        on: Corpus([folder.path]), frequencies: Corpus([Fixtures.starterPath]), jobs: jobs,
        skipped: { skipped.append("\($0)") })
      files.append(ModelFile.encode(model))
      reasons.append(skipped)
    }
    #expect(files.allSatisfy { $0 == files[0] })
    #expect(reasons.allSatisfy { $0 == reasons[0] })
    #expect(reasons[0].count == 2)
  }

  @Test func `any number of jobs gives the same results in the same order`() async throws {
    let model = try await StarterModels.linear.value
    let index = try await RelatedIndex(of: Corpus([Fixtures.starterPath]), prior: model, jobs: 2)
    var runs: [[String]] = []
    for jobs in [1, 2, 5] {
      var lines: [String] = []
      try await Corpus([Fixtures.starterPath]).process(
        with: model, jobs: jobs, needs: ArticleNeeds(index: index)
      ) { features in
        let labels = model.labeler.labels(of: features).map { "\($0.topic.id) \($0.score)" }
        let summary = SummaryMethod.default.summarize(features, within: .sentences(2))
        let related = index.articles(relatedTo: features, limit: 3)
        return "\(features.article.id) \(labels) \(summary) \(related)"
      } deliver: { outcome in
        if case .result(let line) = outcome { lines.append(line) }
      }
      runs.append(lines)
    }
    #expect(runs[0].count == Fixtures.starter.count)
    #expect(runs[1] == runs[0])
    #expect(runs[2] == runs[0])
  }

  @Test(arguments: LabelingMethod.allCases)
  func `a model from a file says what the one in memory says`(
    method: LabelingMethod
  ) async throws {
    let folder = try TemporaryFolder()
    let model = try await StarterModels.model(method)
    try model.write(to: folder.path("m.lede"))
    let opened = try LedeModel(contentsOf: folder.path("m.lede"))
    expectSame(opened, model)
    #expect(ModelFile.encode(opened) == ModelFile.encode(model))
    expectLabelerLaws(opened, on: Array(Fixtures.starter.prefix(5)))
  }

  @Test(arguments: LabelingMethod.allCases)
  func `a model that knows no word can be kept, too`(method: LabelingMethod) async throws {
    let folder = try TemporaryFolder()
    let model = await TinyTraining.train(
      [Article(id: "a", content: "", topics: ["x"])], labeler: LabelerSettings(method: method))
    try model.write(to: folder.path("m.lede"))
    let opened = try LedeModel(contentsOf: folder.path("m.lede"))
    expectSame(opened, model)
    expectLabelerLaws(opened, on: [TinyCorpora.unseenBoat])
  }

  private func expectSame(_ opened: LedeModel, _ model: LedeModel) {
    #expect(opened.card == model.card && opened.figures == model.figures)
    #expect(opened.tfidf.settings == model.tfidf.settings)
    #expect(opened.tfidf.documentCount == model.tfidf.documentCount)
    let (a, b) = (opened.tfidf.vocabulary, model.tfidf.vocabulary)
    #expect(a.count == b.count)
    for column in 0..<min(a.count, b.count) {
      let term = b.term(column)
      if a.term(column) != term || a.column(of: term) != column { Issue.record("\(term)") }
    }
    for article in Fixtures.starter.prefix(10) {
      let first = TinyTraining.features(of: article, opened.tfidf)
      let second = TinyTraining.features(of: article, model.tfidf)
      #expect(first.document == second.document)
      #expect(opened.labeler.scores(of: first) == model.labeler.scores(of: second))
      #expect(opened.labels(of: article) == model.labels(of: article))
      #expect(opened.summary(of: article) == model.summary(of: article))
    }
    for topic in model.labeler.topics.indices {
      let (x, y) = (
        opened.strongestTerms(of: topic, limit: 5), model.strongestTerms(of: topic, limit: 5)
      )
      #expect(x.map(\.term) == y.map(\.term) && x.map(\.weight) == y.map(\.weight))
    }
  }
}
