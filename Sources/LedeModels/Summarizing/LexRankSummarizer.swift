import LedeAlgebra

/// Scores sentences by their centrality in a graph of similar sentences (LexRank).
///
/// For *n* sentences, let `W[i, j]` be the cosine of their TF-IDF vectors, zero where it is below
/// 0.1 and on the diagonal. The scores are those of a random walk that follows an edge with the
/// chance *d* = 0.85, divided by the highest.
///
/// Sentences with the same words get the same score. This is the paper's continuous variant: edges
/// keep the cosine as weight, above its threshold. Here *d* is the chance of following an edge; the
/// paper uses *d* for the chance of jumping. The paper's graph has an edge from each sentence to
/// itself; without it a sentence that is like no other does not hold its own vote.
///
/// - Complexity: O(*n*² · *terms*) time, O(*n*²) memory.
/// - SeeAlso: Erkan and Radev, "LexRank: graph-based lexical centrality as salience in text
///   summarization", JAIR 22 (2004), section 3.3.
package struct LexRankSummarizer: Summarizer {
  private let threshold: Float = 0.1
  private let damping: Float = 0.85

  package init() {}

  package func scores(of article: SummaryInput) -> [Float] {
    Self.scores(
      SentenceSimilarity(vectors: article.vectors).cosines, threshold: threshold, damping: damping)
  }

  static func scores(
    _ cosines: consuming DenseMatrix, threshold: Float, damping: Float
  ) -> [Float] {
    var weights = cosines
    let count = max(weights.rowCount, 1)
    weights.updateRows { elements, range in
      for index in range where index % (count + 1) == 0 || elements[index] < threshold {
        elements[index] = 0
      }
    }
    let scores = RandomWalk.scores(of: weights, damping: damping)
    guard let highest = scores.max(), highest > 0 else { return scores }
    return scores.map { $0 / highest }
  }
}
