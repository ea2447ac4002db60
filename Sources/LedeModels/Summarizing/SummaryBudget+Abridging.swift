import LedeText

extension SummaryBudget {
  /// From which share of the article on a summary may be an abridgement.
  private static let leastShare = 1.0 / 3

  /// Whether a summary of this length abridges the article rather than to tell what is new in it.
  ///
  /// It does when it has a third of the article or more, but not all, and more than the longest summary
  /// that a ranker learned to choose. A number of sentences never does, because more sentences are to
  /// keep those that fewer have.
  ///
  /// - Complexity: O(*sentences*), for characters O(*bytes*); where the share is large enough, that of
  ///   ``SentenceRanker``.
  func abridges(_ article: SummaryInput, _ ranker: SentenceRanker) -> Bool {
    let content = article.features.article.content
    func size(_ sentence: Sentence) -> Int {
      if case .characters = self { return CleanedText.string(content, sentence.utf8Range).count }
      return sentence.wordCount
    }
    let sentences = article.text.sentences
    let sizes = zip(sentences, article.eligible).filter(\.1).map { size($0.0) }
    let whole = Double(max(sizes.reduce(0, +), 1))
    let share: Double? =
      switch self {
      case .automatic, .sentences: nil
      case .words(let count), .characters(let count): Double(count) / whole
      case .percent(let percent): percent / 100
      }
    guard let share, share >= Self.leastShare, share < 1 else { return false }
    let summarizer = RankingSummarizer(ranker: ranker)
    let rescoring = summarizer.start(with: article)
    let short = SummarySelection(
      article: article, budget: .sentences(SentenceRanker.longest),
      redundancyLimit: summarizer.redundancyLimit
    ).choose(by: rescoring.scores, rescoring).chosen
    var shortSize = short.reduce(0) { $0 + size(sentences[$1.position]) }
    // Two sentences have a space between them.
    if case .characters = self { shortSize += max(short.count - 1, 0) }
    return Double(shortSize) / whole < share
  }
}
