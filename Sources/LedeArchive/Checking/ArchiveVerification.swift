import GRDB
import LedeAlgebra
import LedeModels
import LedeStorage
import LedeText
import SystemPackage

/// What a look at all of an archive has found.
public struct ArchiveVerification: Sendable {
  /// Empty when the archive is well.
  public internal(set) var problems: [ArchiveProblem] = []
  public internal(set) var articles = 0
  public internal(set) var files = 0
  public internal(set) var bytes = 0

  /// How many texts were analysed again and held against their vectors.
  public internal(set) var analysed = 0

  /// Whether SQLite has compared the full-text index with the texts; it cannot where the archive may
  /// not be written to, or while another process writes.
  public internal(set) var isIndexChecked = false

  /// Files that belong to no state: what a killed writer has left, and the next one removes.
  public internal(set) var orphans = 0

  public var isWell: Bool { problems.isEmpty }

  mutating func add(_ place: String, _ detail: String) {
    let problem = ArchiveProblem(place: place, detail: detail)
    // A file is looked at by itself and as a part of the state.
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// Runs a check and keeps what it throws.
  mutating func check<Result>(
    _ place: String, _ body: () throws -> Result
  ) -> Result? {
    do {
      return try body()
    } catch let error as StorageError {
      add(error.path, error.detail)
    } catch {
      add(place, "\(error)")
    }
    return nil
  }
}

extension Archive {
  /// Checks everything that an archive has: every checksum, the database, and that its two halves
  /// agree.
  ///
  /// - Parameters:
  ///   - isDeep: whether every text is analysed again and held against its vector; else a hundred of
  ///     them are.
  ///   - progress: called with the share of the articles that is done.
  public static func verify(
    at path: String, isDeep: Bool = false, progress: (Double) -> Void = { _ in }
  ) throws -> ArchiveVerification {
    let folder = ArchiveFolder(FilePath(path))
    let catalogue = try Catalogue(folder, .reading)
    var result = ArchiveVerification()
    verifyDatabase(catalogue, &result)
    verifyFiles(catalogue, &result)
    let state = result.check(path) { try ArchiveState(catalogue) }
    verifyArticles(catalogue, state, isDeep: isDeep, progress: progress, &result)
    result.isIndexChecked = verifyIndex(folder, &result)
    return result
  }

  private static func verifyDatabase(_ catalogue: Catalogue, _ result: inout ArchiveVerification) {
    let path = catalogue.folder.catalogue.string
    let said = result.check(path) {
      try catalogue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(20)") }
    }
    for line in said ?? [] where line != "ok" { result.add(path, line) }
  }

  private static func verifyFiles(_ catalogue: Catalogue, _ result: inout ArchiveVerification) {
    let folder = catalogue.folder
    let records = result.check(folder.path.string) {
      try catalogue.read { try Catalogue.files($0, folder) }
    }
    guard let records else { return }
    var known: Set<String> = []
    for record in records {
      let path = folder.file(record.number, record.kind)
      known.insert(path.lastComponent?.string ?? "")
      result.files += 1
      result.bytes += record.bytes
      // The model is checked when the state is opened.
      guard record.kind != .model else { continue }
      _ = result.check(path.string) { try ArchiveState.file(record, folder).checkAll() }
    }
    let names = result.check(folder.files.string) { try Directory.names(in: folder.files) }
    result.orphans = (names ?? []).count { !known.contains($0.string) }
  }

  private static func verifyArticles(
    _ catalogue: Catalogue, _ state: ArchiveState?, isDeep: Bool, progress: (Double) -> Void,
    _ result: inout ArchiveVerification
  ) {
    let path = catalogue.folder.catalogue.string
    var agreement = state.map { HalfAgreement($0) }
    let total = result.check(path) { try catalogue.read { try Catalogue.articleCount($0) } } ?? 0
    let step = isDeep ? 1 : max(1, total / 100)
    var last = 0
    while true {
      let numbers = result.check(path) {
        try catalogue.read {
          try Int.fetchAll(
            $0, sql: "SELECT number FROM articles WHERE number > ? ORDER BY number LIMIT 512",
            arguments: [last])
        }
      }
      guard let numbers, let end = numbers.last else { break }
      for number in numbers {
        let article = result.check(path) { try catalogue.article(number: number) }
        defer { result.articles += 1 }
        guard let article = article ?? nil else { continue }
        if !article.isHeadingWell {
          result.add(
            article.article.id,
            "its heading does not match its checksum; `lede archive rebuild` makes it anew")
        }
        let isAnalysed = result.articles % step == 0
        agreement?.check(article, analyses: isAnalysed, &result)
      }
      last = end
      progress(Double(result.articles) / Double(max(total, 1)))
    }
    agreement?.finish(catalogue.folder, &result)
  }

  /// - Returns: whether it could be checked.
  private static func verifyIndex(
    _ folder: ArchiveFolder, _ result: inout ArchiveVerification
  ) -> Bool {
    guard Directory.isWritable(folder.path), let writing = try? Catalogue(folder, .writing) else {
      return false
    }
    do {
      try writing.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
      return true
    } catch let error as StorageError where error.code == .damaged {
      result.add(folder.catalogue.string, "the full-text index does not agree with the texts")
      return true
    } catch {
      return false
    }
  }
}
