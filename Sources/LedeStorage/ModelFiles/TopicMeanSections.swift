import LedeAlgebra
import LedeModels

/// The sections of a model file that hold the means of topics that were learned later.
enum TopicMeanSections {
  private static let prefix = "means."

  static func encode(_ means: [TopicMean]) -> [(name: String, bytes: [UInt8])] {
    guard !means.isEmpty else { return [] }
    let topics = SharedBuffer(means.map { Int32($0.topic) }).littleEndianBytes
    // Not a number where the score is not known.
    let scores = SharedBuffer(means.map { $0.score ?? .nan }).littleEndianBytes
    return [(prefix + "topics", topics), (prefix + "scores", scores)]
      + MeanSections.encode(
        MeanRows(means.map { ($0.articles, $0.vector) }), prefix: prefix)
  }

  /// Reads the sections; no means when there are none.
  ///
  /// - Throws: when the parts do not fit, or a number cannot be.
  static func decode(
    _ sections: Sections, terms: Int, topics: Int
  ) throws(StorageError) -> [TopicMean] {
    guard sections.table.contains(where: { $0.name.hasPrefix(prefix) }) else { return [] }
    let numbers = try sections.buffer(prefix + "topics", of: Int32.self).elements
    let scores =
      sections.table.contains { $0.name == prefix + "scores" }
      ? try sections.buffer(prefix + "scores", of: Float.self).elements
      : numbers.map { _ in .nan }
    let means = try MeanSections.decode(sections, prefix: prefix, terms: terms)
    try ModelChecks.require(
      means.count == numbers.count && scores.count == numbers.count
        && scores.allSatisfy { !$0.isInfinite }
        && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
        && numbers.allSatisfy { (0..<topics).contains(Int($0)) },
      "means", sections)
    return numbers.indices.map {
      TopicMean(
        topic: Int(numbers[$0]), articles: Int(means.articles[$0]),
        score: scores[$0].isNaN ? nil : scores[$0], vector: means.vector($0))
    }
  }
}
