import LedeAlgebra

/// Scores sentences by their length in the space of an article's strongest topics (latent semantic
/// analysis).
///
/// For the matrix *A* of sentences × terms with elements `c · idf`, decomposed as `A = U Σ Vᵀ`, a
/// sentence scores
///
///     s[k] = √(Σᵢ U[k, i]² · σᵢ²)
///
/// over the dimensions whose singular value is at least half of the first, of at most eight. Scores
/// are divided by the highest.
///
/// This is the score of Steinberger and Ježek. Gong and Liu choose, for one dimension after the other,
/// the sentence with the greatest element in `U`: a sentence that is good in several dimensions and
/// the best in none is never chosen, and dimensions count alike, however weak they are. Deviation:
/// the papers leave open how many dimensions there are at most; articles seldom have eight that are
/// half as strong as the first.
///
/// The dimensions are found by subspace iteration with sixteen vectors, in one order of adding on
/// every machine: `Q := orthonormal(A (Aᵀ Q))` until the values change by less than 10⁻⁷, at most
/// 100 times, and an eigenvalue problem of 16 × 16 at the end.
///
/// - Complexity: O(*stored elements* + *sentences*) a round, with a factor of 16 and 256.
/// - SeeAlso: Steinberger and Ježek, "Using latent semantic analysis in text summarization and
///   summary evaluation", ISIM 2004; Gong and Liu, "Generic text summarization using relevance
///   measure and latent semantic analysis", SIGIR 2001.
package struct LSASummarizer: Summarizer {
  private static let dimensions = 8
  private static let leastShare = 0.5

  package init() {}

  package func scores(of article: SummaryInput) -> [Float] {
    var matrix = SparseMatrix(columnCount: article.terms.counts.columnCount)
    for row in 0..<article.terms.counts.rowCount {
      var vector = article.terms.counts.row(row)
      for position in vector.values.indices {
        vector.values[position] *= article.terms.rarity[Int(vector.indices[position])]
      }
      matrix.append(vector)
    }
    let space = DominantSubspace(of: matrix, dimensions: Self.dimensions)
    let first = space.values.first ?? 0
    // Squares of singular values are compared with the square of the share.
    let kept = space.values.indices.filter {
      space.values[$0] > 0 && space.values[$0] >= first * Self.leastShare * Self.leastShare
    }
    let scores = (0..<matrix.rowCount).map { row in
      kept.reduce(0.0) { sum, dimension in
        let element = space.vectors[dimension][row]
        return sum + element * element * space.values[dimension]
      }.squareRoot()
    }
    guard let highest = scores.max(), highest > 0 else { return scores.map { _ in 0 } }
    return scores.map { Float($0 / highest) }
  }
}
