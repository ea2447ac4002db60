import LedeText
package import LedeAlgebra

/// What turns articles into vectors: a vocabulary and how rare each of its terms is.
///
/// For a term *t* that stands in `df(t)` of *N* articles, and counts `tf` in an article (a word of
/// the title or of the lead counts more than once, see ``TFIDFSettings``), the element is
///
///     (1 + ln tf) · idf(t),    idf(t) = ln((1 + N) / (1 + df(t))) + 1
///
/// and the vector is scaled to length 1, or divided by its `LatentLength` besides. Where titles have a
/// share *s*, the title alone has such a vector, too, and the article's is `(whole + s · title) /
/// (1 + s)`; an article without a title has that of the whole. Stop words have no column. A pair of
/// words is two neighbours of a sentence that are not stop words, whatever stop words stand between
/// them.
///
/// - SeeAlso: Salton and Buckley, "Term-weighting approaches in automatic text retrieval",
///   Information Processing & Management 24 (1988); the smoothing is scikit-learn's, "as if one
///   more article had every term".
public struct TFIDFModel: Sendable {
  public let settings: TFIDFSettings

  /// The code of the language that the terms are of.
  public let languageCode: String

  public let vocabulary: Vocabulary

  /// How many articles the frequencies were counted in.
  public let documentCount: Int

  /// In how many of them each term stands, by column.
  package let documentFrequencies: SharedBuffer<UInt32>

  /// The rarity of each term, by column.
  package let inverseDocumentFrequencies: SharedBuffer<Float>

  /// By what vectors are divided; `nil` when they keep the length 1.
  package let lengths: LatentLength?

  package init(
    settings: TFIDFSettings, languageCode: String, vocabulary: Vocabulary, documentCount: Int,
    documentFrequencies: SharedBuffer<UInt32>, inverseDocumentFrequencies: SharedBuffer<Float>,
    lengths: LatentLength? = nil
  ) {
    self.settings = settings
    self.languageCode = languageCode
    self.vocabulary = vocabulary
    self.documentCount = documentCount
    self.documentFrequencies = documentFrequencies
    self.inverseDocumentFrequencies = inverseDocumentFrequencies
    self.lengths = lengths
  }

  /// Makes a model from counts.
  package init(
    settings: TFIDFSettings, languageCode: String, vocabulary: Vocabulary, documentCount: Int,
    documentFrequencies: [UInt32]
  ) {
    self.init(
      settings: settings, languageCode: languageCode, vocabulary: vocabulary,
      documentCount: documentCount, documentFrequencies: SharedBuffer(documentFrequencies),
      inverseDocumentFrequencies: SharedBuffer(
        documentFrequencies.map {
          Double($0) > settings.maximumShare * Double(documentCount)
            ? 0 : Self.inverseDocumentFrequency(of: Int($0), in: documentCount)
        }))
  }

  /// The rarity of a term that stands in `frequency` of `count` articles.
  package static func inverseDocumentFrequency(of frequency: Int, in count: Int) -> Float {
    Float(Logarithm.natural(Double(1 + count) / Double(1 + frequency)) + 1)
  }

  /// The rarity of a term that stands in none of the articles.
  package var highestInverseDocumentFrequency: Float {
    Self.inverseDocumentFrequency(of: 0, in: documentCount)
  }
}
