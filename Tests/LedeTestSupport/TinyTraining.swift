package import LedeAlgebra
package import LedeModels
package import LedeText

/// Trains in memory, without files: what `LedeTrainer` does, one article after the other.
package enum TinyTraining {
  /// Settings that keep every word of a small corpus.
  package static let everyWord = TFIDFSettings(minimumDocuments: 1, maximumShare: 1)

  /// Counts articles as several workers would, dealt out in turn.
  package static func count(
    _ articles: [Article], _ settings: TFIDFSettings, workers: Int = 1
  ) -> (model: TFIDFModel, counts: SparseMatrix) {
    var counted: [Int: CountedDocument] = [:]
    var terms: [CountedTerms] = []
    for worker in 0..<workers {
      var counter = TermCounter(worker: worker, language: .english, settings: settings)
      for (index, article) in articles.enumerated() where index % workers == worker {
        counted[index] = counter.count(article)
      }
      terms.append(counter.terms)
    }
    var trainer = TFIDFTrainer(settings: settings, languageCode: "en")
    for index in articles.indices {
      if let document = counted[index] { trainer.add(document) }
    }
    return trainer.finish(terms: terms)
  }

  /// Trains a model.
  package static func train(
    _ articles: [Article], vectors: TFIDFSettings = everyWord,
    labeler settings: LabelerSettings = LabelerSettings(), workers: Int = 1
  ) async -> LedeModel {
    let (tfidf, counts) = count(articles, vectors, workers: workers)
    let gold = GoldLabels(articles.map { ($0.topics ?? [], $0.doubtful) })
    let result = await LabelerTrainer(settings: settings).train(
      TrainingRows(tfidf.weigh(counts), gold: gold), topics: gold.topics.map { Topic(id: $0) },
      jobs: workers,
      progress: { _ in })
    return LedeModel(
      tfidf: tfidf, labeler: result.labeler,
      figures: TrainingFigures(result.evaluation, folds: settings.folds),
      card: ModelCard(
        name: "tiny", languages: ["en"], articles: articles.count, frequencyArticles: 0,
        settings: settings))
  }

  /// Makes an index of articles.
  package static func index(_ articles: [Article], prior: TFIDFModel? = nil) -> RelatedIndex {
    let (counted, counts) = count(articles, RelatedIndex.settings)
    return RelatedIndex(
      entries: articles.map { RelatedIndex.Entry($0) }, counted: counted, counts: counts,
      prior: prior)
  }

  /// The features of one article.
  package static func features(
    of article: Article, _ model: TFIDFModel, occurrences: Bool = false,
    index: RelatedIndex? = nil
  ) -> ArticleFeatures {
    var extractor = FeatureExtractor(
      model: model, language: .english,
      needs: ArticleNeeds(occurrences: occurrences, index: index))
    return extractor.features(of: article)
  }
}
