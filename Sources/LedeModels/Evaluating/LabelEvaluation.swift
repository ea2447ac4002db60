/// How labels compare with those that people gave.
///
/// Doubtful (article, topic) pairs count neither way. *Micro* adds up the counts of all topics;
/// *macro* is the unweighted mean over the topics that at least one article has; *weighted* is the
/// mean with the number of a topic's articles as its weight.
public struct LabelEvaluation: Sendable {
  /// The topics' ids, sorted.
  public let topics: [String]

  public private(set) var documentCount = 0

  /// By topic.
  public private(set) var counts: [LabelCounts]

  private let isPositive: [Set<Int32>]
  private let isDoubtful: [Set<Int32>]

  package init(gold: GoldLabels) {
    topics = gold.topics
    counts = Array(repeating: LabelCounts(), count: topics.count)
    isPositive = gold.positives.map { Set($0) }
    isDoubtful = gold.doubtful.map { Set($0) }
  }

  /// Takes counts over that were made elsewhere.
  ///
  /// - Parameter counts: by topic.
  package init(topics: [String], documentCount: Int, counts: [LabelCounts]) {
    precondition(topics.count == counts.count, "\(topics.count) topics, \(counts.count) counts")
    self.topics = topics
    self.documentCount = documentCount
    self.counts = counts
    isPositive = []
    isDoubtful = []
  }

  /// Counts one article: `given` are the numbers of the topics that it was given.
  package mutating func add(row: Int, given: [Int]) {
    documentCount += 1
    let given = Set(given)
    let row = Int32(row)
    for topic in topics.indices where !isDoubtful[topic].contains(row) {
      switch (given.contains(topic), isPositive[topic].contains(row)) {
      case (true, true): counts[topic].truePositives += 1
      case (true, false): counts[topic].falsePositives += 1
      case (false, true): counts[topic].falseNegatives += 1
      case (false, false): break
      }
    }
  }

  /// All topics' counts together.
  public var micro: LabelCounts { counts.reduce(LabelCounts(), +) }

  /// The means over the topics that at least one article has.
  public var macro: (precision: Double, recall: Double, f1: Double) { macro(minimumSupport: 1) }

  /// How many topics at least so many articles have.
  public func topicCount(minimumSupport: Int) -> Int {
    counts.count { $0.support >= minimumSupport }
  }

  /// The means over the topics that at least so many articles have; 0 without any.
  public func macro(minimumSupport: Int) -> (precision: Double, recall: Double, f1: Double) {
    let present = counts.filter { $0.support >= minimumSupport }
    guard !present.isEmpty else { return (0, 0, 0) }
    let count = Double(present.count)
    return (
      present.reduce(0) { $0 + $1.precision } / count,
      present.reduce(0) { $0 + $1.recall } / count,
      present.reduce(0) { $0 + $1.f1 } / count
    )
  }

  /// The means weighted by how many articles have a topic.
  public var weighted: (precision: Double, recall: Double, f1: Double) {
    let support = Double(counts.reduce(0) { $0 + $1.support })
    guard support > 0 else { return (0, 0, 0) }
    return (
      counts.reduce(0) { $0 + Double($1.support) * $1.precision } / support,
      counts.reduce(0) { $0 + Double($1.support) * $1.recall } / support,
      counts.reduce(0) { $0 + Double($1.support) * $1.f1 } / support
    )
  }
}
