/// Right and wrong labels of one topic, or of several together.
public struct LabelCounts: Sendable, Hashable {
  public var truePositives = 0
  public var falsePositives = 0
  public var falseNegatives = 0

  public init() {}

  /// The share of given labels that are right; 0 when none was given.
  public var precision: Double { Self.ratio(truePositives, truePositives + falsePositives) }

  /// The share of right labels that were given; 0 when there was none to give.
  public var recall: Double { Self.ratio(truePositives, truePositives + falseNegatives) }

  /// The harmonic mean of precision and recall; 0/0 is 0.
  public var f1: Double {
    Self.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
  }

  /// How many labels were right to give.
  public var support: Int { truePositives + falseNegatives }

  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.truePositives += b.truePositives
    sum.falsePositives += b.falsePositives
    sum.falseNegatives += b.falseNegatives
    return sum
  }

  private static func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : Double(a) / Double(b) }
}

/// How labels compare with those that people gave.
///
/// Doubtful (article, topic) pairs count neither way. *Micro* adds up the counts of all topics;
/// *macro* is the unweighted mean over the topics that at least one article has.
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
  public var macro: (precision: Double, recall: Double, f1: Double) {
    let present = counts.filter { $0.support > 0 }
    guard !present.isEmpty else { return (0, 0, 0) }
    let count = Double(present.count)
    return (
      present.reduce(0) { $0 + $1.precision } / count,
      present.reduce(0) { $0 + $1.recall } / count,
      present.reduce(0) { $0 + $1.f1 } / count
    )
  }
}
