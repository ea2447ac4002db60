import LedeModels

/// The sections of a model file that hold means of articles.
enum MeanSections {
  /// - Parameter prefix: what the names of the sections begin with.
  static func encode(_ means: MeanRows, prefix: String) -> [(name: String, bytes: [UInt8])] {
    guard !means.isEmpty else { return [] }
    return [
      (prefix + "articles", means.articles.littleEndianBytes),
      (prefix + "starts", means.starts.littleEndianBytes),
      (prefix + "columns", means.columns.littleEndianBytes),
      (prefix + "values", means.values.littleEndianBytes),
    ]
  }

  /// The sections where they lie; no means when there are none.
  ///
  /// - Throws: when the parts do not fit, or a number cannot be.
  /// - Complexity: O(*stored elements*).
  static func decode(
    _ sections: Sections, prefix: String, terms: Int
  ) throws(StorageError) -> MeanRows {
    guard sections.table.contains(where: { $0.name.hasPrefix(prefix) }) else { return MeanRows() }
    let means = MeanRows(
      articles: try sections.buffer(prefix + "articles", of: Int32.self),
      starts: try sections.buffer(prefix + "starts", of: Int64.self),
      columns: try sections.buffer(prefix + "columns", of: Int32.self),
      values: try sections.buffer(prefix + "values", of: Float.self))
    try ModelChecks.require(
      means.fit(columnCount: terms), String(prefix.dropLast()), sections)
    return means
  }
}
