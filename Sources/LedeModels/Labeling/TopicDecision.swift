/// Which topics are given when scores are held against thresholds.
///
/// Those that reach their threshold; when there is none, the one that comes nearest, unless it falls
/// short by more than a slack. Some corpora file every article somewhere: there the slack has no
/// end. Others leave articles without a topic: how far "nearest" may reach is learned from held-out
/// articles.
package enum TopicDecision {
  /// The numbers of the topics that are given, ascending.
  package static func topics(scores: [Float], thresholds: [Float], slack: Float) -> [Int] {
    let reached = scores.indices.filter { scores[$0] >= thresholds[$0] }
    guard reached.isEmpty, slack > 0, let nearest = nearest(scores, thresholds),
      thresholds[nearest] - scores[nearest] <= slack
    else { return reached }
    return [nearest]
  }

  /// The topic whose score falls least short of its threshold; of equal ones the first.
  package static func nearest(_ scores: [Float], _ thresholds: [Float]) -> Int? {
    scores.indices.max {
      (scores[$0] - thresholds[$0], -$0) < (scores[$1] - thresholds[$1], -$1)
    }
  }

  /// How many articles that no topic reached are the fewest to learn a slack from.
  ///
  /// One that fits two or three articles is an accident, and gave topics to nearly everything.
  private static let fewestShortfalls = 20

  /// The slack with the best micro-F1 on held-out articles; of equally good ones the smallest, and 0
  /// where fewer than twenty articles tell.
  ///
  /// - Parameters:
  ///   - shortfalls: of every article that no topic reached, by how much the nearest falls short,
  ///     and whether that topic is right; `nil` when it is doubtful.
  ///   - reached: the counts of the topics that were reached.
  /// - Complexity: O(*articles* · log *articles*).
  package static func bestSlack(
    _ shortfalls: [(by: Float, isRight: Bool?)], reached: LabelCounts
  ) -> Float {
    guard shortfalls.count >= fewestShortfalls else { return 0 }
    var counts = reached
    var best = (f1: counts.f1, slack: Float(0))
    let ascending = shortfalls.sorted { $0.by < $1.by }
    for (index, shortfall) in ascending.enumerated() {
      switch shortfall.isRight {
      case true?:
        counts.truePositives += 1
        counts.falseNegatives -= 1
      case false?: counts.falsePositives += 1
      case nil: break
      }
      if index + 1 < ascending.count, ascending[index + 1].by == shortfall.by { continue }
      if counts.f1 > best.f1 { best = (counts.f1, shortfall.by) }
    }
    return best.slack
  }
}
