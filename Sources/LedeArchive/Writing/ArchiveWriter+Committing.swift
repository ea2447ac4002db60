import GRDB
import LedeAlgebra
import LedeModels
import LedeStorage
import LedeText

extension ArchiveWriter {
  /// Up to how many articles frequencies are counted anew with every change.
  static let alwaysCounted = 10_000

  /// Writes the files of a change and then, in one transaction, what the catalogue has to say.
  ///
  /// - Parameters:
  ///   - catalogued: changes the catalogue's articles; given the number of the new segment.
  /// - Complexity: O(*new rows* + *terms*), and O(*articles*) when frequencies are counted anew.
  func commit(
    _ change: ArchiveChange, _ catalogued: (Database, _ segment: Int) throws -> Void
  ) throws {
    var files = try NewFiles(catalogue)
    let kept = state.segments.filter { !change.replaced.contains($0.number) }
      .map { $0.removing(change.removed[$0.number] ?? []) }
    // A segment none of whose rows is left goes, too.
    let staying = kept.filter { $0.liveCount > 0 }
    var gone = state.segments.map(\.record).filter { record in
      !staying.contains { $0.number == record.number }
    }
    let termCount = state.terms.count + change.terms.count
    gone += try writeTerms(change, &files)
    let articles = staying.reduce(change.rows.count) { $0 + $1.liveCount }
    let segment = files.takeNumber()
    if needsFrequencies(articles) || change.renewsFrequencies {
      let version = files.takeNumber()
      let frequencies = try frequencies(of: staying, change.rows, termCount)
      let weights = TermWeights(
        frequencies: frequencies, articleCount: articles,
        levels: FrequencyLevels(articleCount: articles), prior: state.model.tfidf)
      try writeSegment(change.rows, segment, termCount, weights, version: version, &files)
      var rows: [(segment: Int, rows: RowWeights)] = []
      for segment in staying { rows.append((segment.number, try segment.weights(weights))) }
      files.add(
        try FrequencyVersion.write(
          articleCount: articles, frequencies: frequencies, levels: weights.levels, weights: rows,
          number: version, in: folder))
      gone.append(state.frequencies.record)
    } else if change.rows.count > 0 {
      let weights = try state.frequencies.weights(count: termCount)
      try writeSegment(
        change.rows, segment, termCount, weights, version: state.frequencies.number, &files)
    }
    try catalogue.write { db in
      try catalogued(db, segment)
      for record in gone { try Catalogue.removeFile(record.number, db) }
      for segment in staying where change.removed[segment.number] != nil {
        try Catalogue.put(segment.record, db)
      }
      try files.record(db)
    }
    try reload()
    for record in gone { Directory.removeFile(folder.file(record.number, record.kind)) }
  }

  /// Whether so many articles are too many or too few for the frequencies that there are.
  private func needsFrequencies(_ articles: Int) -> Bool {
    let counted = state.frequencies.articleCount
    return 4 * abs(articles - counted) >= max(counted, 1) && articles != counted
  }

  private func writeSegment(
    _ rows: SegmentRows, _ number: Int, _ termCount: Int, _ weights: TermWeights, version: Int,
    _ files: inout NewFiles
  ) throws {
    guard rows.count > 0 else { return }
    files.add(
      try SegmentWriter.write(
        rows, termCount: termCount, weights: rows.weights(weights), version: version,
        number: number, in: folder))
  }

  private func frequencies(
    of segments: [Segment], _ rows: SegmentRows, _ termCount: Int
  ) throws -> [UInt32] {
    var frequencies: [UInt32] = Array(repeating: 0, count: termCount)
    for segment in segments { try segment.addFrequencies(to: &frequencies) }
    rows.addFrequencies(to: &frequencies)
    return frequencies
  }

  /// Writes new terms, together with those of the last files as long as these are not twice as many:
  /// so there are few files, and a term is written as often as the logarithm of their number.
  ///
  /// - Returns: the files that are in the new one.
  private func writeTerms(
    _ change: ArchiveChange, _ files: inout NewFiles
  ) throws -> [ArchiveFile] {
    var joined = state.terms.parts
    var kept: [TermDictionary.Part] = []
    if !change.joinsTerms {
      var count = change.terms.count
      guard count > 0 else { return [] }
      kept = joined
      joined = []
      while let last = kept.last, last.words.count <= 2 * count {
        count += last.words.count
        joined.insert(kept.removeLast(), at: 0)
      }
    }
    guard change.terms.count > 0 || joined.count > 1 else { return [] }
    var terms = ByteStrings()
    for part in joined {
      for number in 0..<part.words.count { terms.append(part.words.bytes(of: number)[...]) }
    }
    for number in 0..<change.terms.count { terms.append(change.terms[number]) }
    let first = joined.first?.record.first ?? state.terms.count
    files.add(
      try TermDictionary.write(terms, first: first, number: files.takeNumber(), in: folder))
    return joined.map(\.record)
  }
}

/// The files of a change that were written and are not in the catalogue yet.
struct NewFiles {
  private var next: Int
  private var records: [ArchiveFile] = []

  init(_ catalogue: Catalogue) throws {
    next = try catalogue.read { try Catalogue.meta("nextFile", $0) }
  }

  /// The number that is taken next.
  var nextNumber: Int { next }

  /// A number that no file of the archive has had.
  mutating func takeNumber() -> Int {
    next += 1
    return next - 1
  }

  mutating func add(_ record: ArchiveFile) { records.append(record) }

  /// Tells the catalogue.
  func record(_ db: Database) throws {
    for record in records { try Catalogue.put(record, db) }
    try Catalogue.setMeta("nextFile", next, db)
    try Catalogue.setMeta("state", try Catalogue.meta("state", db) + 1, db)
  }
}
