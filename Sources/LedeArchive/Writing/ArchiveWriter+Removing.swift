import GRDB
import LedeStorage

extension ArchiveWriter {
  /// Removes articles: all that are there, or none when it fails.
  ///
  /// - Returns: how many were removed, and the ids that no article has.
  public func remove(ids: [String]) throws -> (counts: ArchiveCounts, unknown: [String]) {
    var change = ArchiveChange()
    var articles: [ArchivedArticle] = []
    var unknown: [String] = []
    var seen: Set<[UInt8]> = []
    for id in ids where seen.insert(Array(id.utf8)).inserted {
      guard let article = try catalogue.article(id: id) else {
        unknown.append(id)
        continue
      }
      articles.append(article)
      change.removed[article.place.segment, default: []].append(article.place.row)
    }
    var counts = ArchiveCounts()
    guard !articles.isEmpty else { return (counts, unknown) }
    change.renewsFrequencies = articleCount - articles.count <= Self.alwaysCounted
    try commit(change) { db, _ in
      for article in articles { try Catalogue.remove(article, db) }
    }
    counts.removed = articles.count
    return (counts, unknown)
  }
}
