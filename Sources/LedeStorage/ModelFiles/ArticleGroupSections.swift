import LedeModels

/// The sections of a model file that hold what stands for the articles that it was trained on.
enum ArticleGroupSections {
  private static let prefix = "groups."

  static func encode(_ groups: [ArticleGroup]) -> [(name: String, bytes: [UInt8])] {
    guard !groups.isEmpty else { return [] }
    return MeanSections.encode(groups.map { ($0.articles, $0.vector) }, prefix: prefix)
  }

  /// Reads the sections; no groups when there are none.
  ///
  /// - Throws: when the parts do not fit, or a number cannot be.
  static func decode(_ sections: Sections, terms: Int) throws(StorageError) -> [ArticleGroup] {
    try MeanSections.decode(sections, prefix: prefix, terms: terms).map {
      ArticleGroup(articles: $0.articles, vector: $0.vector)
    }
  }
}
