/// The sentences that stand for an article.
public struct Summary: Sendable, Hashable {
  /// A sentence that was chosen.
  public struct Choice: Sendable, Hashable {
    /// Its number among the article's sentences, from 0.
    public let position: Int

    /// What the method thinks of it; higher is better.
    public let score: Float
  }

  public let method: SummaryMethod

  /// In reading order.
  public let sentences: [Choice]
}
