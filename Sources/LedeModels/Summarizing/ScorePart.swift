/// A named part of a sentence's score.
public struct ScorePart: Sendable, Hashable {
  public let name: String

  /// What it adds; below 0 where it speaks against the sentence.
  public let value: Double

  package init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}
