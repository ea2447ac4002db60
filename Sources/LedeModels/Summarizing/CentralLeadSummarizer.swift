import LedeAlgebra
import LedeText

/// Lede's own method: centrality, position, what the title says, and a length cut-off.
///
/// For the *i*-th of *n* sentences that may be chosen
///
///     score = 0.5 · central(i) + 0.9 · 0.85^i + 0.4 · title(i)
///
/// `central` is LexRank's score, `title` the cosine with the title. A sentence shorter than nine
/// words loses 1: it seldom stands alone. A sentence whose cosine with one
/// already chosen exceeds 0.5 is left out.
///
/// The mix of features is MEAD's; its position feature falls by rank in the article, here it
/// falls geometrically, because what counts in news is how early a sentence stands and not how long
/// the article is. Instead of MEAD's reranker, redundancy is cut off (Carbonell and Goldstein's
/// criterion with a limit in place of a weight), so that a longer budget never drops a sentence.
///
/// - Complexity: O(*n*² · *terms*) time, O(*n*²) memory.
/// - SeeAlso: Radev, Jing, Styś and Tam, "Centroid-based summarization of multiple documents",
///   Information Processing & Management 40 (2004), section 5; Carbonell and Goldstein, "The use
///   of MMR", SIGIR 1998.
package struct CentralLeadSummarizer: Summarizer {
  private let shortest = 9

  package init() {}

  package var redundancyLimit: Float { 0.5 }

  package func scores(of article: SummaryInput) -> [Float] {
    let central = LexRankSummarizer.scores(
      SentenceSimilarity(article.terms).cosines, threshold: 0.1, damping: 0.85)
    let title = titleCosines(article.terms)
    let eligible = article.eligible
    var decay: Float = 1
    return article.text.sentences.indices.map { index in
      let sentence = article.text.sentences[index]
      var score = 0.5 * central[index] + 0.9 * decay + 0.4 * title[index]
      if sentence.wordCount < shortest { score -= 1 }
      if eligible[index] { decay *= 0.85 }
      return score
    }
  }

  private func titleCosines(_ terms: SentenceTerms) -> [Float] {
    var title = terms.title
    for position in title.values.indices {
      title.values[position] *= terms.rarity[Int(title.indices[position])]
    }
    title.normalize()
    let vectors = SentenceSimilarity.vectors(of: terms)
    return (0..<vectors.rowCount).map { vectors.row($0).dot(title) }
  }
}
