/// The ways to choose the sentences of a summary.
public enum SummaryMethod: String, Sendable, CaseIterable {
  /// Centrality and position together, without repetition: the best on news.
  case `default`

  /// The first sentences, the way a reporter means them to be read.
  case lead
  case lexrank
  case textrank

  package func makeSummarizer() -> any Summarizer {
    switch self {
    case .default: CentralLeadSummarizer()
    case .lead: LeadSummarizer()
    case .lexrank: LexRankSummarizer()
    case .textrank: TextRankSummarizer()
    }
  }

  /// Summarizes an article within a budget.
  ///
  /// - Precondition: the features hold the article's sentences.
  /// - Complexity: that of the method; see its type.
  public func summarize(_ features: ArticleFeatures, within budget: SummaryBudget) -> Summary {
    guard let terms = features.sentenceTerms else {
      preconditionFailure("the features were made without sentences")
    }
    let summarizer = makeSummarizer()
    let article = SummaryInput(features: features, terms: terms)
    let selection = SummarySelection(
      article: article, budget: budget, redundancyLimit: summarizer.redundancyLimit)
    let rescoring = summarizer.rescoring(of: article)
    let chosen = selection.choose(
      by: rescoring?.scores ?? summarizer.scores(of: article), rescoring)
    return Summary(method: self, sentences: chosen.sorted { $0.position < $1.position })
  }
}
