import LedeText

/// Chooses the sentences that people would write a summary from, as it learned from their summaries.
///
/// Three weighted sums (``LearnedSum``), each of which the next one reads:
///
/// 1. how probable it is that a summary has a term of the article, `σ(a · TermFeature)`;
/// 2. how good a sentence is alone, `b · SentenceFeature`: an estimate of the sum of ROUGE-1, -2 and
///    -Lsum (F1) of that sentence against what people wrote;
/// 3. how good some sentences are together, `c · SummaryFeature + d · Σ SentenceFeature`.
///
/// A summary is made greedily by the third sum: each choice is the sentence that makes the summary
/// best. Without a budget it ends before the sentence that would make it worse, and at three
/// sentences. Beyond three, which are more than the third sum learned from, sentences follow in the
/// order of ``WalkSummarizer``: a long summary is to cover the article, not to open it. A summary that
/// abridges the article (``SummaryBudget/abridges(_:_:)``) is in that order from the first sentence on.
///
/// The terms are those of RegSum (Hong and Nenkova, "Improving the estimation of word importance for
/// news multi-document summarization", EACL 2014), the choice among whole summaries is MatchSum's
/// (Zhong et al., "Extractive summarization as text matching", ACL 2020); here all is linear.
///
/// - Complexity: O(*bytes* + *stored terms* + *sentences* · *features*) time, O(*tokens* +
///   *sentences* · *features*) memory; a choice is O(*stored terms*).
public struct SentenceRanker: Sendable, Hashable {
  package let terms: LearnedSum
  package let sentences: LearnedSum

  /// Over ``SummaryFeature`` and the sums of ``SentenceFeature``, one after the other.
  package let summaries: LearnedSum

  /// The longest summary that it learned from, in sentences.
  package static let longest = 3

  /// What a sentence loses in the third sum that leans on the one before it: it opens with "He",
  /// "But" or "These", or is a quotation whose speaker is only a pronoun.
  ///
  /// Not learned: it costs a tenth of a point of ROUGE, and a reader understands every sentence.
  static let contextPenalty = 4.0

  package init(terms: LearnedSum, sentences: LearnedSum, summaries: LearnedSum) {
    self.terms = terms
    self.sentences = sentences
    self.summaries = summaries
  }

  /// How probable each term is in a summary; 0 for a term that only the title has.
  package func salience(of evidence: ArticleEvidence) -> [Double] {
    Self.salience(of: evidence, by: terms)
  }

  static func salience(of evidence: ArticleEvidence, by terms: LearnedSum) -> [Double] {
    (0..<evidence.termCount).map { term in
      guard let features = evidence.features(ofTerm: term) else { return 0 }
      let sum = terms(features.span)
      return 1 / (1 + Logarithm.exponential(-max(-30, min(30, sum))))
    }
  }

  /// How good each sentence is alone.
  package func scores(of evidence: SentenceEvidence) -> [Double] {
    (0..<evidence.count).map { evidence.withFeatures(of: $0) { sentences($0) } }
  }

  /// By sentence, what it brings into the third sum by itself.
  func parts(of evidence: SentenceEvidence) -> [Double] {
    let weights = summaries.weights.span.extracting(
      SummaryFeature.width..<summaries.weights.count)
    return (0..<evidence.count).map { sentence in
      evidence.withFeatures(of: sentence) { LearnedSum.sum(from: 0, weights, $0) }
    }
  }

  /// The third sum without the sentences' parts.
  func value(_ features: SummaryFeature.Values) -> Double {
    LearnedSum.sum(
      from: summaries.bias, summaries.weights.span.extracting(0..<SummaryFeature.width),
      features.span)
  }
}
