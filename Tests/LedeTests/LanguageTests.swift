import Lede
import LedeTestSupport
import Testing

/// Articles in other languages than English, from training to related articles.
@Suite struct LanguageTests {
  private func germanFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for file in GermanCorpus.files { try folder.write(file.content, to: file.path) }
    return folder
  }

  private func germanModel() async throws -> LedeModel {
    let folder = try germanFolder()
    return try await LedeTrainer().train(
      on: Corpus([folder.path], usesFolderTopics: true), jobs: 2)
  }

  @Test func `a model is of the language of its articles`() async throws {
    let model = try await germanModel()
    #expect(model.card.languages == ["de"] && model.language.code == "de")
    #expect(model.knows(.language("de")) && model.knows(.unclear))
    #expect(!model.knows(.language("en")) && !model.knows(.foreign))
    let terms = (0..<model.tfidf.vocabulary.count).map { model.tfidf.vocabulary.term($0) }
    // Stems, umlauts folded behind the stemmer; German stop words are gone.
    #expect(terms.contains("back") && terms.contains("ofen") && terms.contains("haf"))
    #expect(!terms.contains("und") && !terms.contains("die") && !terms.contains("nicht"))
    let labels = model.labels(of: GermanCorpus.unseenBread).map(\.topic.id)
    #expect(labels == ["bäckerei"])
  }

  @Test func `a language that is given is not looked for`() async throws {
    let folder = try germanFolder()
    let model = try await LedeTrainer(settings: TrainingSettings(language: .english)).train(
      on: Corpus([folder.path], usesFolderTopics: true), jobs: 1)
    #expect(model.card.languages == ["en"])
    let terms = (0..<model.tfidf.vocabulary.count).map { model.tfidf.vocabulary.term($0) }
    #expect(terms.contains("und"))
  }

  @Test func `articles that tell no language are read as English`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Damascus", to: "a/a.txt")
    try folder.write("Aleppo", to: "b/b.txt")
    let model = try await LedeTrainer().train(
      on: Corpus([folder.path], usesFolderTopics: true), jobs: 1)
    #expect(model.card.languages == ["en"])
  }

  @Test func `an article is read in its own language whatever the model's`() async throws {
    let model = try await StarterModels.linear.value
    let article = Article(
      id: "a", content: "Sie kam mit Dr. Weiß z. B. am 3. Mai. Danach war es noch lange ruhig.")
    var extractor = FeatureExtractor(model: model.tfidf)
    let found = extractor.features(of: article)
    #expect(found.language == .language("de"))
    #expect(found.text.sentences.count == 2)
    let english = extractor.features(of: try Fixtures.starterArticle())
    #expect(english.language == .language("en"))
    // What was read before changes nothing.
    let again = extractor.features(of: article)
    #expect(again.document == found.document && again.text.tokens.count == found.text.tokens.count)
    var forced = FeatureExtractor(model: model.tfidf, language: .french)
    #expect(forced.features(of: article).language == .language("fr"))
  }

  @Test func `German stop words are no English words`() async throws {
    let model = try await StarterModels.linear.value
    let article = Article(
      id: "a", content: "Es war nicht so, dass man die Fische hat sterben sehen, die man wollte.")
    var extractor = FeatureExtractor(model: model.tfidf)
    // "war" and "die" are words of the model, but not of this article.
    #expect(model.tfidf.vocabulary.column(ofWord: Array("war".utf8)[...]) != nil)
    #expect(extractor.features(of: article).document.indices.isEmpty)
  }

  @Test func `an index is in the language of its corpus`() async throws {
    let model = try await StarterModels.linear.value
    let folder = try germanFolder()
    for jobs in [1, 2] {
      let index = try await RelatedIndex(of: Corpus([folder.path]), prior: model, jobs: jobs)
      let found = model.articles(relatedTo: GermanCorpus.unseenBread, in: index, limit: 3)
      #expect(found.count == 3)
      #expect(found.allSatisfy { $0.id.contains("brot") }, "\(found.map(\.id))")
    }
  }
}
