import GRDB
import Lede
import LedeModels
import LedeStorage
import LedeText

extension ArchiveWriter {
  /// How many bytes of text are committed together.
  private static let bytesTogether = 64 << 20

  /// Adds the articles of a corpus.
  ///
  /// Articles are committed some thousands at a time; what was committed stays, whatever becomes of
  /// the rest. An article that is there with the same text, particulars and topics is passed over at
  /// once, so that adding a corpus again goes on where it was interrupted. Of several articles with an
  /// id the last one stays, as if each were added by itself.
  ///
  /// - Parameters:
  ///   - jobs: how many cores to use; the archive does not depend on it.
  ///   - progress: called with the share of the bytes that were read.
  ///   - committed: called with what was done, each time that articles are safe.
  ///   - skipped: told of inputs that were passed over.
  /// - Throws: `StorageError` when the archive cannot be written.
  public func add(
    _ corpus: Corpus, _ settings: AddSettings = AddSettings(), jobs: Int,
    progress: (Double) -> Void = { _ in }, committed: (ArchiveCounts) throws -> Void = { _ in },
    skipped: (StorageError) -> Void = { _ in }
  ) async throws -> ArchiveCounts {
    var counts = ArchiveCounts()
    var batch: [PreparedArticle] = []
    var bytes = 0
    var versions = AddedVersions()
    func commitBatch() throws {
      try commit(batch, &counts)
      batch = []
      bytes = 0
      try committed(counts)
    }
    try await forEachPrepared(corpus, settings, jobs: jobs, progress: progress) { outcome in
      switch outcome {
      case .skipped(let reason): skipped(reason)
      case .result(let read):
        guard versions.add(read) else {
          counts.unchanged += 1
          return
        }
        let article = prepared(read, settings)
        batch.append(article)
        bytes += article.article.article.content.utf8.count
        if batch.count >= settings.articlesTogether || bytes > Self.bytesTogether {
          try commitBatch()
        }
      }
    }
    if !batch.isEmpty { try commitBatch() }
    try joinSegments(upTo: 2 * (counts.added + counts.replaced))
    try finishChanges()
    try await updateLatents(jobs: jobs)
    return counts
  }

  /// What is known may have been replaced since by another of the same corpus: too rare to keep what
  /// prepares it.
  private func prepared(_ read: ReadArticle, _ settings: AddSettings) -> PreparedArticle {
    switch read {
    case .new(let prepared): return prepared
    case .known(let article, let hash):
      var preparation = ArticlePreparation(state.model, settings, language: settings.language)
      return preparation.prepare(article, hash: hash)
    }
  }

  /// Whether an article is there as it is.
  private static func areSame(_ new: PreparedArticle, _ known: ArchivedArticle) -> Bool {
    let old = known.given
    let hash = ArchivedArticle.hash(of: old)
    return hash == new.hash
      && ArchivedArticle.leavesTopics(
        new.article.given, hash: hash, as: ArchivedArticle.identity(of: old, hash: hash))
  }

  private func commit(_ batch: [PreparedArticle], _ counts: inout ArchiveCounts) throws {
    // Of several articles with an id, the last one counts. Ids are their bytes, as they are for SQLite.
    var last: [[UInt8]: Int] = [:]
    for (index, prepared) in batch.enumerated() {
      last[Array(prepared.article.article.id.utf8)] = index
    }
    var old: [ArchivedArticle] = []
    var new: [PreparedArticle] = []
    var done = counts
    for (index, prepared) in batch.enumerated() {
      guard last[Array(prepared.article.article.id.utf8)] == index else {
        done.replaced += 1
        continue
      }
      if let known = try catalogue.article(id: prepared.article.article.id) {
        guard !Self.areSame(prepared, known) else {
          done.unchanged += 1
          continue
        }
        old.append(known)
        done.replaced += 1
      } else {
        done.added += 1
      }
      new.append(prepared)
    }
    // Already there, all of it: nothing to write.
    guard !new.isEmpty else {
      counts = done
      return
    }
    var change = ArchiveChange()
    for article in old {
      change.removed[article.place.segment, default: []].append(article.place.row)
    }
    var numbers = NewTerms(state.terms)
    for prepared in new {
      let (strings, span) = (prepared.terms.strings, prepared.terms.strings.bytes.span)
      let row = prepared.terms.counts.indices.map { index in
        (term: numbers.number(of: strings[index], in: span), count: prepared.terms.counts[index])
      }
      change.rows.append(row, day: prepared.day, key: prepared.hash)
    }
    change.terms = numbers.strings
    try commit(change) { db, segment in
      for article in old { try Catalogue.remove(article, db) }
      for (row, prepared) in new.enumerated() {
        var article = prepared.article
        article.place = ArchivedArticle.Place(segment: segment, row: row)
        try Catalogue.insert(article, packed: prepared.packed, hash: prepared.hash, db)
      }
    }
    counts = done
    try mergeSegments()
  }

  /// Counts the frequencies of a small archive anew, where they have changed.
  func finishChanges() throws {
    guard articleCount <= Self.alwaysCounted, articleCount != state.frequencies.articleCount else {
      return
    }
    var change = ArchiveChange()
    change.renewsFrequencies = true
    try commit(change) { _, _ in }
  }
}
