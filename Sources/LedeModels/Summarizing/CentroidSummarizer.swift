import LedeAlgebra

/// Scores sentences by their words' part in the article, their place and the first sentence (MEAD).
///
/// The centroid is the vector of `c · idf` of the article's terms, those below 3 left out. For the
/// *i*-th of *n* sentences that may be chosen, from 0,
///
///     score = C(i) / C_max + (n − i) / n + F(i)
///
/// `C` is the sum of the centroid's values over the sentence's words, `C_max` the greatest, and `F`
/// the cosine with the first sentence. A sentence whose cosine with one already chosen exceeds 0.7
/// is left out.
///
/// Deviations: the paper's `c` is a mean over the documents of a cluster, and here there is one; its
/// `C` and `F` are sums, here they are brought to 1 so that all three weigh the same; it takes words
/// in common off a score and ranks again, here the limit on cosines, MEAD's default later on, does
/// that. Without a term of 3 all terms are in the centroid.
///
/// - Complexity: O(*words*).
/// - SeeAlso: Radev, Jing, Styś and Tam, "Centroid-based summarization of multiple documents",
///   Information Processing & Management 40 (2004), sections 4 and 5.
package struct CentroidSummarizer: Summarizer {
  private static let leastValue: Float = 3

  package init() {}

  package var redundancyLimit: Float { 0.7 }

  package func scores(of article: SummaryInput) -> [Float] {
    let sums = centroidSums(article.terms)
    let highest = sums.max() ?? 0
    let eligible = article.eligible
    let count = eligible.count { $0 }
    guard let first = eligible.firstIndex(of: true) else { return sums.map { _ in 0 } }
    let firstVector = article.vectors.row(first)
    var place = 0
    return sums.indices.map { position in
      var score = article.vectors.row(position).dot(firstVector)
      if highest > 0 { score += sums[position] / highest }
      score += Float(count - place) / Float(count)
      if eligible[position] { place += 1 }
      return score
    }
  }

  /// By sentence, the sum of the centroid's values over its words.
  private func centroidSums(_ terms: SentenceTerms) -> [Float] {
    var centroid = Array(repeating: Float(0), count: terms.counts.columnCount)
    for row in 0..<terms.counts.rowCount {
      terms.counts.withRow(row) { columns, values in
        for index in columns.indices { centroid[Int(columns[index])] += values[index] }
      }
    }
    for term in centroid.indices { centroid[term] *= terms.rarity[term] }
    if centroid.contains(where: { $0 >= Self.leastValue }) {
      centroid = centroid.map { $0 >= Self.leastValue ? $0 : 0 }
    }
    return (0..<terms.counts.rowCount).map { row in
      terms.counts.withRow(row) { columns, values in
        var sum: Float = 0
        for index in columns.indices { sum += centroid[Int(columns[index])] * values[index] }
        return sum
      }
    }
  }
}
