/// A phrase of a topic that stands in an article, where, and what it counts.
public struct PhraseMatch: Sendable, Hashable {
  /// The phrase as it was written.
  public let phrase: Phrase
  public let role: PhraseTopic.Role

  /// What it counts once; the higher one of two phrases with the same stems.
  public let weight: Float

  /// What it adds to the topic's score: `weight · (1 + ln count)` of a phrase of `any`, 1 of a
  /// required one where only such are counted, else 0.
  public let contribution: Double

  /// Where it stands, in UTF-8 bytes of the content, in reading order.
  public let utf8Ranges: [Range<Int>]

  /// Where it stands, in UTF-8 bytes of the title.
  public let titleRanges: [Range<Int>]

  /// How often it stands in the article.
  public var count: Int { utf8Ranges.count + titleRanges.count }
}

/// Why a topic made of phrases was given or not.
public struct PhraseExplanation: Sendable {
  public let topic: Topic

  /// The sum of all contributions.
  public let score: Double
  public let threshold: Float

  /// The phrases that were found: required ones, then those of `any`, then excluded ones, each in the
  /// order in which they were written.
  public let matches: [PhraseMatch]

  /// Required phrases that were not found.
  public let missing: [Phrase]
}
