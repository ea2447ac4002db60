import LedeAlgebra
import LedeText

/// The features of an article's sentences, given how probable each term is in a summary.
///
/// - Complexity: O(*stored terms* + *sentences* · *features*) time and memory.
package struct SentenceEvidence: Sendable {
  package let evidence: ArticleEvidence

  /// By term, how probable it is that a summary has it.
  package let salience: [Double]

  /// The sum over the terms of the article.
  package let totalSalience: Double

  /// By sentence, the sum over its distinct terms.
  package let salienceSums: [Double]

  /// By sentence, the values of ``SentenceFeature``, one sentence after the other.
  package let features: [Double]

  package var count: Int { salienceSums.count }

  /// Calls `body` with the features of one sentence.
  func withFeatures<Result>(of sentence: Int, _ body: (Span<Double>) -> Result) -> Result {
    let start = sentence * SentenceFeature.width
    return body(features.span.extracting(start..<start + SentenceFeature.width))
  }

  /// The features of one sentence.
  package func features(of sentence: Int) -> ArraySlice<Double> {
    features[(sentence * SentenceFeature.width)..<((sentence + 1) * SentenceFeature.width)]
  }

  package init(_ evidence: ArticleEvidence, salience: [Double]) {
    self.evidence = evidence
    self.salience = salience
    let counts = evidence.article.terms.counts
    let sums = (0..<counts.rowCount).map { row in
      counts.withRow(row) { columns, _ in
        var sum = 0.0
        for index in columns.indices { sum += salience[Int(columns[index])] }
        return sum
      }
    }
    salienceSums = sums
    totalSalience = salience.reduce(0, +)
    let mean = sums.isEmpty ? 0 : sums.reduce(0, +) / Double(sums.count)
    let likeness = SentenceLikeness(evidence)
    features = [Double](capacity: sums.count * SentenceFeature.width) { features in
      for sentence in sums.indices {
        Self.appendPosition(sentence, evidence, to: &features)
        Self.appendLength(sentence, evidence, to: &features)
        let best = counts.withRow(sentence) { columns, _ in
          var top = (0.0, 0.0, 0.0)
          for index in columns.indices {
            let value = salience[Int(columns[index])]
            if value > top.0 {
              top = (value, top.0, top.1)
            } else if value > top.1 {
              top = (top.0, value, top.1)
            } else if value > top.2 {
              top.2 = value
            }
          }
          return (top.0 + top.1 + top.2, columns.count)
        }
        let words = Double(max(evidence.article.text.sentences[sentence].wordCount, 1))
        let sum = sums[sentence]
        features.append([
          sum, sum / words, 2 * sum / (words + 35), best.0, sum - mean,
          sum / Double(max(best.1, 1)),
          evidence.places[sentence] == 0 ? sum : 0,
        ])
        likeness.append(sentence, to: &features)
        Self.appendWording(sentence, evidence, to: &features)
      }
    }
  }

  private static func appendPosition(
    _ sentence: Int, _ evidence: ArticleEvidence, to features: inout OutputSpan<Double>
  ) {
    let place = evidence.places[sentence]
    let share = Double(place) / Double(evidence.proseCount)
    for other in 0..<5 { features.append(place == other ? 1 : 0) }
    features.append([
      evidence.logarithm(1 + place), 1 / Double(1 + place), share,
      sentence == evidence.places.count - 1 ? 1 : 0, max(0, share - 0.7),
    ])
  }

  private static func appendLength(
    _ sentence: Int, _ evidence: ArticleEvidence, to features: inout OutputSpan<Double>
  ) {
    let words = Double(evidence.article.text.sentences[sentence].wordCount)
    let place = evidence.places[sentence]
    let logarithm = evidence.logarithm(1 + evidence.article.text.sentences[sentence].wordCount)
    features.append([
      logarithm, min(words, 8), min(max(words - 8, 0), 7), min(max(words - 15, 0), 10),
      min(max(words - 25, 0), 10), min(max(words - 35, 0), 30), place == 0 && words < 12 ? 1 : 0,
      place < 3 ? logarithm : 0,
    ])
  }

  private static func appendWording(
    _ sentence: Int, _ evidence: ArticleEvidence, to features: inout OutputSpan<Double>
  ) {
    let surface = evidence.surfaces[sentence]
    let words = Double(max(evidence.article.text.sentences[sentence].wordCount, 1))
    let terms = evidence.article.text.sentences[sentence].tokens.reduce(0) {
      $0 + (evidence.article.terms.tokenTerms[$1] >= 0 ? 1 : 0)
    }
    func flag(_ isTrue: Bool) -> Double { isTrue ? 1 : 0 }
    features.append([
      Double(min(surface.names, 15)), min(Double(surface.names) / words, 1),
      flag(surface.numbers > 0), Double(min(surface.numbers, 4)), min(Double(terms) / words, 1.5),
      flag(surface.opensQuotation), flag(surface.hasQuotation), flag(surface.isQuestion),
      flag(surface.isExclamation), flag(surface.opening == .pronoun || surface.opening == .person),
      flag(surface.opening == .connective), flag(surface.reportsSpeech),
      flag(surface.speaksOfSelf), min(Double(surface.pronouns) / words, 1),
      Double(min(surface.commas, 8)), flag(surface.hasBracket), flag(surface.hasCue),
    ])
  }
}
