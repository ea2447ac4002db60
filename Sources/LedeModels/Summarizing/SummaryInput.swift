package import LedeAlgebra
package import LedeText

/// What summarizers read of an article.
///
/// Of a text of more than 6,000 sentences, which is a book, the first 6,000 take part: similarities
/// of all would need more memory than there is.
///
/// A class, because it is handed on many times and never changes.
package final class SummaryInput: Sendable {
  package let features: ArticleFeatures

  /// The words and sentences that take part.
  package let text: AnalyzedText

  /// The terms of these sentences.
  package let terms: SentenceTerms

  /// The TF-IDF vectors of the sentences, of length 1; see ``SentenceSimilarity``.
  package let vectors: SparseMatrix

  /// Whether a sentence may be chosen: headings and captions may not, unless there is nothing
  /// else.
  package let eligible: [Bool]

  /// How many sentences take part at most.
  package static let longest = 6000

  package init(features: ArticleFeatures, terms: SentenceTerms) {
    self.features = features
    let isLong = features.text.sentences.count > Self.longest
    text = isLong ? features.text.prefix(sentences: Self.longest) : features.text
    self.terms = isLong ? terms.prefix(sentences: Self.longest) : terms
    vectors = SentenceSimilarity.vectors(of: self.terms)
    let hasProse = text.sentences.contains { !$0.isHeading }
    eligible = text.sentences.map { !hasProse || !$0.isHeading }
  }
}

extension SentenceTerms {
  /// The terms of no more than the first sentences, under their numbers.
  fileprivate func prefix(sentences count: Int) -> SentenceTerms {
    var first = self
    first.counts = SparseMatrix(columnCount: counts.columnCount)
    for row in 0..<min(count, counts.rowCount) { first.counts.append(counts.row(row)) }
    return first
  }
}
