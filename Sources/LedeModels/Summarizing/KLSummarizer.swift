import LedeAlgebra

/// Chooses sentences so that the summary's words are distributed as the article's are (KLSum).
///
/// With `P(w)` the share of the term *w* in the article, and `Q(w) = (c(w) + δ) / (N + δ · V)` in a
/// summary that has it *c(w)* times among *N* terms, of *V* different ones in the article, the next
/// sentence is the one for which
///
///     KL(P ‖ Q) = Σ P(w) · ln (P(w) / Q(w))
///
/// is the least when it is added. That value with its sign changed is the score. δ = 0.01 keeps *Q*
/// above zero. A sentence without terms scores what an empty summary has.
///
/// - Complexity: O(*words*) for each choice.
/// - SeeAlso: Haghighi and Vanderwende, "Exploring content models for multi-document summarization",
///   NAACL 2009, section 3.2.
package struct KLSummarizer: GreedySummarizer {
  private static let smoothing = 0.01

  package init() {}

  package func start(with article: SummaryInput) -> Rescoring { Rescoring(article) }

  package struct Rescoring: SentenceRescoring {
    package private(set) var scores: [Float] = []
    private let counts: SparseMatrix

    /// By term, its share in the article.
    private var shares: [Double]

    /// Σ P · ln P.
    private let entropy: Double

    /// By count, ln (count + δ).
    private let logarithms: [Double]

    /// How often the summary has each term, and how many it has.
    private var chosen: [Int]
    private var chosenCount = 0

    /// Σ P(w) · ln (c(w) + δ).
    private var fit: Double

    /// The score of an empty summary.
    private var empty = 0.0

    init(_ article: SummaryInput) {
      let counts = article.terms.counts
      var totals = Array(repeating: 0, count: counts.columnCount)
      for row in 0..<counts.rowCount {
        counts.withRow(row) { columns, values in
          for index in columns.indices { totals[Int(columns[index])] += Int(values[index]) }
        }
      }
      let sum = max(totals.reduce(0, +), 1)
      shares = totals.map { Double($0) / Double(sum) }
      entropy = shares.reduce(0) { $1 > 0 ? $0 + $1 * Logarithm.natural($1) : $0 }
      logarithms = (0...(totals.max() ?? 0)).map {
        Logarithm.natural(Double($0) + KLSummarizer.smoothing)
      }
      chosen = Array(repeating: 0, count: totals.count)
      let none = logarithms[0]
      fit = shares.reduce(0) { $0 + $1 * none }
      self.counts = counts
      empty = -(entropy - fit + logarithmOfSize(0))
      score()
    }

    package mutating func choose(_ position: Int) {
      fit += gain(position).fit
      counts.withRow(position) { columns, values in
        for index in columns.indices {
          chosen[Int(columns[index])] += Int(values[index])
          chosenCount += Int(values[index])
        }
      }
      score()
    }

    private mutating func score() {
      scores = (0..<counts.rowCount).map { row in
        let gain = gain(row)
        guard gain.count > 0 else { return Float(empty) }
        return Float(-(entropy - (fit + gain.fit) + logarithmOfSize(chosenCount + gain.count)))
      }
    }

    /// ln (N + δ · V).
    private func logarithmOfSize(_ count: Int) -> Double {
      Logarithm.natural(
        max(Double(count) + KLSummarizer.smoothing * Double(shares.count), KLSummarizer.smoothing))
    }

    /// What a sentence adds to the fit, and to the terms of the summary.
    private func gain(_ row: Int) -> (fit: Double, count: Int) {
      counts.withRow(row) { columns, values in
        var (fit, count) = (0.0, 0)
        for index in columns.indices {
          let (term, more) = (Int(columns[index]), Int(values[index]))
          // A chosen sentence cannot be chosen again, but is asked after.
          let sum = min(chosen[term] + more, logarithms.count - 1)
          fit += shares[term] * (logarithms[sum] - logarithms[chosen[term]])
          count += more
        }
        return (fit, count)
      }
    }
  }
}
