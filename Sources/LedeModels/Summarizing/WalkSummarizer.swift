import LedeAlgebra
import LedeText

/// Scores sentences by a random walk over shared words, without a matrix of all pairs.
///
/// With `uᵢ` the counts of a sentence's terms by their pivoted length (`SharedWords`), the weight
/// between two of *n* sentences is `uᵢ · uⱼ`, and the scores are the fixed point of
///
///     s[j] = (1 − d) / n + d · Σᵢ≠ⱼ s[i] · (uᵢ · uⱼ) / Σₖ≠ᵢ uᵢ · uₖ, d = 0.85
///
/// divided by the highest. A sentence without neighbours gives its share to all. A round is
/// `uⱼ · (Σᵢ xᵢ uᵢ − xⱼ uⱼ)` for the shares `x`, two passes over the stored terms. Rounds end when the
/// scores change by less than 10⁻⁶ together, or after 200.
///
/// This is the walk of TextRank with the cosine of LexRank. Deviations from the latter: there is no
/// threshold, long sentences are not cut to the length of short ones, and terms are not weighted by rarity: the words that hold a text together need not be
/// rare in others. Terms are stems without stop words; numbers are left out, because two sentences
/// that both say 12 need not speak of the same thing.
///
/// - Complexity: O(*rounds* · *stored terms* + *tokens*) time, O(*stored terms*) memory.
/// - SeeAlso: Mihalcea and Tarau, "TextRank: bringing order into texts", EMNLP 2004, sections 2 and 4;
///   Erkan and Radev, "LexRank: graph-based lexical centrality as salience in text summarization",
///   JAIR 22 (2004), section 3.3.
package struct WalkSummarizer: Summarizer {
  private static let damping = 0.85
  private static let rounds = 200

  package init() {}

  package func scores(of article: SummaryInput) -> [Float] {
    let count = article.terms.counts.rowCount
    let words = SharedWords(article)
    let sums = words.sums(times: Array(repeating: 1, count: count))
    var scores = Array(repeating: 1 / Double(max(count, 1)), count: count)
    for _ in 0..<Self.rounds {
      var isolated = 0.0
      var shares = scores
      for row in shares.indices {
        if sums[row] > 0 {
          shares[row] /= sums[row]
        } else {
          isolated += shares[row]
          shares[row] = 0
        }
      }
      let received = words.sums(times: shares)
      var change = 0.0
      for row in scores.indices {
        let score =
          (1 - Self.damping) / Double(count)
          + Self.damping * (received[row] + isolated / Double(count))
        change += (score - scores[row]).magnitude
        scores[row] = score
      }
      if change < 1e-6 { break }
    }
    let highest = scores.max() ?? 1
    return scores.map { Float($0 / highest) }
  }
}
