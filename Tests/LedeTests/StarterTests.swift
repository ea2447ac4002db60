import Lede
import LedeTestSupport
import Testing

/// The starter corpus from its files to labels, summaries and related articles.
@Suite struct StarterTests {
  @Test func `the starter corpus is all there`() {
    #expect(Fixtures.starter.count >= 150)
    for topic in ["counterterrorism", "diplomacy", "syria"] {
      #expect(Fixtures.starter.count { $0.topics?.contains(topic) == true } >= 30)
    }
  }

  @Test(arguments: ["counterterrorism", "diplomacy", "syria"])
  func `held-out articles find their topic`(topic: String) async throws {
    let figures = try await StarterModels.linear.value.figures
    let topicFigures = try #require(figures.topics.first { $0.topic == topic })
    #expect(topicFigures.f1 > 0.8)
    #expect(
      topicFigures.articles == Fixtures.starter.count { $0.topics?.contains(topic) == true })
  }

  @Test func `the card says what was learned from`() async throws {
    let model = try await StarterModels.linear.value
    #expect(model.card.articles == Fixtures.starter.count)
    #expect(model.card.name == "starter")
    #expect(model.card.date == Fixtures.starter.compactMap(\.date).max()?.description)
    #expect(model.card.languages == ["en"])
    #expect(model.problems.isEmpty)
  }

  @Test(arguments: LabelingMethod.allCases)
  func `every method keeps the labeller laws on news`(method: LabelingMethod) async throws {
    let model = try await StarterModels.model(method)
    expectLabelerLaws(model, on: Array(Fixtures.starter.prefix(25)))
  }

  @Test(arguments: LabelingMethod.allCases)
  func `a summary can be about a topic or about words`(method: LabelingMethod) async throws {
    let model = try await StarterModels.model(method)
    let article = try Fixtures.starterArticle()
    func texts(_ focus: SummaryFocus?) -> [String] {
      model.summary(of: article, about: focus).map(\.text)
    }
    // Only weights that were learned against the other topics tell topics of one article apart.
    #expect((texts(.topic("syria")) != texts(.topic("diplomacy"))) || method != .linear)
    #expect(texts(.topic("syria")).count == 3)
    let pledges = texts(.query("rebel brigades"))
    #expect(pledges.count == 3 && pledges.contains { $0.contains("brigade") })
    #expect(pledges != texts(nil))
    #expect(texts(.query("zebra")) == texts(nil))
  }

  @Test func `an article has the labels, summary and relatives of its features`() async throws {
    let model = try await StarterModels.linear.value
    let index = try await RelatedIndex(of: Corpus([Fixtures.starterPath]), prior: model, jobs: 2)
    let article = try Fixtures.starterArticle()
    let topics = model.labels(of: article).map(\.topic.id)
    #expect(topics.contains("syria") && topics.contains("diplomacy"))
    let summary = model.summary(of: article)
    #expect((1...3).contains(summary.count))
    for sentence in summary {
      let slice = Array(article.content.utf8)[sentence.utf8Range]
      let words = String(decoding: slice, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      #expect(words.joined(separator: " ") == sentence.text)
    }
    let related = model.articles(relatedTo: article, in: index, limit: 5)
    #expect(related.count == 5 && !related.contains { $0.id == article.id })
    #expect(related.allSatisfy { !$0.terms.isEmpty && $0.title != nil })
  }

  @Test func `an index of ten documents works`() async throws {
    let folder = try TemporaryFolder()
    for (number, article) in TinyCorpora.bakersAndSailors.prefix(10).enumerated() {
      try folder.write(article.content, to: "\(number).txt")
    }
    let model = try await StarterModels.linear.value
    let index = try await RelatedIndex(of: Corpus([folder.path]), prior: model, jobs: 2)
    #expect(index.articleCount == 10)
    let related = model.articles(relatedTo: TinyCorpora.unseenBread, in: index)
    #expect(related.first.map { (Int($0.id.prefix(1)) ?? 9) < 8 } == true)
  }

  @Test func `many tasks may ask one model at once`() async throws {
    let model = try await StarterModels.linear.value
    let index = try await RelatedIndex(of: Corpus([Fixtures.starterPath]), prior: model, jobs: 2)
    let articles = Array(Fixtures.starter.prefix(16))
    func answer(_ article: Article) -> [String] {
      model.labels(of: article).map(\.topic.id) + model.summary(of: article).map(\.text)
        + model.articles(relatedTo: article, in: index, limit: 3).map(\.id)
    }
    let expected = articles.map { answer($0) }
    let answers = await withTaskGroup(of: (Int, [String]).self) { group in
      for (number, article) in articles.enumerated() {
        group.addTask {
          (
            number,
            model.labels(of: article).map(\.topic.id) + model.summary(of: article).map(\.text)
              + model.articles(relatedTo: article, in: index, limit: 3).map(\.id)
          )
        }
      }
      var answers: [Int: [String]] = [:]
      for await (number, answer) in group { answers[number] = answer }
      return answers
    }
    for number in articles.indices { #expect(answers[number] == expected[number]) }
  }
}
