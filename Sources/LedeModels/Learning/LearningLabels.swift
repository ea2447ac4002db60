/// What people said of further articles: whole lists of topics, or one topic of one article.
///
/// An article that was filed takes part for every topic that is not in doubt; one that was not, only
/// for topics that were decided. A topic that no article has and nobody decided takes no part at
/// all: a corpus about one new topic says nothing of the others.
package struct LearningLabels: Sendable {
  /// What was said of one article.
  package struct Article: Sendable {
    /// `nil` when nobody filed it.
    package var topics: [String]?
    package var doubtful: [String]

    /// Topics that were decided, which counts more than what it was filed under.
    package var decided: [(topic: String, isRight: Bool)]

    package init(
      topics: [String]?, doubtful: [String] = [], decided: [(topic: String, isRight: Bool)] = []
    ) {
      self.topics = topics
      self.doubtful = doubtful
      self.decided = decided
    }
  }

  package let articleCount: Int

  /// The articles that were filed, ascending.
  private let filed: [Int32]

  /// By topic, what differs from "filed, and not under it".
  private let marks: [[(row: Int32, side: Int8)]]

  /// - Parameter topics: the ids of all topics, in the order of the model.
  package init(_ articles: [Article], topics: [String]) {
    let numbers = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
    var marks: [[(row: Int32, side: Int8)]] = Array(repeating: [], count: topics.count)
    for (row, article) in articles.enumerated() {
      let row = Int32(row)
      // Later marks replace earlier ones: firm topics those in doubt, decisions both.
      for topic in article.doubtful.compactMap({ numbers[$0] }) { marks[topic].append((row, 0)) }
      for topic in (article.topics ?? []).compactMap({ numbers[$0] }) {
        marks[topic].append((row, 1))
      }
      for (topic, isRight) in article.decided {
        if let topic = numbers[topic] { marks[topic].append((row, isRight ? 1 : -1)) }
      }
    }
    articleCount = articles.count
    filed = articles.indices.filter { articles[$0].topics != nil }.map { Int32($0) }
    self.marks = marks
  }

  /// By article, 1 or −1, or 0 where it takes no part.
  package func targets(for topic: Int) -> [Int8] {
    var targets: [Int8] = Array(repeating: 0, count: articleCount)
    guard marks[topic].contains(where: { $0.side != 0 }) else { return targets }
    if marks[topic].contains(where: { $0.side > 0 }) {
      for row in filed { targets[Int(row)] = -1 }
    }
    for (row, side) in marks[topic] { targets[Int(row)] = side }
    return targets
  }
}
