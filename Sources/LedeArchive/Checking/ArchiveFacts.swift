import GRDB
import LedeStorage

/// What an archive is, in numbers.
public struct ArchiveFacts: Sendable {
  /// How many articles of a month have a topic.
  public struct TopicMonth: Sendable, Hashable {
    public let topic: String

    /// As `2013-04`.
    public let month: String
    public let count: Int
  }

  public let format: Int
  public let articles: Int
  public let searchable: Int
  public let sources: Int
  public let first: ArticleDate?
  public let last: ArticleDate?

  /// How many articles of each month there are, by ascending month.
  public let months: [(month: String, count: Int)]

  /// By topic and then by month; main topics and those that were given.
  public let topicMonths: [TopicMonth]

  /// How many articles have each topic, those with most first, ties by name.
  public let topics: [(topic: String, count: Int)]
  public let model: ModelCard
  public let terms: Int
  public let segments: Int
  public let removedRows: Int

  /// The frequencies that similarities are by, and how many articles they were counted in.
  public let version: Int
  public let versionArticles: Int

  /// How many latent dimensions there are, and from how many articles they were learned; `nil` where
  /// there are none.
  public let latent: (dimensions: Int, articles: Int)?

  /// Bytes of the packed texts, of the full-text index, of the vectors and their terms, and of the
  /// catalogue in all.
  public let textBytes: Int
  public let indexBytes: Int
  public let vectorBytes: Int
  public let catalogueBytes: Int
}

extension Archive {
  /// What the archive is, in numbers.
  ///
  /// - Complexity: O(*articles*).
  public func facts() throws -> ArchiveFacts {
    let state = state
    let folder = catalogue.folder
    let vectors = state.records.filter { $0.kind != .model }.reduce(0) { $0 + $1.bytes }
    return try catalogue.read { db in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      func day(_ sql: String) throws -> ArticleDate? {
        try String.fetchOne(db, sql: sql).flatMap { ArticleDate($0) }
      }
      let months = try Row.fetchAll(
        db,
        sql: """
          SELECT substr(date, 1, 7), count(*) FROM articles WHERE date IS NOT NULL
          GROUP BY 1 ORDER BY 1
          """
      ).map { (month: try $0.value(at: 0) as String, count: try $0.value(at: 1) as Int) }
      let topics = try Row.fetchAll(
        db,
        sql: """
          SELECT topic, count(DISTINCT article) FROM topics WHERE role IN ('main', 'given')
          GROUP BY topic ORDER BY 2 DESC, 1
          """
      ).map { (topic: try $0.value(at: 0) as String, count: try $0.value(at: 1) as Int) }
      let topicMonths = try Row.fetchAll(
        db,
        sql: """
          SELECT topic, substr(date, 1, 7), count(DISTINCT number) FROM topics
          JOIN articles ON number = article
          WHERE role IN ('main', 'given') AND date IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
          """
      ).map {
        ArchiveFacts.TopicMonth(
          topic: try $0.value(at: 0), month: try $0.value(at: 1), count: try $0.value(at: 2))
      }
      return ArchiveFacts(
        format: CatalogueSchema.version, articles: try Catalogue.articleCount(db),
        searchable: try number("SELECT count(*) FROM articles WHERE searchable"),
        sources: try number("SELECT count(DISTINCT source) FROM articles"),
        first: try day("SELECT min(date) FROM articles"),
        last: try day("SELECT max(date) FROM articles"), months: months, topicMonths: topicMonths,
        topics: topics, model: model.card, terms: state.terms.count,
        segments: state.segments.count,
        removedRows: state.segments.reduce(0) { $0 + $1.removed.count },
        version: state.frequencies.number, versionArticles: state.frequencies.articleCount,
        latent: state.latents.map { ($0.dimensionCount, $0.articleCount) },
        textBytes: try number("SELECT sum(length(text)) FROM articles"),
        indexBytes: try number("SELECT sum(length(block)) FROM search_data"),
        vectorBytes: vectors, catalogueBytes: Directory.status(folder.catalogue)?.size ?? 0)
    }
  }
}
