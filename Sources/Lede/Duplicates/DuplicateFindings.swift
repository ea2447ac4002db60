/// Which articles of many are nearly the same.
public struct DuplicateFindings: Sendable {
  /// By the order in which their first articles were read.
  public let groups: [DuplicateGroup]

  /// How many articles were compared, those of an archive apart.
  public let articles: Int
  public let archived: Int

  /// How many of them have no word, and are like nothing.
  public let empty: Int

  /// How many articles that are not an archive's are in a group.
  public let inGroups: Int

  /// How many of an archive's are.
  public let archivedInGroups: Int
}
