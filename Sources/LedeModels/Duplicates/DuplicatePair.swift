/// Two texts that are the same or nearly so.
package struct DuplicatePair: Sendable, Hashable {
  /// Their numbers, each in the list that it is from.
  package let first: Int
  package let second: Int

  /// The share of the shorter text's shingles that the other has; see ``ShingleSet``.
  package let containment: Double

  /// The share of the shingles of both that are common; 1 for the same words in the same order.
  package let resemblance: Double

  /// The share of the shorter text's words that stand in passages of both, edits within them counted
  /// (``ShingleSet/coverage(by:)``); `nil` when it was not looked for.
  package let coverage: Double?

  package init(
    first: Int, second: Int, containment: Double, resemblance: Double, coverage: Double? = nil
  ) {
    self.first = first
    self.second = second
    self.containment = containment
    self.resemblance = resemblance
    self.coverage = coverage
  }
}
