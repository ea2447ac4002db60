package import LedeAlgebra

/// Makes the vectors by which articles of a corpus are grouped into stories.
///
/// The terms are the corpus's own words, and the pairs of words that stand in two of its articles or
/// more: what two reports of one event share is less its words than its names and phrases. How rare a
/// term is comes from the corpus and a prior together, as in ``RelatedIndex``, so that three articles
/// are enough.
package enum StoryVectors {
  /// How articles are counted.
  package static let settings = TFIDFSettings(
    bigrams: true, minimumDocuments: 1, maximumShare: 1, maximumTerms: Vocabulary.limit)

  /// A row of length 1 for each article, or of zeros where it has no word.
  ///
  /// - Parameters:
  ///   - documents: the articles as they were counted with ``settings``.
  ///   - terms: by worker, the terms that its numbers stand for.
  ///   - prior: whose frequencies are added.
  /// - Complexity: O(*counts* + *terms* · log *terms*).
  package static func vectors(
    of documents: [CountedDocument], terms: [CountedTerms], languageCode: String,
    prior: TFIDFModel?
  ) -> SparseMatrix {
    var trainer = TFIDFTrainer(settings: settings, languageCode: languageCode)
    for document in documents { trainer.add(document) }
    let (counted, counts) = trainer.finish(terms: terms, minimumPairDocuments: 2)
    guard let prior else { return counted.weigh(counts) }
    let columns = counted.vocabulary.columns(in: prior.vocabulary)
    let frequencies = columns.indices.map { column -> UInt32 in
      let other = columns[column]
      return counted.documentFrequencies[column]
        + (other >= 0 ? prior.documentFrequencies[Int(other)] : 0)
    }
    return TFIDFModel(
      settings: settings, languageCode: languageCode, vocabulary: counted.vocabulary,
      documentCount: counted.documentCount + prior.documentCount,
      documentFrequencies: frequencies
    ).weigh(counts)
  }
}
