private import FoundationEssentials
import LedeAlgebra
package import LedeModels
import LedeText
package import SystemPackage

/// Reads and writes models.
///
/// Sections: `description` (JSON: settings, topics, card, figures), the vocabulary (`terms.…`), and
/// the labeller (`labels.…`), see Documentation/ModelFormat.md.
package enum ModelFile {
  /// Opens a model: maps it, checks every checksum and that its parts fit each other.
  package static func open(_ path: FilePath) throws(StorageError) -> LedeModel {
    let sections = try Sections(path)
    let description = try Self.description(in: sections)
    guard Language.named(description.language) != nil else {
      throw StorageError(
        .unsupportedVersion, path.string,
        "the model reads the language \"\(description.language)\", which this build does not know; "
          + "update Lede or retrain the model with `lede train`")
    }
    let vocabulary = Vocabulary(
      termBytes: try sections.buffer("terms.bytes", of: UInt8.self),
      termStarts: try sections.buffer("terms.starts", of: UInt32.self),
      components: try sections.buffer("terms.components", of: Int32.self),
      wordSlots: try sections.buffer("terms.words", of: UInt32.self),
      pairSlots: try sections.buffer("terms.pairs", of: UInt32.self))
    let tfidf = TFIDFModel(
      settings: description.vectors, languageCode: description.language, vocabulary: vocabulary,
      documentCount: description.documentCount,
      documentFrequencies: try sections.buffer("terms.documents", of: UInt32.self),
      inverseDocumentFrequencies: try sections.buffer("terms.rarity", of: Float.self),
      lengths: try description.latentLength.map { intercept throws(StorageError) in
        LatentLength(
          weights: try sections.buffer("terms.lengths", of: Float.self), intercept: intercept)
      })
    try ModelChecks.sizes(of: tfidf, sections)
    return LedeModel(
      tfidf: tfidf, labeler: try labeler(description, sections, terms: vocabulary.count),
      figures: description.figures, card: description.card,
      phrases: try PhraseSections.decode(description.phraseTopics, sections),
      keptArticles: try KeptArticles.read(
        sections, columns: tfidf.countColumns, topics: description.topics.count),
      means: try TopicMeanSections.decode(
        sections, terms: vocabulary.count, topics: description.topics.count),
      groups: try MeanSections.decode(sections, prefix: "groups.", terms: vocabulary.count),
      ranker: try RankerSection.decode(sections))
  }

  /// The checksum of a model file's header, and so of all of it; `nil` where there is none.
  package static func fingerprint(_ path: FilePath) -> UInt64? {
    guard let file = try? MappedFile(path), file.count >= SectionFile.headerSize else { return nil }
    return file.buffer(of: UInt64.self, 24..<32)[0]
  }

  private static func labeler(
    _ description: Description, _ sections: Sections, terms: Int
  ) throws(StorageError) -> TopicLabeler {
    let topics = description.topics.count
    let thresholds = try sections.buffer("labels.thresholds", of: Float.self).elements
    for count in [
      thresholds.count, description.calibrations.count, description.figures.topics.count,
    ] {
      try ModelChecks.require(count == topics, "topics", sections)
    }
    return TopicLabeler(
      topics: description.topics,
      scorer: try scorer(description.method, sections, terms: terms, topics: topics),
      thresholds: thresholds, calibrations: description.calibrations,
      slack: description.slack, passages: try passages(description, sections))
  }

  private static func passages(
    _ description: Description, _ sections: Sections
  ) throws(StorageError) -> PassageDecision? {
    guard let passages = description.passages else { return nil }
    let thresholds = try sections.buffer("labels.passages", of: Float.self).elements
    for count in [thresholds.count, passages.calibrations.count] {
      try ModelChecks.require(count == description.topics.count, "passages", sections)
    }
    try ModelChecks.require(
      passages.settings.words > 0 && passages.settings.step > 0, "passages", sections)
    return PassageDecision(
      settings: passages.settings, thresholds: thresholds, calibrations: passages.calibrations,
      filedPassages: passages.filed)
  }

  /// Writes a model; the file is there whole or not at all.
  package static func write(_ model: LedeModel, to path: FilePath) throws(StorageError) {
    let sections = sections(of: model)
    try AtomicFile.write(to: path) { try SectionFile.stream(sections, to: $0) }
  }

  /// The bytes of a model: the same for the same model.
  package static func encode(_ model: LedeModel) -> [UInt8] {
    SectionFile.joined(sections(of: model))
  }

  private static func sections(of model: LedeModel) -> [Section] {
    let tfidf = model.tfidf
    let vocabulary = tfidf.vocabulary
    var sections = [
      Section("description", Description(model).json),
      Section("terms.bytes", vocabulary.termBytes),
      Section("terms.starts", vocabulary.termStarts),
      Section("terms.components", vocabulary.components),
      Section("terms.words", vocabulary.wordSlots),
      Section("terms.pairs", vocabulary.pairSlots),
      Section("terms.documents", tfidf.documentFrequencies),
      Section("terms.rarity", tfidf.inverseDocumentFrequencies),
      Section("labels.thresholds", SharedBuffer(model.labeler.thresholds)),
    ]
    if let lengths = tfidf.lengths {
      sections.append(Section("terms.lengths", lengths.weights))
    }
    if let passages = model.labeler.passages {
      sections.append(Section("labels.passages", SharedBuffer(passages.thresholds)))
    }
    switch model.labeler.scorer {
    case .linear(let linear), .centroid(let linear):
      sections.append(Section("labels.weights", linear.weights))
      sections.append(Section("labels.biases", linear.biases))
    case .neighbours(let near):
      sections.append(Section("labels.near.starts", near.index.columnStarts))
      sections.append(Section("labels.near.rows", near.index.rows))
      sections.append(Section("labels.near.values", near.index.values))
      sections.append(Section("labels.near.topicStarts", near.topicStarts))
      sections.append(Section("labels.near.topics", near.topics))
    }
    let others =
      (model.keptArticles?.sections ?? []) + TopicMeanSections.encode(model.means)
      + MeanSections.encode(model.groups, prefix: "groups.")
      + RankerSection.encode(model.ranker) + PhraseSections.encode(model.phrases)
    return sections + others.map { Section($0.name, $0.bytes) }
  }

  private static func scorer(
    _ method: LabelingMethod, _ sections: Sections, terms: Int, topics: Int
  ) throws(StorageError) -> TopicLabeler.Scorer {
    guard method == .neighbours else {
      let weights = try sections.buffer("labels.weights", of: Float.self)
      let biases = try sections.buffer("labels.biases", of: Float.self)
      try ModelChecks.require(biases.count == topics, "biases", sections)
      try ModelChecks.require(weights.count == terms * topics, "weights", sections)
      let linear = LinearModel(weights: weights, biases: biases)
      return method == .linear ? .linear(linear) : .centroid(linear)
    }
    let articleStarts = try sections.buffer("labels.near.topicStarts", of: Int32.self)
    let articleTopics = try sections.buffer("labels.near.topics", of: Int32.self)
    let starts = try sections.buffer("labels.near.starts", of: Int64.self)
    let rows = try sections.buffer("labels.near.rows", of: Int32.self)
    let values = try sections.buffer("labels.near.values", of: Float.self)
    let articles = articleStarts.count - 1
    try ModelChecks.require(articles >= 0, "articles", sections)
    try ModelChecks.require(
      Int(articleStarts[articles]) == articleTopics.count, "articles", sections)
    try ModelChecks.require(starts.count == terms + 1, "postings", sections)
    try ModelChecks.require(
      rows.count == values.count && Int(starts[terms]) == rows.count, "postings", sections)
    return .neighbours(
      NeighbourModel(
        index: CosineIndex(rowCount: articles, columnStarts: starts, rows: rows, values: values),
        topicStarts: articleStarts, topics: articleTopics, topicCount: topics))
  }

  private static func description(in sections: Sections) throws(StorageError) -> Description {
    let bytes = try sections.bytes("description")
    do {
      return try JSONDecoder().decode(Description.self, from: Data(bytes))
    } catch {
      throw sections.damaged("its description cannot be read: \(error)")
    }
  }

  /// What a model file says of passages in JSON.
  private struct Passages: Codable {
    var settings: PassageSettings
    var calibrations: [PlattScaling]
    var filed: Int
  }

  /// What a model file says in JSON.
  private struct Description: Codable {
    var language: String
    var vectors: TFIDFSettings
    var documentCount: Int
    var method: LabelingMethod
    var topics: [Topic]
    var calibrations: [PlattScaling]
    var slack: Float

    /// The intercept of latent lengths, where vectors are divided by them.
    var latentLength: Float?
    var passages: Passages?
    var figures: TrainingFigures
    var card: ModelCard
    var phraseTopics: [PhraseSections.Header]?

    init(_ model: LedeModel) {
      language = model.tfidf.languageCode
      vectors = model.tfidf.settings
      documentCount = model.tfidf.documentCount
      method = model.labeler.method
      topics = model.labeler.topics
      calibrations = model.labeler.calibrations
      slack = model.labeler.slack
      figures = model.figures
      card = model.card
      latentLength = model.tfidf.lengths?.intercept
      passages = model.labeler.passages.map {
        Passages(settings: $0.settings, calibrations: $0.calibrations, filed: $0.filedPassages)
      }
      phraseTopics = PhraseSections.headers(model.phrases)
    }

    /// Keys are sorted, so the same description has the same bytes.
    var json: [UInt8] {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      guard let data = try? encoder.encode(self) else {
        preconditionFailure("a model's description has a number that JSON cannot hold")
      }
      return Array(data)
    }
  }
}
