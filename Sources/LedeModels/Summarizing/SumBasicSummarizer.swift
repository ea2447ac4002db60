import LedeAlgebra

/// Chooses sentences of probable words, and holds a word less probable once it was said (SumBasic).
///
/// Of *N* words that are no stop words, one that stands *c* times has `p = c / N`. A sentence
/// scores the mean of *p* over its words, and 1 more when it has the most probable word of those in
/// sentences that are not chosen yet: the best sentence with that word comes next. Then *p* is
/// squared for every word of that sentence.
///
/// Deviation: words are stems without stop words, as in the work that the method comes from, where
/// the paper leaves it open.
///
/// - Complexity: O(*words*) for each choice.
/// - SeeAlso: Vanderwende, Suzuki, Brockett and Nenkova, "Beyond SumBasic", Information Processing &
///   Management 43 (2007), section 2; Nenkova and Vanderwende, "The impact of frequency on
///   summarization", MSR-TR-2005-101.
package struct SumBasicSummarizer: GreedySummarizer {
  package init() {}

  package func start(with article: SummaryInput) -> Rescoring { Rescoring(article) }

  package struct Rescoring: SentenceRescoring {
    package private(set) var scores: [Float] = []
    private let counts: SparseMatrix
    private var probabilities: [Double]

    /// Which sentences may not be chosen, or were.
    private var isClosed: [Bool]

    init(_ article: SummaryInput) {
      counts = article.terms.counts
      isClosed = article.eligible.map { !$0 }
      probabilities = Array(repeating: 0, count: counts.columnCount)
      var total = 0.0
      for row in 0..<counts.rowCount {
        counts.withRow(row) { columns, values in
          for index in columns.indices {
            probabilities[Int(columns[index])] += Double(values[index])
            total += Double(values[index])
          }
        }
      }
      for term in probabilities.indices { probabilities[term] /= max(total, 1) }
      score()
    }

    package mutating func choose(_ position: Int) {
      isClosed[position] = true
      counts.withRow(position) { columns, _ in
        for index in columns.indices {
          let probability = probabilities[Int(columns[index])]
          probabilities[Int(columns[index])] = probability * probability
        }
      }
      score()
    }

    private mutating func score() {
      let wanted = mostProbable()
      scores = (0..<counts.rowCount).map { row in
        counts.withRow(row) { columns, values in
          var (sum, count, hasWanted) = (0.0, 0.0, false)
          for index in columns.indices {
            sum += probabilities[Int(columns[index])] * Double(values[index])
            count += Double(values[index])
            if columns[index] == wanted { hasWanted = true }
          }
          return count > 0 ? Float(sum / count + (hasWanted ? 1 : 0)) : 0
        }
      }
    }

    /// The most probable word of open sentences, of equal ones that which comes first in the text.
    private func mostProbable() -> Int32? {
      var best: Int32?
      for row in 0..<counts.rowCount where !isClosed[row] {
        counts.withRow(row) { columns, _ in
          for index in columns.indices {
            let term = columns[index]
            guard let known = best else {
              best = term
              continue
            }
            let (new, old) = (probabilities[Int(term)], probabilities[Int(known)])
            if new > old || (new == old && term < known) { best = term }
          }
        }
      }
      return best
    }
  }
}
