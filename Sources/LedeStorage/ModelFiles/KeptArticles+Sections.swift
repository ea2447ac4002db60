import LedeAlgebra
package import LedeModels

/// The sections of a model file that hold its articles: all of them, or none.
extension KeptArticles {
  private static let prefix = "articles."

  /// Reads the sections; `nil` when there are none.
  package static func read(
    _ sections: Sections, columns: Int, topics: Int
  ) throws(StorageError) -> KeptArticles? {
    guard sections.table.contains(where: { $0.name.hasPrefix(prefix) }) else { return nil }
    let articles = KeptArticles(
      idBytes: try sections.buffer(prefix + "ids", of: UInt8.self),
      idStarts: try sections.buffer(prefix + "idStarts", of: Int64.self),
      rowStarts: try sections.buffer(prefix + "starts", of: Int64.self),
      columns: try sections.buffer(prefix + "columns", of: Int32.self),
      values: try sections.buffer(prefix + "counts", of: Float.self),
      topicStarts: try sections.buffer(prefix + "topicStarts", of: Int32.self),
      topics: try sections.buffer(prefix + "topics", of: Int32.self))
    try ModelChecks.require(
      articles.isWhole(columns: columns, topics: topics), "articles", sections)
    return articles
  }

  /// The sections, in their order.
  package var sections: [(name: String, bytes: [UInt8])] {
    [
      (Self.prefix + "ids", idBytes.elements),
      (Self.prefix + "idStarts", idStarts.littleEndianBytes),
      (Self.prefix + "starts", rowStarts.littleEndianBytes),
      (Self.prefix + "columns", columns.littleEndianBytes),
      (Self.prefix + "counts", values.littleEndianBytes),
      (Self.prefix + "topicStarts", topicStarts.littleEndianBytes),
      (Self.prefix + "topics", topics.littleEndianBytes),
    ]
  }
}
