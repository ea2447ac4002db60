import LedeAlgebra
import LedeText

/// How like other sentences each sentence of an article is.
///
/// With `t[i]` the TF-IDF vector of a sentence and `c` the sum of all, centrality is the cosine of
/// `t[i]` with `c − t[i]`, the other sentences together. No matrix of all pairs is needed for it.
///
/// - Complexity: O(*stored terms*).
struct SentenceLikeness {
  private let evidence: ArticleEvidence
  private let centralities: [Double]

  /// Up to five sentences of prose that come first.
  private let lead: [(sentence: Int, vector: SparseVector)]

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
    var lead: [(Int, SparseVector)] = []
    for sentence in evidence.places.indices where lead.count < 5 && evidence.eligible[sentence] {
      guard evidence.article.text.sentences[sentence].wordCount >= 5 else { continue }
      lead.append((sentence, evidence.article.vectors.row(sentence)))
    }
    self.lead = lead
  }

  /// Appends the features from `centrality` to `likePrevious`.
  func append(_ sentence: Int, to features: inout [Double]) {
    let vectors = evidence.article.vectors
    let vector = vectors.row(sentence)
    var (first, highest) = (0.0, 0.0)
    for (offset, other) in lead.enumerated() where other.sentence != sentence {
      let cosine = Double(vector.dot(other.vector))
      if offset == 0 { first = cosine }
      highest = max(highest, cosine)
    }
    let previous = sentence > 0 ? Double(vector.dot(vectors.row(sentence - 1))) : 0
    features.append(contentsOf: [centralities[sentence], first, highest, previous])
  }
}
