import LedeText

/// An article and the summary that people wrote of it, as a ranker learns from them.
package struct SummaryLesson: Sendable {
  package let evidence: ArticleEvidence

  /// By term, whether the summary has a word of it.
  package let isInReference: [Bool]

  private let sentences: [RougeText]
  private let reference: RougeText

  /// Reads an article; `nil` when it has no sentence or the reference no word.
  ///
  /// - Parameter reference: a sentence a line.
  package init?(_ features: ArticleFeatures, reference: String) {
    guard let terms = features.sentenceTerms, !features.text.sentences.isEmpty else { return nil }
    var reader = RougeReader()
    let wanted = reader.read(reference)
    guard !wanted.stems.isEmpty else { return nil }
    let content = features.article.content
    sentences = features.text.sentences.map {
      reader.read(
        CleanedText.string(content, $0.utf8Range).split(separator: "\n").joined(separator: " "))
    }
    let stems = Set(wanted.stems)
    var isInReference = Array(repeating: false, count: terms.rarity.count)
    for (token, term) in zip(features.text.tokens, terms.tokenTerms) where term >= 0 {
      guard !isInReference[Int(term)] else { continue }
      let read = reader.read(CleanedText.string(content, token.utf8Range)).stems
      isInReference[Int(term)] = !read.isEmpty && read.allSatisfy { stems.contains($0) }
    }
    self.isInReference = isInReference
    self.reference = wanted
    evidence = ArticleEvidence(SummaryInput(features: features, terms: terms))
  }

  /// How some sentences compare with what people wrote.
  ///
  /// - Parameter positions: ascending.
  package func rouge(of positions: [Int]) -> RougeScores {
    var text = RougeText()
    for position in positions {
      for stem in sentences[position].stems { text.append(stem) }
      text.endSentence()
    }
    return RougeScores(of: text, against: reference)
  }

  /// What a summary is worth in training: the sum of ROUGE-1, -2 and -Lsum, F1.
  func reward(of positions: [Int]) -> Double {
    let scores = rouge(of: positions)
    return scores.rouge1.f1 + scores.rouge2.f1 + scores.rougeLsum.f1
  }

  /// How many words some sentences have.
  package func words(of positions: [Int]) -> Int {
    positions.reduce(0) { $0 + evidence.article.text.sentences[$1].wordCount }
  }

  /// What a ranker takes for a summary.
  package func choice(of ranker: SentenceRanker, within budget: SummaryBudget) -> [Int] {
    let summarizer = RankingSummarizer(ranker: ranker)
    let rescoring = summarizer.start(with: evidence.article)
    return SummarySelection(
      article: evidence.article, budget: budget, redundancyLimit: summarizer.redundancyLimit
    ).choose(by: rescoring.scores, rescoring).chosen.map(\.position).sorted()
  }
}
