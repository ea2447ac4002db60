import LedeAlgebra
import LedeModels

/// The sections of a model file that hold the means of topics that were learned later.
enum TopicMeanSections {
  private static let prefix = "means."

  static func encode(_ means: [TopicMean]) -> [(name: String, bytes: [UInt8])] {
    guard !means.isEmpty else { return [] }
    var starts: [Int64] = [0]
    for mean in means { starts.append((starts.last ?? 0) + Int64(mean.vector.storedCount)) }
    return [
      (prefix + "topics", SharedBuffer(means.map { Int32($0.topic) }).littleEndianBytes),
      (prefix + "articles", SharedBuffer(means.map { Int32($0.articles) }).littleEndianBytes),
      (prefix + "starts", SharedBuffer(starts).littleEndianBytes),
      (prefix + "columns", SharedBuffer(means.flatMap(\.vector.indices)).littleEndianBytes),
      (prefix + "values", SharedBuffer(means.flatMap(\.vector.values)).littleEndianBytes),
    ]
  }

  /// Reads the sections; no means when there are none.
  ///
  /// - Throws: when the parts do not fit, or a number cannot be.
  static func decode(
    _ sections: Sections, terms: Int, topics: Int
  ) throws(StorageError) -> [TopicMean] {
    guard sections.table.contains(where: { $0.name.hasPrefix(prefix) }) else { return [] }
    let numbers = try sections.buffer(prefix + "topics", of: Int32.self).elements
    let articles = try sections.buffer(prefix + "articles", of: Int32.self).elements
    let starts = try sections.buffer(prefix + "starts", of: Int64.self).elements
    let columns = try sections.buffer(prefix + "columns", of: Int32.self).elements
    let values = try sections.buffer(prefix + "values", of: Float.self).elements
    try ModelChecks.require(
      articles.count == numbers.count && starts.count == numbers.count + 1
        && isAscending(numbers) && numbers.allSatisfy { (0..<topics).contains(Int($0)) }
        && articles.allSatisfy { $0 > 0 }
        && starts.first == 0 && starts.last == Int64(columns.count)
        && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
        && columns.count == values.count && values.allSatisfy { $0.isFinite && $0 > 0 },
      "means", sections)
    var means: [TopicMean] = []
    for number in numbers.indices {
      let range = Int(starts[number])..<Int(starts[number + 1])
      let indices = Array(columns[range])
      try ModelChecks.require(
        isAscending(indices) && indices.allSatisfy { (0..<terms).contains(Int($0)) }, "means",
        sections)
      means.append(
        TopicMean(
          topic: Int(numbers[number]), articles: Int(articles[number]),
          vector: SparseVector(indices: indices, values: Array(values[range]))))
    }
    return means
  }

  private static func isAscending(_ numbers: [Int32]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }
}
