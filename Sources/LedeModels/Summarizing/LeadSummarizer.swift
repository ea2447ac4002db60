import LedeText

/// Prefers sentences by how early they stand: the *i*-th of *n* scores `1 − i/n`.
///
/// The baseline that unsupervised methods seldom beat on news.
///
/// - Complexity: O(*n*).
/// - SeeAlso: Nenkova, "Automatic text summarization of newswire: lessons learned from the
///   Document Understanding Conference", AAAI 2005.
package struct LeadSummarizer: Summarizer {
  package init() {}

  package func scores(of article: SummaryInput) -> [Float] {
    let count = article.text.sentences.count
    return (0..<count).map { 1 - Float($0) / Float(count) }
  }
}
