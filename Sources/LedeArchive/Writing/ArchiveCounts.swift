/// What a change has done to an archive's articles.
public struct ArchiveCounts: Sendable, Hashable {
  public var added = 0

  /// How many have a new text or new particulars under their old id.
  public var replaced = 0

  /// How many were there as they are.
  public var unchanged = 0
  public var removed = 0

  public init() {}
}
