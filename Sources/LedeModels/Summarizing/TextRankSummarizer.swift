import LedeAlgebra

/// Scores sentences by a random walk over the words that they share (TextRank).
///
/// The weight between two sentences is `|Sᵢ ∩ Sⱼ| / (ln |Sᵢ| + ln |Sⱼ|)` over their distinct
/// terms, and the walk follows an edge with the chance 0.85. Scores are divided by the highest.
///
/// Deviations: terms are stems without stop words, where the paper counts all words; lengths are
/// taken as at least 2, because the logarithm of 1 is no divisor.
///
/// - Complexity: O(*n*² · *terms*) time, O(*n*²) memory, for *n* sentences.
/// - SeeAlso: Mihalcea and Tarau, "TextRank: bringing order into texts", EMNLP 2004, section 4.
package struct TextRankSummarizer: Summarizer {
  package init() {}

  package func scores(of article: SummaryInput) -> [Float] {
    let counts = article.terms.counts
    let n = counts.rowCount
    var presence = SparseMatrix(columnCount: counts.columnCount)
    var logarithms: [Float] = []
    for row in 0..<n {
      var terms = counts.row(row)
      for position in terms.values.indices { terms.values[position] = 1 }
      presence.append(terms)
      logarithms.append(Logarithm.natural(Float(max(terms.storedCount, 2))))
    }
    var weights = SentenceSimilarity(vectors: presence).cosines
    weights.updateRows { elements, range in
      let row = range.lowerBound / max(n, 1)
      for index in range {
        let other = index - range.lowerBound
        elements[index] =
          other == row ? 0 : elements[index] / (logarithms[row] + logarithms[other])
      }
    }
    let scores = RandomWalk.scores(of: weights, damping: 0.85)
    guard let highest = scores.max(), highest > 0 else { return scores }
    return scores.map { $0 / highest }
  }
}
