import GRDB
import LedeAlgebra
import LedeModels
import LedeStorage
import LedeText
import SystemPackage

extension ArchiveWriter {
  /// How many articles are analysed together.
  private static let articlesTogether = 4096

  /// Makes labels, summaries and vectors of an archive anew from the stored texts.
  ///
  /// Nothing of the archive's files is read but its model, and that only when no other is given, so
  /// that missing and damaged ones are no obstacle. All is one transaction: readers, and whatever
  /// interrupts it, find the old state until the new one is whole.
  ///
  /// - Parameters:
  ///   - model: the file of the model to use from now on; the archive's own when `nil`.
  ///   - settings: what is made of the articles; which of them can be searched for words stays.
  ///   - latent: how many latent dimensions the archive is to have at most from now on; as many as
  ///     before when `nil`.
  ///   - wait: how many seconds to wait for another writer.
  ///   - progress: called with the share of the articles that is done.
  /// - Returns: how many articles there are.
  public static func rebuild(
    at path: String, model: String? = nil, _ settings: AddSettings = AddSettings(),
    latent: Int? = nil, jobs: Int, wait: Double = 0, progress: (Double) -> Void = { _ in }
  ) async throws -> Int {
    let folder = ArchiveFolder(FilePath(path))
    try folder.requireArchive()
    try folder.requireWritable()
    let given = try model.map { (path: FilePath($0), opened: try LedeModel(contentsOf: $0)) }
    let lock = try lock(folder, wait: wait)
    if Directory.status(folder.files) == nil { try Directory.make(folder.files) }
    let catalogue = try Catalogue(folder, .writing)
    var files = try NewFiles(catalogue)
    let opened: LedeModel
    if let given {
      files.add(try copyModel(given.path, number: files.takeNumber(), in: folder))
      opened = given.opened
    } else {
      let own = try ArchiveState.modelRecord(
        catalogue.read { try Catalogue.files($0, folder) }, folder)
      opened = try ArchiveState.model(own, folder)
      files.add(own)
    }
    try catalogue.begin()
    do {
      let count = try await rebuild(
        catalogue, opened, settings, jobs: jobs, &files, progress: progress)
      if let latent { try catalogue.read { try Catalogue.setLatent(latent, $0) } }
      try catalogue.finish()
      // Only now does the catalogue name the new files, and not the old ones.
      let writer = try ArchiveWriter(catalogue, lock)
      try writer.removeOrphans()
      try await writer.updateLatents(jobs: jobs)
      return count
    } catch {
      catalogue.cancel()
      throw error
    }
  }

  private static func rebuild(
    _ catalogue: Catalogue, _ model: LedeModel, _ settings: AddSettings, jobs: Int,
    _ files: inout NewFiles, progress: (Double) -> Void
  ) async throws -> Int {
    let total = try catalogue.read { try Catalogue.articleCount($0) }
    var terms = NewTerms(TermDictionary(model: model.tfidf.vocabulary, parts: []))
    var segments: [Segment] = []
    var rows = SegmentRows()
    var (last, done) = (0, 0)
    func finishSegment() throws {
      guard rows.count > 0 else { return }
      // Weights come with the frequencies, which are known at the end.
      let record = try SegmentWriter.write(
        rows, termCount: terms.count, weights: RowWeights(unknown: rows.count), version: 0,
        number: files.takeNumber(), in: catalogue.folder)
      files.add(record)
      segments.append(try Segment(record, ArchiveState.file(record, catalogue.folder)))
      rows = SegmentRows()
    }
    while true {
      let page = try catalogue.page(after: last, count: articlesTogether)
      guard let newest = page.last else { break }
      last = newest.number
      let share = max(1, (page.count + 4 * jobs - 1) / (4 * jobs))
      let prepared = await Parallel.map(count: (page.count + share - 1) / share, jobs: jobs) {
        part in
        var code: String?
        var preparation = ArticlePreparation(model, settings, language: nil)
        return page[part * share..<min((part + 1) * share, page.count)].map { article in
          if article.languageCode != code {
            code = article.languageCode
            preparation = ArticlePreparation(
              model, settings, language: code.flatMap { Language.named($0) })
          }
          let given = article.given
          return preparation.prepare(given, hash: ArchivedArticle.hash(of: given))
        }
      }.flatMap(\.self)
      // The number that the segment at hand is going to have.
      let segment = files.nextNumber
      for (old, new) in zip(page, prepared) {
        let span = new.terms.strings.bytes.span
        let row = new.terms.counts.indices.map { index in
          (
            term: terms.number(of: new.terms.strings[index], in: span),
            count: new.terms.counts[index]
          )
        }
        var article = new.article
        article.number = old.number
        article.languageCode = old.languageCode
        article.isSearchable = old.isSearchable
        article.place = ArchivedArticle.Place(segment: segment, row: rows.count)
        rows.append(row, day: new.day, key: new.hash)
        try catalogue.read { try Catalogue.update(article, hash: new.hash, $0) }
      }
      if rows.count + articlesTogether > 65_536 { try finishSegment() }
      done += page.count
      progress(Double(done) / Double(max(total, 1)))
    }
    try finishSegment()
    try finish(catalogue, model, terms, segments, &files)
    return total
  }

  /// Writes terms and frequencies, and tells the catalogue of the new files in the place of the old.
  private static func finish(
    _ catalogue: Catalogue, _ model: LedeModel, _ terms: NewTerms, _ segments: [Segment],
    _ files: inout NewFiles
  ) throws {
    if terms.strings.count > 0 {
      files.add(
        try TermDictionary.write(
          terms.strings, first: terms.dictionary.count, number: files.takeNumber(),
          in: catalogue.folder))
    }
    var frequencies: [UInt32] = Array(repeating: 0, count: terms.count)
    for segment in segments { try segment.addFrequencies(to: &frequencies) }
    let articles = segments.reduce(0) { $0 + $1.rowCount }
    let weights = TermWeights(
      frequencies: frequencies, articleCount: articles,
      levels: FrequencyLevels(articleCount: articles), prior: model.tfidf)
    var rows: [(segment: Int, rows: RowWeights)] = []
    for segment in segments { rows.append((segment.number, try segment.weights(weights))) }
    files.add(
      try FrequencyVersion.write(
        articleCount: articles, frequencies: frequencies, levels: weights.levels, weights: rows,
        number: files.takeNumber(), in: catalogue.folder))
    let written = files
    try catalogue.read { db in
      try db.execute(sql: "DELETE FROM files")
      try written.record(db)
    }
  }
}

extension Catalogue {
  /// Some articles, checked, in the order in which they were added.
  func page(after number: Int, count: Int) throws -> [ArchivedArticle] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM articles WHERE number > ? ORDER BY number LIMIT ?",
        arguments: [number, count]
      ).map { try decode($0, db) }
    }
  }

  /// Writes what was made of an article anew; its text stays.
  static func update(_ article: ArchivedArticle, hash: UInt64, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE articles SET date = ?, dateFound = ?, summary = ?, checksum = ?, segment = ?, row = ?,
          heading = ?
        WHERE number = ?
        """)
    try statement.execute(arguments: [
      article.article.date?.description, article.isDateFound,
      article.summary.isEmpty ? nil : article.summary.joined(separator: "\n"),
      Int64(bitPattern: article.checksum(hash: hash)), article.place.segment, article.place.row,
      article.headingChecksum(hash: hash), article.number,
    ])
    try db.execute(sql: "DELETE FROM topics WHERE article = ?", arguments: [article.number])
    try insertTopics(article.topics, of: article.number, db)
  }
}
