package import LedeAlgebra
package import LedeText

/// What summarizers read of an article.
package struct SummaryInput: Sendable {
  package let features: ArticleFeatures
  package let terms: SentenceTerms

  /// The TF-IDF vectors of the sentences, of length 1; see ``SentenceSimilarity``.
  package let vectors: SparseMatrix

  package init(features: ArticleFeatures, terms: SentenceTerms) {
    self.features = features
    self.terms = terms
    vectors = SentenceSimilarity.vectors(of: terms)
  }

  package var text: AnalyzedText { features.text }

  /// Whether a sentence may be chosen: headings and captions may not, unless there is nothing
  /// else.
  package var eligible: [Bool] {
    let sentences = text.sentences
    let hasProse = sentences.contains { !$0.isHeading }
    return sentences.map { !hasProse || !$0.isHeading }
  }
}
