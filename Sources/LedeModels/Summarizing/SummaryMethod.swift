/// The ways to choose the sentences of a summary.
public enum SummaryMethod: String, Sendable, CaseIterable {
  /// As learned from summaries that people wrote: the best on news.
  case `default`

  /// The first sentences, the way a reporter means them to be read.
  case lead

  /// Sentences that are like many others, as a walk from like to like finds them.
  case lexrank

  /// The same by the words that sentences share.
  case textrank

  /// Sentences that are long in the space of the strongest latent topics.
  case lsa

  /// Sentences in which words that the article repeats stand close together.
  case luhn

  /// Sentences of probable words, each of which counts less once it was said.
  case sumbasic

  /// Sentences whose words together are distributed as the article's are.
  case kl

  /// Sentences of the words that stand for the article, early ones first.
  case centroid

  /// Sentences that cover the article and differ from each other.
  case submodular

  package func makeSummarizer(_ ranker: SentenceRanker = .builtIn) -> any Summarizer {
    switch self {
    case .default: RankingSummarizer(ranker: ranker)
    case .lead: LeadSummarizer()
    case .lexrank: LexRankSummarizer()
    case .textrank: TextRankSummarizer()
    case .lsa: LSASummarizer()
    case .luhn: LuhnSummarizer()
    case .sumbasic: SumBasicSummarizer()
    case .kl: KLSummarizer()
    case .centroid: CentroidSummarizer()
    case .submodular: SubmodularSummarizer()
    }
  }

  /// Summarizes an article within a budget.
  ///
  /// - Precondition: the features hold the article's sentences.
  /// - Complexity: that of the method; see its type.
  public func summarize(_ features: ArticleFeatures, within budget: SummaryBudget) -> Summary {
    rank(features, within: budget, ranksOthers: false).summary
  }

  /// Summarizes an article, and says what was thought of its other sentences.
  ///
  /// - Parameters:
  ///   - relevance: what the summary is to be about, if anything.
  ///   - ranksOthers: whether the sentences that are not chosen are to be ranked as well.
  ///   - explaining: whether to say why the sentences were chosen.
  /// - Precondition: the features hold the article's sentences.
  public func rank(
    _ features: ArticleFeatures, within budget: SummaryBudget,
    relevance: SentenceRelevance? = nil, ranksOthers: Bool = true, explaining: Bool = false
  ) -> RankedSummary {
    guard let terms = features.sentenceTerms else {
      preconditionFailure("the features were made without sentences")
    }
    let article = SummaryInput(features: features, terms: terms)
    let summarizer: any Summarizer =
      self == .default && budget.abridges(article, features.ranker)
      ? WalkSummarizer() : makeSummarizer(features.ranker)
    let selection = SummarySelection(
      article: article, budget: budget, redundancyLimit: summarizer.redundancyLimit,
      relevance: relevance, ranksOthers: ranksOthers, keepsParts: explaining)
    let rescoring = summarizer.rescoring(of: article)
    let result = selection.choose(
      by: rescoring?.scores ?? summarizer.scores(of: article), rescoring)
    return RankedSummary(
      method: self, result, of: article, relevance: relevance, ranksOthers: ranksOthers,
      explaining: explaining)
  }
}
