/// Two articles, and how alike people found them.
public struct ScoredPair: Sendable, Hashable {
  public let first: String
  public let second: String

  /// On whatever scale, the higher the more alike; finite.
  public let score: Double

  /// Where it stands in its file, from 1.
  package let line: Int

  package init(first: String, second: String, score: Double, line: Int) {
    self.first = first
    self.second = second
    self.score = score
    self.line = line
  }
}
