/// Something that is wrong with an archive.
public struct ArchiveProblem: Sendable, Hashable {
  /// The file or the article that it is about.
  public let place: String
  public let detail: String
}
