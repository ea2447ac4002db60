/// Why nothing could be learned from a corpus.
public struct TrainingError: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
