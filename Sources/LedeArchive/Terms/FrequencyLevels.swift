/// How frequent terms are, in a few steps, so that a search can take the rare ones first and bound
/// what the frequent ones still add.
///
/// A term's level is how many of the thresholds its frequency is above: the terms of level 0 are the
/// rare ones, those of the last level stand in every other article.
package struct FrequencyLevels: Sendable, Hashable {
  /// Which parts of all articles the thresholds are, the least first.
  ///
  /// News has half of its postings in the terms of every fourth article and above: there, a step is
  /// small.
  private static let parts = [32, 16, 8, 6, 5, 4, 3, 2]

  /// Ascending; empty in an archive that was written before there were levels.
  let thresholds: [UInt32]

  init(thresholds: [UInt32]) { self.thresholds = thresholds }

  init(articleCount: Int) {
    thresholds = Self.parts.map { UInt32(clamping: articleCount / $0) }
  }

  /// How many levels there are.
  var count: Int { thresholds.count + 1 }

  /// The level of a term that stands in so many articles.
  func level(of frequency: UInt32) -> Int { thresholds.count { frequency > $0 } }
}
