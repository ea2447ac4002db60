import LedeAlgebra
import LedeText

/// Some sentences of an article as a summary, and what any of the others would make of it.
package struct SummaryState: Sendable {
  private let evidence: SentenceEvidence

  /// By sentence, its own score.
  private let scores: [Double]
  package private(set) var chosen: [Int] = []

  private var isSaid: [Bool]
  private var salience = 0.0
  private var salienceSum = 0.0
  private var words = 0
  private var likenesses = 0.0
  private var likeness = 0.0
  private var firstPlace = Int.max
  private var scoreSum = 0.0
  private var weightedScoreSum = 0.0
  private var (best, worst) = (-Double.infinity, Double.infinity)

  package init(_ evidence: SentenceEvidence, scores: [Double]) {
    self.evidence = evidence
    self.scores = scores
    isSaid = Array(repeating: false, count: evidence.salience.count)
  }

  /// Adds a sentence.
  package mutating func add(_ sentence: Int) {
    let article = evidence.evidence.article
    article.terms.counts.withRow(sentence) { columns, _ in
      for index in columns.indices where !isSaid[Int(columns[index])] {
        isSaid[Int(columns[index])] = true
        salience += evidence.salience[Int(columns[index])]
      }
    }
    salienceSum += evidence.salienceSums[sentence]
    let count = article.text.sentences[sentence].wordCount
    words += count
    let vector = article.vectors.row(sentence)
    for other in chosen {
      let cosine = Double(vector.dot(article.vectors.row(other)))
      likenesses += cosine
      likeness = max(likeness, cosine)
    }
    firstPlace = min(firstPlace, evidence.evidence.places[sentence])
    scoreSum += scores[sentence]
    weightedScoreSum += scores[sentence] * Double(count)
    best = max(best, scores[sentence])
    worst = min(worst, scores[sentence])
    chosen.append(sentence)
  }

  /// The values of ``SummaryFeature`` with one more sentence.
  package func features(adding sentence: Int) -> [Double] {
    var state = self
    state.add(sentence)
    return state.features
  }

  /// The values of ``SummaryFeature``.
  ///
  /// - Precondition: a sentence was chosen.
  package var features: [Double] {
    precondition(!chosen.isEmpty, "a summary of no sentences has no features")
    let count = Double(words)
    let logarithm = TermUse.logarithm(max(words, 1))
    let mean = weightedScoreSum / max(count, 1)
    return [
      chosen.count == 1 ? 1 : 0, chosen.count == 2 ? 1 : 0, chosen.count >= 3 ? 1 : 0,
      min(count, 20), min(max(count - 20, 0), 15), min(max(count - 35, 0), 15),
      min(max(count - 50, 0), 20), max(count - 70, 0), logarithm, logarithm * logarithm,
      salience, 2 * salience / (count + 35), salience / max(count, 1),
      salience / max(evidence.totalSalience, 1e-9), salienceSum - salience, likeness, likenesses,
      Double(firstPlace) / Double(evidence.evidence.proseCount), best, worst,
      scoreSum / Double(chosen.count), mean, mean * logarithm,
    ]
  }
}
