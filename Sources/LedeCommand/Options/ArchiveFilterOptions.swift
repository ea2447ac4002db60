import ArgumentParser
import Lede
import LedeArchive

/// Which articles of an archive are looked at.
struct ArchiveFilterOptions: ParsableArguments {
  @Option(help: "Only articles of this day or later, such as 2013-01-31.")
  var since: String?

  @Option(help: "Only articles of this day or earlier.")
  var until: String?

  @Option(help: "Only articles with this topic.")
  var topic: String?

  @Option(help: "Only articles from this source, spelled as the archive has it.")
  var source: String?

  func validate() throws {
    for (name, day) in [("--since", since), ("--until", until)] {
      if let day, ArticleDate(day) == nil {
        throw ValidationError("\(name) must be a day such as 2013-01-31, not \(day)")
      }
    }
    if let since, let until, since > until {
      throw ValidationError("--since is after --until: no day is in between")
    }
  }

  func filter(of archive: Archive) throws -> ArchiveFilter {
    ArchiveFilter(
      since: since.flatMap { ArticleDate($0) }, until: until.flatMap { ArticleDate($0) },
      topic: try topic.map { try id(ofTopic: $0, in: archive) }, source: source)
  }

  /// Articles may have topics that people gave and the model does not know.
  private func id(ofTopic name: String, in archive: Archive) throws -> String {
    if try archive.hasArticle(withTopic: name) { return name }
    let known = archive.model.topics
    let others = Set(try archive.topicIDs()).subtracting(known.map(\.id))
    return try TopicChoice.id(
      name, among: known + others.sorted().map { Topic(id: $0) }, of: "the archive")
  }

  /// The first option that was given, if any was.
  var given: String? {
    let options = [
      ("--since", since), ("--until", until), ("--topic", topic), ("--source", source),
    ]
    return options.first { $0.1 != nil }?.0
  }
}

/// How an archive is searched for related articles.
struct ArchiveSearchOptions: ParsableArguments {
  @OptionGroup var filter: ArchiveFilterOptions

  @Option(
    help: """
      Of an archive: after how many days an article counts half. Days count from the article's own, \
      or from the newest of the archive when it has none.
      """)
  var halfLife: Double?

  @Flag(help: "Of an archive: give articles that also differ from each other.")
  var diverse = false

  func validate() throws {
    if let halfLife, !(halfLife > 0 && halfLife.isFinite) {
      throw ValidationError("--half-life must be above 0")
    }
  }

  func settings(limit: Int, in archive: Archive) throws -> RelatedSettings {
    var settings = RelatedSettings(limit: limit, filter: try filter.filter(of: archive))
    settings.halfLife = halfLife
    settings.isDiverse = diverse
    return settings
  }

  /// The first option that was given, if any was.
  var given: String? {
    filter.given ?? (halfLife != nil ? "--half-life" : diverse ? "--diverse" : nil)
  }
}
