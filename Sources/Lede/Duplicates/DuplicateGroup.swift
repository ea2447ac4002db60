/// Articles of which every two are nearly the same.
public struct DuplicateGroup: Sendable, Hashable {
  /// An article and how much it is like the first one of its group.
  public struct Member: Sendable, Hashable {
    public let article: DuplicateArticle

    /// The share of the shorter article's runs of five words that the other has; 1 for the first
    /// article itself.
    public let containment: Double

    /// The share of the shorter article that stands in passages of both, single words changed in them
    /// or not.
    public let coverage: Double
  }

  /// The oldest first, those without a date last; of one day an archive's first, then in the order in
  /// which they were read.
  public let members: [Member]

  /// The containment of the two that are least alike.
  public let containment: Double

  /// Whether all have the same words in the same order.
  public let areSame: Bool

  /// The article with the earliest date, the first of several; `nil` when none has a date.
  public var oldest: DuplicateArticle? {
    members.first.flatMap { $0.article.date == nil ? nil : $0.article }
  }
}
