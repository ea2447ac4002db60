import LedeAlgebra

/// Labelled articles with their vocabulary and counts: what all further steps of training need.
struct CountedArticles {
  let articles: LabelledArticles
  let model: TFIDFModel

  /// A row for each article.
  let counts: SparseMatrix
  let gold: GoldLabels

  /// - Throws: `TrainingError` when nothing can be learned from the articles.
  init(_ articles: consuming LabelledArticles) throws(TrainingError) {
    var articles = articles
    (model, counts) = articles.finish()
    guard !articles.labels.isEmpty else {
      throw TrainingError(
        "no article has topics to learn: file articles in a folder per topic, or give them `topics` "
          + "in front matter or `labels` in JSON"
          + (articles.firstUnlabelled.map { " (the first without: \($0.place))" } ?? ""))
    }
    gold = GoldLabels(articles.labels)
    guard !gold.topics.isEmpty else {
      throw TrainingError("no article has a topic; there is nothing to learn")
    }
    self.articles = articles
  }

  /// How many bytes the weights of all terms for all topics may take while they are learned.
  private static let mostBytes = 4 << 30

  /// Refuses numbers of terms and topics whose weights would not fit into memory.
  ///
  /// Each weight is there twice for a while, by topic as it was learned and by term; held-out scores
  /// and the file take about as much again.
  func checkSize(_ settings: LabelerSettings) throws(TrainingError) {
    let (terms, topics) = (model.vocabulary.count, gold.topics.count)
    guard settings.method != .neighbours else { return }
    let bytes = 3 * MemoryLayout<Float>.size * topics
    let room = Self.mostBytes / bytes
    guard terms > room else { return }
    throw TrainingError(
      "\(topics) topics with \(terms) terms each would take \((bytes * terms) >> 20) MB; give "
        + "--maximum-terms \(max(room, 1)), or --method neighbours, which has no weights")
  }
}
