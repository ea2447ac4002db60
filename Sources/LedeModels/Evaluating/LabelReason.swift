/// A term and how much it speaks for a topic in an article, or against it where negative.
public struct LabelReason: Sendable, Hashable {
  public let term: String

  /// What the term adds to the score: its weight times its value.
  public let contribution: Double

  public init(term: String, contribution: Double) {
    precondition(contribution.isFinite, "the contribution of \(term) is not finite")
    self.term = term
    self.contribution = contribution
  }
}
