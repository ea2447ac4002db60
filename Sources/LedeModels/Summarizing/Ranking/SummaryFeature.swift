/// What tells how good some sentences are together, beside what each of them is.
///
/// *Length* is the number of words of all sentences, *salience* the sum over their distinct terms.
package enum SummaryFeature: String, Sendable, CaseIterable {
  case isOne
  case isTwo
  case isThree

  // Words up to 20, from there to 35, and so on; and their logarithm.
  case lengthTo20
  case lengthTo35
  case lengthTo50
  case lengthTo70
  case lengthBeyond
  case logarithm
  case logarithmTwice

  case salience
  case salienceHarmonic
  case salienceShare
  case salienceOfArticle

  /// The salience of terms that were said before.
  case repetition

  /// The highest cosine of two of the sentences, and the sum of all.
  case likeness
  case likenesses

  /// The place of the first of them, as a share of the article.
  case start

  // The sentences' own scores: the highest, the lowest, the mean, and the mean by words.
  case best
  case worst
  case mean
  case meanByLength
  case meanTimesLength

  package static let width = allCases.count

  /// The values of all features, in their order.
  package typealias Values = InlineArray<23, Double>

  /// What a reader is told of a feature.
  package var reason: SummaryReason {
    switch self {
    case .repetition, .likeness, .likenesses: .redundancy
    case .salience, .salienceHarmonic, .salienceShare, .salienceOfArticle: .terms
    case .start: .position
    case .best, .worst, .mean, .meanByLength, .meanTimesLength: .sentence
    case .isOne, .isTwo, .isThree, .lengthTo20, .lengthTo35, .lengthTo50, .lengthTo70,
      .lengthBeyond, .logarithm, .logarithmTwice:
      .length
    }
  }
}
