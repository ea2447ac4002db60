public import LedeAlgebra

/// TF-IDF vectors of plain texts: what scikit-learn's `TfidfVectorizer(sublinear_tf=True)` makes.
///
/// Words are runs of two or more letters, digits or underscores, made small; no stop words, no pairs.
/// The formula is that of `TFIDFModel`. For articles, with their titles and sentences, train a model.
public struct TextVectors: Sendable {
  public let model: TFIDFModel

  /// A row for each text, in their order.
  public let rows: SparseMatrix

  /// Learns a vocabulary from texts and makes their vectors.
  ///
  /// - Parameters:
  ///   - stemmer: the name of a Snowball algorithm, such as `english`; `nil` keeps words whole.
  ///   - minimumDocuments: in how many texts a word must stand.
  ///   - jobs: how many cores to use; the result does not depend on it.
  /// - Complexity: O(*bytes* + *words* · log *words*).
  public init(
    of texts: [String], stemmer: String? = nil, minimumDocuments: Int = 1, jobs: Int = 1
  ) async throws {
    let settings = TFIDFSettings(
      bigrams: false, minimumDocuments: minimumDocuments, maximumTerms: Vocabulary.limit,
      titleWeight: 1, leadWords: 0, leadWeight: 1, titleShare: 0)
    var trainer = TFIDFTrainer(settings: settings, languageCode: "")
    let size = 64
    var next = 0
    let terms = try await Parallel.forEach(
      jobs: jobs, state: { TextCounter(worker: $0, stemmer: stemmer) },
      next: { () -> Range<Int>? in
        guard next < texts.count else { return nil }
        defer { next += size }
        return next..<min(next + size, texts.count)
      },
      transform: { counter, batch in counter.count(texts[batch]) },
      deliver: { for document in $0 { trainer.add(document) } },
      finish: { $0.terms })
    let (model, counts) = trainer.finish(terms: terms)
    self.model = model
    rows = model.weigh(counts)
  }
}
