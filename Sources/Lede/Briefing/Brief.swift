/// What many articles report, story by story.
///
/// Stories come by size, then by their newest day (those without a date last), then by the order of the
/// corpus.
public struct Brief: Sendable, Hashable {
  /// How many articles there are.
  public var articleCount: Int

  /// How many of them have no date.
  public var undatedCount: Int

  /// How many of them are copies of another one.
  public var copyCount: Int
  public var stories: [StoryBrief]

  /// The stories that are only named: smaller than asked for, or beyond the limit.
  public var also: [StoryHeadline]

  public init(
    articleCount: Int, undatedCount: Int, copyCount: Int, stories: [StoryBrief],
    also: [StoryHeadline]
  ) {
    self.articleCount = articleCount
    self.undatedCount = undatedCount
    self.copyCount = copyCount
    self.stories = stories
    self.also = also
  }
}
