/// How often articles lack a topic that they should have and were given another one wrongly.
public struct TopicConfusion: Sendable, Hashable {
  /// The number of the topic that is missed.
  public let missed: Int

  /// The number of the topic that was given in its place.
  public let given: Int

  /// In how many articles.
  public let count: Int

  /// All that occur, the most frequent first, ties by the missed topic and then by the given one.
  ///
  /// - Complexity: O(Σ *missed* · *wrong*) over the articles, and its logarithm for sorting.
  package static func all(_ events: LabelEvents) -> [TopicConfusion] {
    var keys: [Int] = []
    for article in 0..<events.articleCount {
      let places = events[article]
      for missed in places where missed % 3 == 2 {
        for given in places where given % 3 == 1 {
          keys.append(Int(missed / 3) * events.topicCount + Int(given / 3))
        }
      }
    }
    keys.sort()
    var found: [TopicConfusion] = []
    var start = 0
    for end in keys.indices where end + 1 == keys.count || keys[end + 1] != keys[end] {
      let (missed, given) = keys[end].quotientAndRemainder(dividingBy: events.topicCount)
      found.append(TopicConfusion(missed: missed, given: given, count: end + 1 - start))
      start = end + 1
    }
    return found.sorted {
      (-$0.count, $0.missed, $0.given) < (-$1.count, $1.missed, $1.given)
    }
  }
}
