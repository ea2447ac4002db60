/// A story that a brief only names.
public struct StoryHeadline: Sendable, Hashable {
  public var title: String

  /// How many articles it has, copies counted.
  public var articleCount: Int

  /// The first of its articles by date.
  public var first: BriefArticle

  public init(title: String, articleCount: Int, first: BriefArticle) {
    self.title = title
    self.articleCount = articleCount
    self.first = first
  }
}
