/// What became of every pair of an article and a topic, a byte each.
///
/// Topics of the articles that are not among the topics here count for nothing. A topic that people
/// gave and doubted is given.
package struct JudgedPairs: Sendable {
  package struct Pair: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// People gave the topic.
    package static let gold = Pair(rawValue: 1)

    /// People could not tell: the pair counts neither way.
    package static let doubtful = Pair(rawValue: 2)

    /// The labeller gave it as a main topic, or as a secondary one.
    package static let main = Pair(rawValue: 4)
    package static let secondary = Pair(rawValue: 8)
  }

  package let articleCount: Int
  package let topicCount: Int

  /// Articles × topics.
  private var pairs: [Pair]

  /// - Parameters:
  ///   - topics: the labeller's topics, in the order of the articles' scores.
  ///   - kept: the ids of the topics that count, in the order that they get here; all when `nil`.
  /// - Complexity: O(*articles* · *topics*).
  package init(_ articles: [JudgedArticle], topics: [Topic], keeping kept: [String]? = nil) {
    let ids = kept ?? topics.map(\.id)
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let places = topics.map { numbers[$0.id] }
    articleCount = articles.count
    topicCount = ids.count
    pairs = Array(repeating: [], count: articles.count * ids.count)
    for (row, article) in articles.enumerated() {
      precondition(
        article.scores.count == topics.count,
        "\(article.id) has \(article.scores.count) scores for \(topics.count) topics")
      let start = row * topicCount
      for topic in article.doubtful.compactMap({ numbers[$0] }) { pairs[start + topic] = .doubtful }
      for topic in article.topics.compactMap({ numbers[$0] }) { pairs[start + topic] = .gold }
      for topic in article.main.compactMap({ places[$0] }) { pairs[start + topic].insert(.main) }
      for topic in article.secondary.compactMap({ places[$0] }) {
        pairs[start + topic].insert(.secondary)
      }
    }
  }

  package subscript(article: Int, topic: Int) -> Pair { pairs[article * topicCount + topic] }

  /// By topic, right and wrong labels of some roles.
  ///
  /// - Parameter roles: `.main`, or `[.main, .secondary]`.
  package func counts(of roles: Pair) -> [LabelCounts] {
    var counts = Array(repeating: LabelCounts(), count: topicCount)
    for article in 0..<articleCount {
      for topic in 0..<topicCount {
        let pair = self[article, topic]
        // Most pairs are empty: nobody gave the topic.
        if pair.isEmpty || pair.contains(.doubtful) { continue }
        switch (!pair.isDisjoint(with: roles), pair.contains(.gold)) {
        case (true, true): counts[topic].truePositives += 1
        case (true, false): counts[topic].falsePositives += 1
        case (false, true): counts[topic].falseNegatives += 1
        case (false, false): break
        }
      }
    }
    return counts
  }
}
