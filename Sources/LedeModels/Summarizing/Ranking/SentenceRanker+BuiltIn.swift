extension SentenceRanker {
  /// The weights for models that have none of their own.
  package static let builtIn = SentenceRanker(
    terms: LearnedSum(bias: 0, weights: Array(repeating: 0, count: TermFeature.width)),
    sentences: LearnedSum(bias: 0, weights: Array(repeating: 0, count: SentenceFeature.width)),
    summaries: LearnedSum(
      bias: 0, weights: Array(repeating: 0, count: SummaryFeature.width + SentenceFeature.width)))
}
