/// How well the stories that Lede finds in a corpus agree with the events that people filed its
/// articles under.
///
/// The event of an article is the last of its topics. Articles without one are grouped, too, but do
/// not count.
public struct StoryEvaluation: Sendable, Hashable {
  /// How many articles have an event.
  public let articles: Int

  /// How many events they have, and how many stories were found among them.
  public let events: Int
  public let stories: Int

  public let figures: BCubed

  public init(articles: Int, events: Int, stories: Int, figures: BCubed) {
    self.articles = articles
    self.events = events
    self.stories = stories
    self.figures = figures
  }

  /// Compares the stories of a corpus with the events of its articles.
  public init(_ found: CorpusStories) {
    var groups: [Int] = []
    var truth: [Int] = []
    var events: [String: Int] = [:]
    for (number, story) in found.stories.enumerated() {
      for article in story.all {
        guard let event = found.articles[article].topics?.last else { continue }
        groups.append(number)
        truth.append(events[event] ?? events.count)
        events[event] = truth.last
      }
    }
    articles = groups.count
    self.events = events.count
    stories = Set(groups).count
    figures = BCubed(groups: groups, truth: truth)
  }
}
