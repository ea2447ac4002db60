import GRDB
import LedeAlgebra
import LedeModels
import LedeStorage

extension ArchiveWriter {
  /// From how many articles latent dimensions are learned at most.
  private static let learnedArticles = 50_000

  /// Gives every article a vector in latent dimensions, where the archive is to have them.
  ///
  /// They are learned when the archive has enough articles, and anew when it has twice as many as they
  /// were learned from.
  ///
  /// - Complexity: O(*articles that have none*), and that of learning (`RandomizedSVD`).
  func updateLatents(jobs: Int) async throws {
    let wanted = try catalogue.read { try Catalogue.meta(LatentState.key, $0) }
    let dimensions = min(wanted, LatentBlend.fittingDimensions(for: articleCount))
    guard dimensions > 0 else { return try extendLatents() }
    if let latents = state.latents, articleCount < 2 * latents.articleCount {
      return try extendLatents()
    }
    let projection = await LatentProjection.learn(
      from: try sample(), dimensions: dimensions, jobs: jobs)
    guard projection.dimensionCount > 0 else { return }
    var rarity: [Float] = []
    for term in projection.terms { rarity.append(try state.frequencies.rarity(of: term)) }
    var files = try NewFiles(catalogue)
    let record = try LatentState.write(
      projection, rarity: rarity, articleCount: articleCount, number: files.takeNumber(),
      in: folder)
    files.add(record)
    let learned = try LatentState(record, ArchiveState.file(record, folder), rows: [])
    let old = (state.latents?.rowRecords ?? []) + [state.latents?.record].compactMap(\.self)
    try commit(learned, state.segments, in: files, instead: old)
  }

  /// Gives the rows that have no latent vectors theirs.
  func extendLatents() throws {
    guard let latents = state.latents else { return }
    let new = state.segments.filter { !latents.has($0) }
    let numbers = Set(state.segments.map(\.number))
    let gone = latents.rowRecords.filter { !numbers.contains($0.first) }
    guard !new.isEmpty || !gone.isEmpty else { return }
    try commit(latents, new, in: NewFiles(catalogue), instead: gone)
  }

  /// Writes the vectors of segments, and tells the catalogue.
  private func commit(
    _ latents: LatentState, _ segments: [Segment], in files: consuming NewFiles,
    instead gone: [ArchiveFile]
  ) throws {
    var files = files
    for segment in segments {
      files.add(try latents.writeRows(of: segment, number: files.takeNumber(), in: folder))
    }
    let written = files
    try catalogue.write { db in
      for record in gone { try Catalogue.removeFile(record.number, db) }
      try written.record(db)
    }
    try reload()
    for record in gone { Directory.removeFile(folder.file(record.number, record.kind)) }
  }

  /// The vectors of some articles, of length 1, spread evenly over all.
  private func sample() throws -> SparseMatrix {
    let step = (articleCount + Self.learnedArticles - 1) / Self.learnedArticles
    var vectors = SparseMatrix(columnCount: state.terms.count)
    var number = 0
    for (index, segment) in state.segments.enumerated() {
      for row in 0..<segment.rowCount where !segment.removed.contains(row) {
        if number % step == 0 { vectors.append(try state.vector(segment: index, row: row)) }
        number += 1
      }
    }
    return vectors
  }
}

extension LatentState {
  /// The name of the number of dimensions that an archive is to have at most, in `meta`.
  static let key = "latent"
}

extension Catalogue {
  /// Says how many latent dimensions the archive is to have at most.
  static func setLatent(_ dimensions: Int, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES (?, ?)", arguments: [LatentState.key, dimensions])
  }
}
