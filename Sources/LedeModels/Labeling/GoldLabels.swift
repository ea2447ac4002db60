/// The topics that people gave to articles: what training learns and evaluation compares with.
package struct GoldLabels: Sendable {
  /// The topics' ids, sorted.
  package let topics: [String]
  package let articleCount: Int

  /// By topic, the articles that have it, ascending.
  package let positives: [[Int32]]

  /// By topic, the articles that may have it and take no part, ascending.
  package let doubtful: [[Int32]]

  /// - Parameter topics: the topics that count; all that occur when `nil`.
  package init(_ articles: [(topics: [String], doubtful: [String])], topics: [String]? = nil) {
    let topics = topics ?? Set(articles.flatMap(\.topics)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
    var positives: [[Int32]] = Array(repeating: [], count: topics.count)
    var doubtful = positives
    for (row, article) in articles.enumerated() {
      for topic in Set(article.topics).compactMap({ numbers[$0] }) {
        positives[topic].append(Int32(row))
      }
      let firm = Set(article.topics)
      for topic in Set(article.doubtful).subtracting(firm).compactMap({ numbers[$0] }) {
        doubtful[topic].append(Int32(row))
      }
    }
    self.topics = topics
    articleCount = articles.count
    self.positives = positives
    self.doubtful = doubtful
  }

  /// By article, whether it has a topic.
  package func isPositive(_ topic: Int) -> [Bool] {
    var flags = Array(repeating: false, count: articleCount)
    for row in positives[topic] { flags[Int(row)] = true }
    return flags
  }

  /// The articles that take part for a topic, ascending.
  package func rows(for topic: Int) -> [Int32] {
    let left = Set(doubtful[topic])
    return (0..<Int32(articleCount)).filter { !left.contains($0) }
  }

  /// The scores of the articles that take part for a topic, and whether they have it.
  package func sides(
    of topic: Int, _ scores: [Float]
  ) -> (scores: [Float], isPositive: [Bool]) {
    let rows = rows(for: topic)
    let flags = isPositive(topic)
    return (rows.map { scores[Int($0)] }, rows.map { flags[Int($0)] })
  }

  /// How many articles have no topic at all.
  package var articlesWithoutTopic: Int {
    articleCount - Set(positives.joined()).count
  }
}
