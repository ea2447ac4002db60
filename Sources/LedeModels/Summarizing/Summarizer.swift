import LedeAlgebra
package import LedeText

/// Scores the sentences of an article.
package protocol Summarizer: Sendable {
  /// A finite score for each sentence; higher is better.
  func scores(of article: SummaryInput) -> [Float]

  /// From which cosine with a sentence already chosen another is left out; 1 leaves out only
  /// sentences of the same words.
  var redundancyLimit: Float { get }
}

extension Summarizer {
  package var redundancyLimit: Float { 1 }
}

/// What summarizers read of an article.
package struct SummaryInput: Sendable {
  package let features: ArticleFeatures
  package let terms: SentenceTerms

  package init(features: ArticleFeatures, terms: SentenceTerms) {
    self.features = features
    self.terms = terms
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
