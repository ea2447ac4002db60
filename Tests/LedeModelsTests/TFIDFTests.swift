import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct TFIDFTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var seed: UInt64 = 1
    var settings: TFIDFSettings
    var testDescription: String { name }

    static let all: [Case] = [
      Case(name: "every word", settings: TinyTraining.everyWord),
      Case(name: "defaults", seed: 2, settings: TFIDFSettings()),
      Case(
        name: "words only", seed: 3,
        settings: TFIDFSettings(bigrams: false, minimumDocuments: 1, maximumShare: 1)),
      Case(
        name: "minimum 3", seed: 4,
        settings: TFIDFSettings(minimumDocuments: 3, maximumShare: 1)),
      Case(
        name: "minimum 0", seed: 4,
        settings: TFIDFSettings(minimumDocuments: 0, maximumShare: 1)),
      Case(
        name: "a third of the articles", seed: 5,
        settings: TFIDFSettings(minimumDocuments: 1, maximumShare: 0.34)),
      Case(
        name: "15 terms", seed: 6,
        settings: TFIDFSettings(minimumDocuments: 1, maximumShare: 1, maximumTerms: 15)),
      Case(
        name: "a lead that ends in a sentence", seed: 7,
        settings: TFIDFSettings(
          minimumDocuments: 1, maximumShare: 1, titleWeight: 5, leadWords: 7, leadWeight: 3)),
      Case(
        name: "titles without vectors of their own", seed: 12,
        settings: TFIDFSettings(minimumDocuments: 1, maximumShare: 1, titleShare: 0)),
      Case(
        name: "titles that weigh twice as much, and frequent terms left out", seed: 13,
        settings: TFIDFSettings(minimumDocuments: 1, maximumShare: 0.34, titleShare: 2)),
      Case(
        name: "no lead", seed: 8,
        settings: TFIDFSettings(minimumDocuments: 1, maximumShare: 1, leadWords: 0)),
      Case(
        name: "a title of no weight", seed: 9,
        settings: TFIDFSettings(
          minimumDocuments: 1, maximumShare: 1, titleWeight: 0, leadWords: 3, leadWeight: 0)),
    ]
  }

  @Test(arguments: Case.all) func `the vocabulary is the obvious one`(test: Case) {
    let articles = DrawnArticles.make(14, seed: test.seed)
    let model = TinyTraining.count(articles, test.settings).model
    let slow = SlowTFIDF(articles, test.settings)
    #expect((0..<model.vocabulary.count).map { model.vocabulary.term($0) } == slow.vocabulary)
    #expect(
      model.documentFrequencies.elements.map { Int($0) }
        == slow.vocabulary.map { slow.frequencies[$0] })
  }

  @Test(arguments: Case.all) func `vectors are the obvious ones`(test: Case) {
    let articles = DrawnArticles.make(14, seed: test.seed)
    let unseen = DrawnArticles.make(6, seed: test.seed + 100)
    let (model, counts) = TinyTraining.count(articles, test.settings)
    let slow = SlowTFIDF(articles, test.settings)
    let trained = model.weigh(counts)
    for (row, article) in (articles + unseen).enumerated() {
      let vector = TinyTraining.features(of: article, model).document
      if row < articles.count {
        #expect(trained.row(row) == vector, "counting and vectorizing agree to the bit")
      }
      let expected = slow.vector(of: article)
      let names = vector.indices.map { model.vocabulary.term(Int($0)) }
      #expect(names == expected.keys.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) })
      #expect(
        zip(names, vector.values).allSatisfy {
          (Double($1) - (expected[$0] ?? 0)).magnitude <= 1e-6
        })
      if !test.settings.separatesTitles || article.title == nil {
        #expect(vector.isEmpty || (vector.length - 1).magnitude <= 1e-6)
      }
      #expect(vector.length <= 1 + 1e-6, "a mean of vectors of length 1 is no longer")
    }
  }

  @Test func `a pair reaches across stop words but not across sentences`() {
    let articles = [
      Article(id: "a", content: "Salt of the lamp and oven. Storm in wind."),
      Article(id: "b", title: "Rock", content: "Net on fish."),
    ]
    let vocabulary = TinyTraining.count(articles, TinyTraining.everyWord).model.vocabulary
    let pairs = (0..<vocabulary.count).map { vocabulary.term($0) }.filter { $0.contains(" ") }
    #expect(pairs == ["lamp oven", "net fish", "salt lamp", "storm wind"])
  }

  @Test(arguments: [1, 2, 3, 5]) func `the model does not depend on the workers`(workers: Int) {
    let articles = DrawnArticles.make(23, seed: 11) + Fixtures.starter.prefix(20)
    let one = TinyTraining.count(articles, TFIDFSettings())
    let many = TinyTraining.count(articles, TFIDFSettings(), workers: workers)
    #expect(many.model.vocabulary.termBytes.elements == one.model.vocabulary.termBytes.elements)
    #expect(many.model.vocabulary.components.elements == one.model.vocabulary.components.elements)
    #expect(
      many.model.documentFrequencies.elements == one.model.documentFrequencies.elements)
    for row in articles.indices { #expect(many.counts.row(row) == one.counts.row(row)) }
  }

  @Test func `three articles are enough for a vocabulary`() {
    let articles = DrawnArticles.make(3, seed: 1)
    let model = TinyTraining.count(articles, TFIDFSettings()).model
    #expect(model.vocabulary.count > 0)
    #expect(model.documentFrequencies.elements.allSatisfy { $0 >= 2 })
  }

  @Test func `a corpus without words gives an empty vocabulary`() {
    let (model, counts) = TinyTraining.count(
      [Article(id: "a", content: ""), Article(id: "b", content: "The of and.")],
      TinyTraining.everyWord)
    #expect(model.vocabulary.count == 0)
    #expect(counts.rowCount == 2 && counts.storedCount == 0)
    #expect(model.vocabulary.column(of: "bread") == nil)
    #expect(TinyTraining.features(of: TinyCorpora.unseenBread, model).document.isEmpty)
  }

  @Test func `the rarity of a term is the smoothed logarithm`() {
    #expect(TFIDFModel.inverseDocumentFrequency(of: 9, in: 9) == 1)
    let seen = TFIDFModel.inverseDocumentFrequency(of: 4, in: 99)
    #expect((seen - (Float(Logarithm.natural(20.0)) + 1)).magnitude < 1e-6)
    #expect(TFIDFModel.inverseDocumentFrequency(of: 0, in: 99) > seen)
  }
}
