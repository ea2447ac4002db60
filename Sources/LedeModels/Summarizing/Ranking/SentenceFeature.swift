/// What tells whether a sentence belongs in a summary.
package enum SentenceFeature: String, Sendable, CaseIterable {
  // Where it stands among the sentences of prose.
  case first
  case second
  case third
  case fourth
  case fifth
  case place
  case placeInverse
  case placeShare
  case last
  case late

  // How many words it has: their logarithm, and the words up to 8, from there to 15, and so on.
  case length
  case lengthTo8
  case lengthTo15
  case lengthTo25
  case lengthTo35
  case lengthBeyond
  case shortFirst
  case earlyLength

  // How many of its terms a summary would have, by ``TermFeature``.
  case salience
  case salienceShare
  case salienceHarmonic
  case salienceOfBest
  case salienceOverMean
  case salienceMean
  case salienceOfFirst

  // How like other sentences it is.
  case centrality
  case likeAll
  case likeFirst
  case likeLead
  case likePrevious

  // Names and numbers.
  case names
  case nameShare
  case hasNumber
  case numbers
  case termShare

  // Wording.
  case opensQuotation
  case hasQuotation
  case isQuestion
  case isExclamation
  case opensWithPronoun
  case opensWithConnective
  case reportsSpeech
  case speaksOfSelf
  case pronounShare
  case commas
  case hasBracket
  case hasCue

  package static let width = allCases.count

  /// What a reader is told of a feature.
  package var reason: SummaryReason {
    switch self {
    case .first, .second, .third, .fourth, .fifth, .place, .placeInverse, .placeShare, .last, .late:
      .position
    case .length, .lengthTo8, .lengthTo15, .lengthTo25, .lengthTo35, .lengthBeyond, .shortFirst,
      .earlyLength:
      .length
    case .salience, .salienceShare, .salienceHarmonic, .salienceOfBest, .salienceOverMean,
      .salienceMean, .salienceOfFirst, .termShare:
      .terms
    case .centrality, .likeAll, .likeFirst, .likeLead, .likePrevious: .centrality
    case .names, .nameShare, .hasNumber, .numbers: .names
    case .opensQuotation, .hasQuotation, .isQuestion, .isExclamation, .opensWithPronoun,
      .opensWithConnective, .reportsSpeech, .speaksOfSelf, .pronounShare, .commas, .hasBracket,
      .hasCue:
      .wording
    }
  }
}
