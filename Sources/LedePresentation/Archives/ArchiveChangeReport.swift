public import LedeArchive

/// What a change has done to an archive, in the shape in which it is shown.
public struct ArchiveChangeReport: Sendable {
  private let counts: ArchiveCounts
  private let articles: Int

  /// - Parameter articles: how many the archive has now.
  public init(_ counts: ArchiveCounts, articles: Int) {
    self.counts = counts
    self.articles = articles
  }

  /// One JSON object, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("added", counts.added)
      object.member("replaced", counts.replaced)
      object.member("unchanged", counts.unchanged)
      object.member("removed", counts.removed)
      object.member("articles", articles)
    }
    return writer.text
  }

  public var text: String {
    let parts = [
      (counts.added, "added"), (counts.replaced, "replaced"), (counts.unchanged, "unchanged"),
      (counts.removed, "removed"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return (parts.isEmpty ? "nothing changed" : parts.joined(separator: ", "))
      + "; the archive has \(articles == 1 ? "1 article" : "\(articles) articles")"
  }
}
