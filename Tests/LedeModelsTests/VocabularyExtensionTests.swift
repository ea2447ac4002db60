import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct VocabularyExtensionTests {
  private let old = Array(TinyCorpora.bakersAndSailors.prefix(10))
  private let further =
    Array(TinyCorpora.bakersAndSailors.dropFirst(10)) + Fixtures.starter.prefix(12)

  /// What training would count of the further articles, extending a model of the old ones.
  private func extend(_ settings: TFIDFSettings, workers: Int = 1) -> (
    TFIDFModel, VocabularyExtension
  ) {
    let model = TinyTraining.count(old, settings).model
    var counted: [Int: CountedDocument] = [:]
    var terms: [CountedTerms] = []
    for worker in 0..<workers {
      var counter = TermCounter(worker: worker, language: .english, settings: settings)
      for (index, article) in further.enumerated() where index % workers == worker {
        counted[index] = counter.count(article)
      }
      terms.append(counter.terms)
    }
    var trainer = TFIDFTrainer(settings: settings, languageCode: "en")
    for index in further.indices { if let document = counted[index] { trainer.add(document) } }
    return (model, trainer.finish(extending: model, terms: terms))
  }

  private func terms(_ model: TFIDFModel) -> [String] {
    (0..<model.vocabulary.count).map { model.vocabulary.term($0) }
  }

  @Test(arguments: [1, 2, 3]) func `a term counts where enough further articles have it`(
    minimum: Int
  ) {
    let settings = TFIDFSettings(minimumDocuments: minimum)
    let (model, extended) = extend(settings)
    let frequent = Set(terms(TinyTraining.count(further, settings).model))
    let all = terms(extended.model)
    #expect(Set(all) == frequent.union(terms(model)))
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(extended.addedTerms == all.count - model.vocabulary.count)
    for (column, term) in all.enumerated() {
      #expect(extended.model.vocabulary.column(of: term) == column)
    }
  }

  @Test
  func `old terms keep their rarity, frequencies stay counts, new terms are as rare as counted`() {
    let settings = TFIDFSettings(minimumDocuments: 2)
    let (model, extended) = extend(settings)
    let every = TinyTraining.count(further, TinyTraining.everyWord).model
    #expect(extended.model.documentCount == old.count + further.count)
    #expect(extended.columns.count == model.vocabulary.count)
    var isOld = Array(repeating: false, count: extended.model.vocabulary.count)
    for (before, column) in extended.columns.enumerated() {
      let column = Int(column)
      isOld[column] = true
      let term = model.vocabulary.term(before)
      #expect(extended.model.vocabulary.term(column) == term)
      #expect(
        extended.model.inverseDocumentFrequencies[column]
          == model.inverseDocumentFrequencies[before])
      let added = every.vocabulary.column(of: term).map { every.documentFrequencies[$0] } ?? 0
      #expect(
        extended.model.documentFrequencies[column] == model.documentFrequencies[before] + added)
    }
    for column in isOld.indices where !isOld[column] {
      let frequency = extended.model.documentFrequencies[column]
      #expect(frequency >= 2)
      #expect(
        extended.model.inverseDocumentFrequencies[column]
          == TFIDFModel.inverseDocumentFrequency(
            of: Int(frequency), in: old.count + further.count))
    }
  }

  @Test func `the counts are those of a vectorizer with the extended vocabulary`() {
    let (_, extended) = extend(TFIDFSettings(minimumDocuments: 2))
    let vectors = extended.model.weigh(extended.counts)
    for (row, article) in further.enumerated() {
      #expect(vectors.row(row) == TinyTraining.features(of: article, extended.model).document)
    }
  }

  @Test func `the number of workers changes nothing`() {
    let (one, three) = (
      extend(TinyTraining.everyWord).1, extend(TinyTraining.everyWord, workers: 3).1
    )
    #expect(terms(one.model) == terms(three.model))
    #expect(one.counts.columns == three.counts.columns)
    #expect(one.counts.values == three.counts.values)
  }

  @Test func `at most as many terms are added as a vocabulary may have`() {
    let (model, extended) = extend(TFIDFSettings(minimumDocuments: 1, maximumTerms: 20))
    #expect(model.vocabulary.count == 20)
    #expect(extended.addedTerms == 20)
  }
}
