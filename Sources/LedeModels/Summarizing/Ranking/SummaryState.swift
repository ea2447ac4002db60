import LedeAlgebra
import LedeText

/// Some sentences of an article as a summary, and what any of the others would make of it.
package struct SummaryState: Sendable {
  private let evidence: SentenceEvidence

  /// By sentence, its own score.
  private let scores: [Double]
  package private(set) var chosen: [Int] = []

  /// By term, whether a chosen sentence has it.
  private var isSaid: [Bool]
  private var totals = Totals()

  /// What is added up over the sentences of a summary.
  private struct Totals {
    var count = 0
    var salience = 0.0
    var salienceSum = 0.0
    var words = 0
    var likenesses = 0.0
    var likeness = 0.0
    var firstPlace = Int.max
    var scoreSum = 0.0
    var weightedScoreSum = 0.0
    var (best, worst) = (-Double.infinity, Double.infinity)
  }

  package init(_ evidence: SentenceEvidence, scores: [Double]) {
    self.evidence = evidence
    self.scores = scores
    isSaid = Array(repeating: false, count: evidence.salience.count)
  }

  /// Adds a sentence.
  package mutating func add(_ sentence: Int) {
    totals = totals(adding: sentence)
    evidence.evidence.article.terms.counts.withRow(sentence) { columns, _ in
      for index in columns.indices { isSaid[Int(columns[index])] = true }
    }
    chosen.append(sentence)
  }

  /// The values of ``SummaryFeature`` with one more sentence.
  package func features(adding sentence: Int) -> SummaryFeature.Values {
    features(of: totals(adding: sentence))
  }

  /// The values of ``SummaryFeature``.
  ///
  /// - Precondition: a sentence was chosen.
  package var features: SummaryFeature.Values { features(of: totals) }

  private func totals(adding sentence: Int) -> Totals {
    var sum = totals
    sum.count += 1
    evidence.evidence.article.terms.counts.withRow(sentence) { columns, _ in
      for index in columns.indices where !isSaid[Int(columns[index])] {
        sum.salience += evidence.salience[Int(columns[index])]
      }
    }
    sum.salienceSum += evidence.salienceSums[sentence]
    let words = evidence.evidence.article.text.sentences[sentence].wordCount
    sum.words += words
    for other in chosen {
      let cosine = Double(evidence.evidence.article.vectors.dot(sentence, other))
      sum.likenesses += cosine
      sum.likeness = max(sum.likeness, cosine)
    }
    sum.firstPlace = min(sum.firstPlace, evidence.evidence.places[sentence])
    let score = scores[sentence]
    sum.scoreSum += score
    sum.weightedScoreSum += score * Double(words)
    sum.best = max(sum.best, score)
    sum.worst = min(sum.worst, score)
    return sum
  }

  private func features(of sum: Totals) -> SummaryFeature.Values {
    precondition(sum.count > 0, "a summary of no sentences has no features")
    let count = Double(sum.words)
    let logarithm = evidence.evidence.logarithm(max(sum.words, 1))
    let mean = sum.weightedScoreSum / max(count, 1)
    let salience = sum.salience
    return [
      sum.count == 1 ? 1 : 0, sum.count == 2 ? 1 : 0, sum.count >= 3 ? 1 : 0,
      min(count, 20), min(max(count - 20, 0), 15), min(max(count - 35, 0), 15),
      min(max(count - 50, 0), 20), max(count - 70, 0), logarithm, logarithm * logarithm,
      salience, 2 * salience / (count + 35), salience / max(count, 1),
      salience / max(evidence.totalSalience, 1e-9), sum.salienceSum - salience, sum.likeness,
      sum.likenesses, Double(sum.firstPlace) / Double(evidence.evidence.proseCount), sum.best,
      sum.worst, sum.scoreSum / Double(sum.count), mean, mean * logarithm,
    ]
  }
}
