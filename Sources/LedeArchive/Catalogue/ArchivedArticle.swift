import LedeStorage
import LedeText

/// An article as an archive keeps it.
public struct ArchivedArticle: Sendable, Hashable {
  /// The text and what was known of it when it was added.
  ///
  /// Its date is the article's own, or the one that the page's furniture names.
  public internal(set) var article: Article

  /// Whether the date was found by Lede.
  public internal(set) var isDateFound: Bool

  /// The model's topics, the surest first, then those that were given.
  public internal(set) var topics: [ArchivedTopic]

  /// The sentences that stand for it; empty when none were made.
  public internal(set) var summary: [String]

  /// The code of the language in which it was read because somebody said so; `nil` when Lede found
  /// the language itself.
  public internal(set) var languageCode: String?

  /// Its number in the catalogue, and where its vector is.
  package var number = 0
  package var place = Place(segment: 0, row: 0)

  /// Whether the full-text index has it.
  package var isSearchable = true

  /// Whether the checksum of its heading is missing or right.
  package var isHeadingWell = true

  /// A row of a segment.
  package struct Place: Sendable, Hashable {
    package let segment: Int
    package let row: Int
  }

  /// The checksum of what was given: two articles with the same one are the same.
  static func hash(of article: Article) -> UInt64 {
    var fields = FieldChecksum()
    fields.add(article.id)
    fields.add(article.title)
    fields.add(article.content)
    fields.add(article.date?.description)
    fields.add(article.source)
    fields.add(article.url)
    return fields.value
  }

  /// What tells whether an article is there as it is: the hash, and the topics that people gave.
  static func identity(of article: Article, hash: UInt64) -> UInt64 {
    let topics = article.topics ?? []
    guard !topics.isEmpty || !article.doubtful.isEmpty else { return hash }
    var fields = FieldChecksum()
    fields.add(Int(truncatingIfNeeded: hash))
    fields.add(topics.count)
    for topic in topics + article.doubtful { fields.add(topic) }
    return fields.value
  }

  /// Whether an article is as another of the same hash: its topics are those, or it says nothing of
  /// topics, which leaves those that were given.
  static func leavesTopics(_ article: Article, hash: UInt64, as identity: UInt64) -> Bool {
    article.topics == nil && article.doubtful.isEmpty
      || self.identity(of: article, hash: hash) == identity
  }

  /// The article as it was given, without what Lede found.
  var given: Article {
    var given = article
    if isDateFound { given.date = nil }
    return given
  }

  /// The checksum of its heading, as the catalogue keeps it.
  func headingChecksum(hash: UInt64) -> Int64 {
    Int64(bitPattern: ArchivedHeading(article).checksum(hash: hash))
  }

  /// The checksum of all that the catalogue has of it but its number and its place.
  func checksum(hash: UInt64) -> UInt64 {
    var fields = FieldChecksum()
    fields.add(Int(truncatingIfNeeded: hash))
    fields.add(article.date?.description)
    fields.add(isDateFound ? 1 : 0)
    fields.add(isSearchable ? 1 : 0)
    fields.add(summary.isEmpty ? nil : summary.joined(separator: "\n"))
    for topic in topics {
      fields.add(topic.topic)
      fields.add(topic.role.rawValue)
      fields.add(Int(truncatingIfNeeded: topic.probability.bitPattern))
    }
    if let languageCode { fields.add(languageCode) }
    return fields.value
  }
}
