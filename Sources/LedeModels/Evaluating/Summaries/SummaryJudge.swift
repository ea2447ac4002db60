import LedeText

/// Makes and judges summaries for one worker.
package struct SummaryJudge: Sendable {
  private let contestants: [SummaryContestant]
  private let budget: SummaryBudget
  private let keepsText: Bool
  private var reader = RougeReader()

  package init(contestants: [SummaryContestant], budget: SummaryBudget, keepsText: Bool) {
    self.contestants = contestants
    self.budget = budget
    self.keepsText = keepsText
  }

  /// Holds every contestant's summary of an article against a reference.
  ///
  /// - Precondition: the features hold the article's sentences.
  package mutating func judge(_ features: ArticleFeatures, against summary: String)
    -> JudgedSummaries
  {
    guard let terms = features.sentenceTerms else {
      preconditionFailure("the features were made without sentences")
    }
    let article = SummaryInput(features: features, terms: terms)
    let reference = reader.read(summary)
    let texts = article.text.sentences.map {
      CleanedText.string(features.article.content, $0.utf8Range)
    }
    var sentences: [RougeText] = []
    for text in texts { sentences.append(reader.read(text)) }
    let members = ReferenceSentences.find(sentences, in: reference)
    let judged = contestants.map { contestant in
      let chosen: [Summary.Choice] =
        switch contestant {
        case .method(let method): method.summarize(features, within: budget).sentences
        case .oracle:
          SummarySelection(article: article, budget: budget, redundancyLimit: 1)
            .choose(byOracle: sentences, reference)
        }
      let positions = chosen.map(\.position)
      return JudgedSummary(
        rouge: RougeScores(
          of: RougeText(joining: positions.map { sentences[$0] }), against: reference),
        words: positions.reduce(0) { $0 + article.text.sentences[$1].wordCount },
        sentences: members.map { Self.agreement(positions, $0) },
        text: keepsText ? positions.map { texts[$0] }.joined(separator: "\n") : nil)
    }
    return JudgedSummaries(id: features.article.id, summaries: judged)
  }

  private static func agreement(_ positions: [Int], _ isMember: [Bool]) -> RougeScore {
    RougeScore(
      hits: positions.count { isMember[$0] }, candidate: positions.count,
      reference: isMember.count { $0 })
  }
}

extension SummarySelection {
  /// In reading order, the sentences that are most like a reference.
  fileprivate func choose(
    byOracle sentences: [RougeText], _ reference: RougeText
  ) -> [Summary.Choice] {
    let oracle = OracleRescoring(
      sentences: sentences, eligible: article.eligible, reference: reference)
    return choose(by: oracle.scores, oracle).chosen.sorted { $0.position < $1.position }
  }
}
