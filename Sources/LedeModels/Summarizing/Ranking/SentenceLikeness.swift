import LedeAlgebra
import LedeText

/// How like other sentences each sentence of an article is.
///
/// With `t[i]` the TF-IDF vector of a sentence and `c` the sum of all, centrality is the cosine of
/// `t[i]` with `c − t[i]`, the other sentences together. With `u[i]` the vectors of length 1 and `s`
/// their sum, `u[i] · (s − u[i]) / (n − 1)` is the mean cosine with all others. Neither needs a matrix
/// of all pairs.
///
/// - Complexity: O(*stored terms*).
struct SentenceLikeness {
  private let evidence: ArticleEvidence
  private let centralities: [Double]
  private let means: [Double]

  /// Up to five sentences of prose that come first.
  private let lead: [Int]

  /// By term, its elements in these sentences' vectors: five a term, so that the cosines of a sentence
  /// with all of them are one walk over its terms.
  private var leadElements: [Float]
  private static let leadCount = 5

  init(_ evidence: ArticleEvidence) {
    self.evidence = evidence
    let terms = evidence.article.terms
    let counts = terms.counts
    var sums = Array(repeating: 0.0, count: counts.columnCount)
    for row in 0..<counts.rowCount {
      counts.withRow(row) { columns, values in
        for index in columns.indices {
          let column = Int(columns[index])
          sums[column] += Double(values[index] * terms.rarity[column])
        }
      }
    }
    var squared = 0.0
    for sum in sums { squared += sum * sum }
    centralities = (0..<counts.rowCount).map { row in
      counts.withRow(row) { columns, values in
        var (own, common) = (0.0, 0.0)
        for index in columns.indices {
          let column = Int(columns[index])
          let value = Double(values[index] * terms.rarity[column])
          own += value * value
          common += value * sums[column]
        }
        let others = squared - 2 * common + own
        guard own > 0, others > 1e-9 else { return 0 }
        return max(0, min(1, (common - own) / (own * others).squareRoot()))
      }
    }
    let vectors = evidence.article.vectors
    var directions = Array(repeating: 0.0, count: counts.columnCount)
    for row in 0..<vectors.rowCount {
      vectors.withRow(row) { columns, values in
        for index in columns.indices { directions[Int(columns[index])] += Double(values[index]) }
      }
    }
    let others = Double(max(vectors.rowCount - 1, 1))
    means = (0..<vectors.rowCount).map { row in
      vectors.withRow(row) { columns, values in
        var sum = 0.0
        for index in columns.indices {
          let value = Double(values[index])
          sum += value * (directions[Int(columns[index])] - value)
        }
        return sum / others
      }
    }
    var lead: [Int] = []
    for sentence in evidence.places.indices
    where lead.count < Self.leadCount && evidence.eligible[sentence] {
      guard evidence.article.text.sentences[sentence].wordCount >= 5 else { continue }
      lead.append(sentence)
    }
    self.lead = lead
    leadElements = Array(repeating: 0, count: Self.leadCount * counts.columnCount)
    for (offset, sentence) in lead.enumerated() {
      vectors.withRow(sentence) { columns, values in
        for index in columns.indices {
          leadElements[Self.leadCount * Int(columns[index]) + offset] = values[index]
        }
      }
    }
  }

  /// Appends the features from `centrality` to `likePrevious`.
  func append(_ sentence: Int, to features: inout OutputSpan<Double>) {
    let vectors = evidence.article.vectors
    let cosines = vectors.withRow(sentence) { columns, values in
      var sums = InlineArray<5, Float>(repeating: 0)
      for index in columns.indices {
        let start = Self.leadCount * Int(columns[index])
        for offset in 0..<Self.leadCount {
          sums[offset] += values[index] * leadElements[start + offset]
        }
      }
      return sums
    }
    var (first, highest) = (0.0, 0.0)
    for (offset, other) in lead.enumerated() where other != sentence {
      if offset == 0 { first = Double(cosines[0]) }
      highest = max(highest, Double(cosines[offset]))
    }
    let previous = sentence > 0 ? Double(vectors.dot(sentence, sentence - 1)) : 0
    features.append([
      centralities[sentence], means[sentence], first, highest, previous,
    ])
  }
}
