import LedeAlgebra
import LedeText

/// Chooses sentences by what it learned from summaries that people wrote; see ``SentenceRanker``.
package struct RankingSummarizer: GreedySummarizer {
  private let ranker: SentenceRanker

  package init(ranker: SentenceRanker = .builtIn) { self.ranker = ranker }

  package var redundancyLimit: Float { 0.5 }

  package func start(with article: SummaryInput) -> Rescoring { Rescoring(ranker, article) }

  package struct Rescoring: SentenceRescoring {
    private let ranker: SentenceRanker
    private let evidence: SentenceEvidence
    private let own: [Double]
    private let parts: [Double]
    private let penalties: [Double]

    /// By sentence, the first one with the same terms, whose score it shares.
    private let twins: [Int]
    private var state: SummaryState
    private var value = 0.0
    private var partSum = 0.0
    package private(set) var scores: [Float] = []

    init(_ ranker: SentenceRanker, _ article: SummaryInput) {
      let first = ArticleEvidence(article)
      let evidence = SentenceEvidence(first, salience: ranker.salience(of: first))
      self.ranker = ranker
      self.evidence = evidence
      own = ranker.scores(of: evidence)
      parts = ranker.parts(of: evidence)
      penalties = first.surfaces.map { $0.leansOnContext ? SentenceRanker.contextPenalty : 0 }
      twins = Self.twins(article.terms, first.eligible)
      state = SummaryState(evidence, scores: own)
      rescore()
    }

    package func endsSummary(before score: Float) -> Bool { score <= 0 }

    package func parts(of position: Int) -> [ScorePart] {
      reasons(for: position).map { ScorePart($0.reason.rawValue, $0.weight) }
    }

    package mutating func choose(_ position: Int) {
      state.add(position)
      partSum += parts[position]
      if state.chosen.count < SentenceRanker.longest {
        value = partSum + ranker.value(state.features)
        rescore()
      } else if state.chosen.count == SentenceRanker.longest {
        scores = WalkSummarizer().scores(of: evidence.evidence.article)
      }
    }

    private mutating func rescore() {
      scores = []
      scores.reserveCapacity(twins.count)
      for sentence in twins.indices {
        scores.append(twins[sentence] < sentence ? scores[twins[sentence]] : score(of: sentence))
      }
    }

    private func score(of sentence: Int) -> Float {
      guard evidence.evidence.eligible[sentence] else { return 0 }
      return Float(
        partSum + parts[sentence] - penalties[sentence]
          + ranker.value(state.features(adding: sentence)) - value)
    }

    private static func twins(_ terms: SentenceTerms, _ eligible: [Bool]) -> [Int] {
      var firsts: [UInt64: Int] = [:]
      return (0..<terms.counts.rowCount).map { sentence in
        let hash = terms.counts.hash(ofRow: sentence)
        guard eligible[sentence], let hash else { return sentence }
        if let first = firsts[hash] {
          return terms.counts.row(first) == terms.counts.row(sentence) ? first : sentence
        }
        firsts[hash] = sentence
        return sentence
      }
    }

    /// Why a sentence would be chosen next: what speaks for it in comparison with the average
    /// sentence of the article, the strongest reason first.
    ///
    /// The reasons sum up to its score less the average score.
    package func reasons(for sentence: Int) -> [(reason: SummaryReason, weight: Double)] {
      let eligible = evidence.evidence.eligible.indices.filter { evidence.evidence.eligible[$0] }
      var sums = Array(repeating: 0.0, count: SummaryReason.allCases.count)
      func addFeatures(_ sentence: Int, times factor: Double) {
        let together = state.features(adding: sentence)
        for (feature, kind) in SummaryFeature.allCases.enumerated() {
          sums[kind.reason.number] += factor * ranker.summaries.weights[feature] * together[feature]
        }
        for ((kind, value), weight) in zip(
          zip(SentenceFeature.allCases, evidence.features(of: sentence)),
          ranker.summaries.weights[SummaryFeature.width...])
        {
          sums[kind.reason.number] += factor * weight * value
        }
      }
      func add(_ sentence: Int, times factor: Double) {
        addFeatures(sentence, times: factor)
        sums[SummaryReason.wording.number] -= factor * penalties[sentence]
      }
      add(sentence, times: 1)
      for other in eligible { add(other, times: -1 / Double(eligible.count)) }
      return zip(SummaryReason.allCases, sums).filter { $0.1 != 0 }
        .sorted { ($0.1, $1.0.number) > ($1.1, $0.0.number) }
        .map { (reason: $0.0, weight: $0.1) }
    }
  }
}
