import LedeAlgebra

/// Articles without topics that training has read beside those with topics.
struct FrequencyArticles {
  /// The model with their frequencies added to its own.
  let model: TFIDFModel

  /// How many there were.
  let count: Int

  /// The counts of a sample of them.
  private let sample: [SparseVector]

  /// How many articles latent dimensions are learned from at most.
  private static let sampleSize = 30_000

  /// Counts the terms of articles, for the terms that a model has.
  ///
  /// The sample holds all of the first 30,000 articles; later ones replace earlier ones by chance,
  /// so that each of them is in it with the same chance.
  ///
  /// - SeeAlso: Vitter, "Random sampling with a reservoir", ACM Transactions on Mathematical Software
  ///   11 (1985), Algorithm R.
  init(
    _ corpus: Corpus, for counted: TFIDFModel, in language: Language, seed: UInt64, jobs: Int,
    progress: (Double) -> Void, skipped: (StorageError) -> Void
  ) async throws {
    var frequencies = counted.documentFrequencies.elements
    var count = 0
    var sample: [SparseVector] = []
    var random = SplitMix64(seed: seed)
    _ = try await Corpus.read(
      corpus.open(), jobs: jobs, progress: progress,
      state: { _ in TermFinder(model: counted, language: language) },
      transform: { finder, article in finder.counts(of: article) },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let counts):
          count += 1
          for column in counts.indices { frequencies[Int(column)] += 1 }
          if sample.count < Self.sampleSize {
            sample.append(counts)
          } else {
            let place = Int(random.next().multipliedFullWidth(by: UInt64(count)).high)
            if place < sample.count { sample[place] = counts }
          }
        }
      },
      finish: { _ in () })
    self.count = count
    self.sample = sample
    model = TFIDFModel(
      settings: counted.settings, languageCode: counted.languageCode,
      vocabulary: counted.vocabulary, documentCount: counted.documentCount + count,
      documentFrequencies: frequencies)
  }

  /// The latent dimensions of the sample and of the articles with topics.
  ///
  /// - Parameter counts: of the articles with topics.
  func latentBlock(
    beside counts: SparseMatrix, dimensions: Int, seed: UInt64, jobs: Int
  ) async -> LatentBlock? {
    guard counts.columnCount > 0, !sample.isEmpty else { return nil }
    var all = counts
    for article in sample { all.append(article) }
    let most = min(dimensions, all.rowCount, all.columnCount)
    return await LatentBlock(
      model.weigh(all), own: counts.rowCount, dimensions: most, seed: seed, jobs: jobs)
  }
}
