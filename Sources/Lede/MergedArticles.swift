import LedeAlgebra

/// The articles that a model kept and further ones, for training on both.
///
/// An article of the corpus takes the place of a kept one with the same id. Corrections hold for
/// both.
struct MergedArticles {
  private let kept: KeptArticles
  private let further: (ids: [String], labels: [LearningLabels.Article])

  /// Of the kept articles that stay, their rows, and what they are filed under.
  private let rows: [Int]
  private let entries: [KeptArticles.Entry]

  /// The rows of the kept articles that go.
  private let replaced: [Int]

  init(
    kept: KeptArticles, of model: LedeModel, _ further: FurtherArticles,
    _ corrections: [Correction]
  ) {
    self.kept = kept
    self.further = (further.ids, further.labels)
    let all = kept.entries(topics: model.labeler.topics.map(\.id))
    let new = Set(further.ids)
    let decisions = Dictionary(grouping: corrections, by: \.article)
    rows = all.indices.filter { !new.contains(all[$0].id) }
    replaced = all.indices.filter { new.contains(all[$0].id) }
    entries = rows.map { row in
      var entry = all[row]
      for decision in decisions[entry.id] ?? [] {
        entry.decide(decision.topic, decision.isRight)
      }
      return entry
    }
  }

  /// The ids of the kept articles that stay.
  var keptIDs: Set<String> { Set(entries.map(\.id)) }

  /// All articles: those that were kept, then the further ones.
  ///
  /// - Parameter topics: all topics; those that nobody decided are in doubt for an article that was
  ///   not filed.
  func entries(topics: [String]) -> [KeptArticles.Entry] {
    entries
      + zip(further.ids, further.labels).map { id, label in
        var entry = KeptArticles.Entry(
          id: id, topics: label.topics ?? [],
          doubtful: label.topics == nil ? topics : label.doubtful)
        for (topic, isRight) in label.decided { entry.decide(topic, isRight) }
        return entry
      }
  }

  /// A model with the frequencies of all articles, and their counts in its columns.
  func counts(_ vocabulary: VocabularyExtension) -> (TFIDFModel, SparseMatrix) {
    let width = vocabulary.model.vocabulary.count
    var counts = kept.counts(of: rows, columns: vocabulary.columns, for: vocabulary.model)
    for row in 0..<vocabulary.counts.rowCount { counts.append(vocabulary.counts.row(row)) }
    var frequencies = vocabulary.model.documentFrequencies.elements
    let gone = kept.counts(of: replaced, columns: vocabulary.columns, for: vocabulary.model)
    for column in gone.columns where Int(column) < width { frequencies[Int(column)] -= 1 }
    let model = TFIDFModel(
      settings: vocabulary.model.settings, languageCode: vocabulary.model.languageCode,
      vocabulary: vocabulary.model.vocabulary,
      documentCount: vocabulary.model.documentCount - replaced.count,
      documentFrequencies: frequencies
    ).with(lengths: vocabulary.model.lengths)
    return (model, counts)
  }
}

extension KeptArticles.Entry {
  /// Files the article under a topic, or takes it away.
  fileprivate mutating func decide(_ topic: String, _ isRight: Bool) {
    topics.removeAll { $0 == topic }
    doubtful.removeAll { $0 == topic }
    if isRight { topics.append(topic) }
  }
}
