/// Why a sentence was chosen: what can be said of it whatever the method is, and of what its score is
/// made where it is a sum.
public struct SentenceReasons: Sendable, Hashable {
  /// Its number among the sentences that could be chosen, from 1, and how many there are.
  public let place: Int
  public let count: Int

  /// The mean cosine of its words with those of the other sentences.
  public let centrality: Float

  /// The cosine with the title; `nil` without one.
  public let title: Float?

  /// The highest cosine with a sentence that was chosen before it; 0 for the first.
  public let redundancy: Float

  /// How much it is about what was asked for, in [0, 1]; `nil` when nothing was.
  public let relevance: Float?

  /// What its score was made of when it was chosen, in the method's own terms; empty when that is no
  /// sum.
  ///
  /// Without relevance, which is mixed with the score.
  public let parts: [ScorePart]
}
