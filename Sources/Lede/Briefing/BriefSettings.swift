/// What a brief holds.
public struct BriefSettings: Sendable, Hashable {
  /// How long the summary of each story may be.
  public var budget: SummaryBudget

  /// How many stories are told; the others are named.
  public var storyLimit: Int

  /// How many articles a story must have to be told, copies counted.
  ///
  /// Left out, it is 2, or 1 where no story has two.
  public var minimumArticles: Int?

  /// How many days a timeline names at most.
  public var timelineLimit: Int

  public init(
    budget: SummaryBudget = .sentences(3), storyLimit: Int = 10, minimumArticles: Int? = nil,
    timelineLimit: Int = 8
  ) {
    self.budget = budget
    self.storyLimit = storyLimit
    self.minimumArticles = minimumArticles
    self.timelineLimit = timelineLimit
  }
}
