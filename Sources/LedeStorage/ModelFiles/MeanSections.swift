import LedeAlgebra
import LedeModels

/// The sections of a model file that hold means of articles: of how many each is, and its elements.
enum MeanSections {
  /// - Parameter prefix: what the names of the sections begin with.
  static func encode(
    _ means: [(articles: Int, vector: SparseVector)], prefix: String
  ) -> [(name: String, bytes: [UInt8])] {
    var starts: [Int64] = [0]
    for mean in means { starts.append((starts.last ?? 0) + Int64(mean.vector.storedCount)) }
    return [
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
    _ sections: Sections, prefix: String, terms: Int
  ) throws(StorageError) -> [(articles: Int, vector: SparseVector)] {
    guard sections.table.contains(where: { $0.name.hasPrefix(prefix) }) else { return [] }
    let what = String(prefix.dropLast())
    let articles = try sections.buffer(prefix + "articles", of: Int32.self).elements
    let starts = try sections.buffer(prefix + "starts", of: Int64.self).elements
    let columns = try sections.buffer(prefix + "columns", of: Int32.self).elements
    let values = try sections.buffer(prefix + "values", of: Float.self).elements
    try ModelChecks.require(
      starts.count == articles.count + 1 && articles.allSatisfy { $0 > 0 }
        && starts.first == 0 && starts.last == Int64(columns.count)
        && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
        && columns.count == values.count && values.allSatisfy { $0.isFinite && $0 > 0 },
      what, sections)
    var means: [(articles: Int, vector: SparseVector)] = []
    for number in articles.indices {
      let range = Int(starts[number])..<Int(starts[number + 1])
      let indices = Array(columns[range])
      try ModelChecks.require(
        isAscending(indices) && indices.allSatisfy { (0..<terms).contains(Int($0)) }, what, sections
      )
      means.append(
        (Int(articles[number]), SparseVector(indices: indices, values: Array(values[range]))))
    }
    return means
  }

  static func isAscending(_ numbers: [Int32]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }
}
