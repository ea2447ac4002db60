import Lede
import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct TrainingTests {
  @Test func `without topics there is nothing to learn`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("A baker bakes bread.", to: "a.txt")
    await #expect(throws: TrainingError.self) {
      _ = try await LedeTrainer().train(on: Corpus([folder.path]), jobs: 1)
    }
    try folder.write("---\ntopics: []\n---\nA baker bakes bread.", to: "a.txt")
    await #expect(throws: TrainingError.self) {
      _ = try await LedeTrainer().train(on: Corpus([folder.path]), jobs: 2)
    }
  }

  @Test func `a topic with one article and one-topic corpora can be learned`() async throws {
    for articles in [TinyCorpora.oneTopic, TinyCorpora.loneSailor] {
      let folder = try TemporaryFolder()
      for article in articles {
        try folder.write(article.content, to: "\(article.topics?.first ?? "")/\(article.id).txt")
      }
      let model = try await LedeTrainer().train(
        on: Corpus([folder.path], usesFolderTopics: true), jobs: 2)
      #expect(model.labeler.topics.map(\.id) == Set(articles.flatMap { $0.topics ?? [] }).sorted())
      expectLabelerLaws(model, on: articles)
    }
  }

  @Test func `the card has the newest day, also one that only the page names`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\ntopics: [a]\ndate: 2012-01-31\n---\nA baker bakes bread.\n", to: "a.txt")
    try folder.write(
      "---\ntopics: [b]\n---\nBread and boats\n\nPublished 30-04-2013, 14:54\n\nA boat sails.\n",
      to: "b.txt")
    let model = try await LedeTrainer().train(on: Corpus([folder.path]), jobs: 1)
    #expect(model.card.date == "2013-04-30")
  }

  @Test func `further articles tell how rare words are and nothing else`() async throws {
    let model = try await StarterModels.linear.value
    let folder = try TemporaryFolder()
    try folder.write("Syria and Russia met. Zorbulon!", to: "a.txt")
    let more = try await LedeTrainer(settings: TrainingSettings(name: "starter")).train(
      on: Corpus([Fixtures.starterPath]), frequencies: Corpus([folder.path]), jobs: 2)
    #expect(more.card.frequencyArticles == 1 && more.card.articles == model.card.articles)
    #expect(more.tfidf.documentCount == model.tfidf.documentCount + 1)
    #expect(more.tfidf.vocabulary.count == model.tfidf.vocabulary.count)
    for column in 0..<model.tfidf.vocabulary.count {
      let isIn = ["syria", "russia", "met", "syria russia", "russia met"]
        .contains(model.tfidf.vocabulary.term(column))
      let added = more.tfidf.documentFrequencies[column] - model.tfidf.documentFrequencies[column]
      if added != (isIn ? 1 : 0) { Issue.record("\(model.tfidf.vocabulary.term(column))") }
    }
  }

  @Test func `topics have the names that the settings give`() async throws {
    let folder = try TemporaryFolder()
    for article in TinyCorpora.bakersAndSailors {
      try folder.write(
        "---\ntopics: [\((article.topics ?? []).joined(separator: ", "))]\n---\n"
          + article.content, to: article.id + ".txt")
    }
    let topics = [
      Topic(id: "sailing", name: "Sails & boats", description: "Wind.", codes: ["x:1"]),
      Topic(id: "unused"),
    ]
    let settings = TrainingSettings(
      name: "n", description: "d", limits: "l", date: ArticleDate("2020-02-29"), topics: topics)
    let model = try await LedeTrainer(settings: settings).train(
      on: Corpus([folder.path]), jobs: 1)
    #expect(model.labeler.topics == [Topic(id: "baking"), topics[0]])
    #expect(model.card.date == "2020-02-29")
    #expect(model.card.description == "d" && model.card.limits == "l")
  }
}
