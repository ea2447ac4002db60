import LedeAlgebra

/// Articles without topics that training has read beside those with topics.
struct FrequencyArticles: Sendable {
  /// How many there were.
  private(set) var count = 0

  /// In how many of them each term of a vocabulary stands.
  private var frequencies: [UInt32]

  /// The counts of a sample of them, and the ids of those that may be left out.
  private var sample: [(counts: SparseVector, id: String?)] = []

  /// The counts of all articles that may be left out.
  private var known: [(counts: SparseVector, id: String)] = []

  /// How many articles latent dimensions are learned from at most.
  private static let sampleSize = 30_000

  /// Counts the terms of articles, for the terms that a model has.
  ///
  /// The sample holds all of the first 30,000 articles; later ones replace earlier ones by chance,
  /// so that each of them is in it with the same chance.
  ///
  /// - Parameter ids: the ids of articles that may have to be left out later.
  /// - SeeAlso: Vitter, "Random sampling with a reservoir", ACM Transactions on Mathematical Software
  ///   11 (1985), Algorithm R.
  init(
    _ corpus: Corpus, for counted: TFIDFModel, in language: Language, seed: UInt64,
    knowing ids: Set<String> = [], jobs: Int, progress: (Double) -> Void,
    skipped: (StorageError) -> Void
  ) async throws {
    var frequencies: [UInt32] = Array(repeating: 0, count: counted.vocabulary.count)
    var count = 0
    var sample: [(counts: SparseVector, id: String?)] = []
    var known: [(counts: SparseVector, id: String)] = []
    var random = SplitMix64(seed: seed)
    _ = try await Corpus.read(
      corpus.open(), jobs: jobs, progress: progress,
      state: { _ in TermFinder(model: counted, language: language) },
      transform: { finder, article in
        (
          counts: finder.counts(of: article, titles: false),
          id: ids.contains(article.id) ? article.id : nil
        )
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let article):
          count += 1
          for column in article.counts.indices { frequencies[Int(column)] += 1 }
          if let id = article.id { known.append((article.counts, id)) }
          if sample.count < Self.sampleSize {
            sample.append(article)
          } else {
            let place = Int(random.next().multipliedFullWidth(by: UInt64(count)).high)
            if place < sample.count { sample[place] = article }
          }
        }
      },
      finish: { _ in () })
    self.count = count
    self.frequencies = frequencies
    self.sample = sample
    self.known = known
  }

  /// The same articles without some of them, in the columns of a smaller vocabulary.
  ///
  /// - Parameters:
  ///   - columns: by column here, the column there, −1 for none; ascending.
  ///   - width: how many columns there are there.
  ///   - ids: articles to leave out, which the articles must have been read as knowing.
  func narrowed(
    to columns: [Int32], count width: Int, leavingOut ids: Set<String>
  ) -> FrequencyArticles {
    var narrowed = self
    narrowed.frequencies = Array(repeating: 0, count: width)
    for (column, target) in columns.enumerated() where target >= 0 {
      narrowed.frequencies[Int(target)] = frequencies[column]
    }
    narrowed.known = []
    for article in known where ids.contains(article.id) {
      narrowed.count -= 1
      for column in article.counts.indices where columns[Int(column)] >= 0 {
        narrowed.frequencies[Int(columns[Int(column)])] -= 1
      }
    }
    narrowed.sample = sample.compactMap { article in
      if let id = article.id, ids.contains(id) { return nil }
      var counts = SparseVector()
      for (column, value) in zip(article.counts.indices, article.counts.values) {
        let target = columns[Int(column)]
        if target >= 0 {
          counts.indices.append(target)
          counts.values.append(value)
        }
      }
      return (counts, nil)
    }
    return narrowed
  }

  /// A model with their frequencies added to its own.
  func model(adding counted: TFIDFModel) -> TFIDFModel {
    TFIDFModel(
      settings: counted.settings, languageCode: counted.languageCode,
      vocabulary: counted.vocabulary, documentCount: counted.documentCount + count,
      documentFrequencies: zip(counted.documentFrequencies.elements, frequencies).map { $0 + $1 })
  }

  /// The latent dimensions of the sample and of the articles with topics.
  ///
  /// - Parameters:
  ///   - counts: of the articles with topics.
  ///   - model: the model with the frequencies of all.
  func latentBlock(
    beside counts: SparseMatrix, _ model: TFIDFModel, dimensions: Int, seed: UInt64, jobs: Int
  ) async -> LatentBlock? {
    guard counts.columnCount > 0, !sample.isEmpty else { return nil }
    // Dimensions and lengths are those of whole articles.
    var all = SparseMatrix(columnCount: model.vocabulary.count)
    for row in 0..<counts.rowCount {
      var whole = counts.row(row)
      _ = whole.split(at: Int32(model.vocabulary.count))
      all.append(whole)
    }
    for article in sample { all.append(article.counts) }
    let most = min(dimensions, all.rowCount, all.columnCount)
    return await LatentBlock(
      model.weigh(all), own: counts.rowCount, dimensions: most, seed: seed, jobs: jobs)
  }
}
