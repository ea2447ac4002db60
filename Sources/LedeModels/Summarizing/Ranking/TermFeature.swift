/// What tells whether a summary would have a term of the article.
///
/// "First" is the place of the first sentence with the term among the sentences of prose, from 0; a
/// title counts as a part of the first one.
package enum TermFeature: String, Sendable, CaseIterable {
  /// ln of how often it stands in the article.
  case frequency

  /// ln of how many sentences have it, and of their share.
  case sentences
  case share

  /// As rare as the rarest term that the model does not know is 10.
  case rarity
  case rarityTwice
  case rareAndFrequent

  case inFirst
  case inSecond
  case inThird
  case inFourth
  case inFifth
  case inNextThree
  case inNextSeven
  case later
  case place
  case placeShare

  /// Whether most of it is capitalised inside sentences.
  case isName
  case isNumber

  /// ln of 1 + how often it stands in the first five sentences.
  case inLead

  /// From the first to the last sentence that has it, as a share of the article.
  case spread

  /// ln of how many sentences the article has.
  case length
  case frequentInFirst
  case frequentName
  case rareInLead

  package static let width = allCases.count

  /// The values of all features, in their order.
  package typealias Values = InlineArray<24, Double>
}
