import FoundationEssentials
import GRDB
import LedeStorage
import SystemPackage

/// The archive's database: the one truth about which articles and files it has.
///
/// A reader sees one state from its opening to its end, whatever a writer does meanwhile.
package final class Catalogue: Sendable {
  package enum Access: Sendable { case reading, writing }

  package let folder: ArchiveFolder
  private let queue: DatabaseQueue

  /// Whether articles may have headings with checksums of their own.
  let hasHeadings: Bool

  /// Opens the catalogue of an archive.
  ///
  /// - Throws: `StorageError` when there is none, or it is damaged or of another version.
  package init(_ folder: ArchiveFolder, _ access: Access) throws {
    try folder.requireArchive()
    self.folder = folder
    (queue, hasHeadings) = try Self.reporting(folder) {
      let queue = try Self.open(folder, access)
      if access == .reading {
        // SQLite begins to see one state with the first reading of a transaction.
        try queue.inDatabase { db in
          try db.execute(sql: "BEGIN")
          _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM files")
        }
      }
      try Self.checkVersion(queue, folder)
      var missing = try queue.inDatabase { try CatalogueSchema.missingColumns($0) }
      if access == .writing, !missing.isEmpty {
        try queue.inDatabase { db in
          try db.inTransaction(.immediate) {
            // Another process may have added them meanwhile.
            try CatalogueSchema.addColumns(CatalogueSchema.missingColumns(db), db)
            return .commit
          }
        }
        missing = []
      }
      return (queue, !missing.contains("heading"))
    }
  }

  /// Makes the catalogue of a new archive, which is there whole or not at all.
  ///
  /// - Parameter fill: writes what it begins with.
  static func create(_ folder: ArchiveFolder, _ fill: (Database) throws -> Void) throws {
    let path = folder.path.appending("catalogue.new")
    for suffix in ["", "-journal"] { Directory.removeFile(FilePath(path.string + suffix)) }
    try reporting(folder) {
      var configuration = Configuration()
      configuration.prepareDatabase { $0.add(function: unpack) }
      let queue = try DatabaseQueue(path: path.string, configuration: configuration)
      try queue.write { db in
        try db.execute(sql: CatalogueSchema.statements)
        for (key, value) in [("format", CatalogueSchema.version), ("nextFile", 1), ("state", 0)] {
          try db.execute(sql: "INSERT INTO meta VALUES (?, ?)", arguments: [key, value])
        }
        try fill(db)
      }
      try queue.close()
    }
    try Directory.rename(path, to: folder.catalogue)
  }

  private static func open(_ folder: ArchiveFolder, _ access: Access) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = access == .reading
    configuration.busyMode = .timeout(20)
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { db in
      db.add(function: unpack)
      if access == .writing {
        try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      }
    }
    return try DatabaseQueue(path: try location(folder, access), configuration: configuration)
  }

  /// The catalogue's path; where nothing can be written, told to SQLite as a file that never
  /// changes, because it cannot make the files that readers and a writer share.
  private static func location(_ folder: ArchiveFolder, _ access: Access) throws -> String {
    guard !Directory.isWritable(folder.path) else { return folder.catalogue.string }
    if access == .writing { try folder.requireWritable() }
    guard (Directory.status(folder.log)?.size ?? 0) == 0 else {
      throw StorageError(
        .unreadable, folder.path.string,
        "a writer was interrupted, and what it wrote cannot be taken over here, where nothing may "
          + "be written; copy the archive to another place")
    }
    let reserved: Set<Character> = ["%", "?", "#"]
    let path = folder.catalogue.string.map { character in
      reserved.contains(character)
        ? "%" + String(character.asciiValue ?? 0, radix: 16, uppercase: true) : String(character)
    }
    return "file:\(path.joined())?immutable=1"
  }

  /// What the view of texts calls: SQLite has no inflate of its own.
  private static let unpack = DatabaseFunction(
    "lede_unpack", argumentCount: 2, pure: true
  ) { values in
    guard let packed = Data.fromDatabaseValue(values[0]),
      let count = Int.fromDatabaseValue(values[1])
    else { return nil }
    return PackedText.unpack([UInt8](packed), count: count).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  // MARK: Access

  /// Reads in the state that was there at the opening.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try Self.reporting(folder) { try queue.inDatabase(body) }
  }

  /// Changes the catalogue, wholly or not at all.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try Self.reporting(folder) { try queue.write(body) }
  }

  /// Runs what cannot run inside a transaction.
  package func execute(_ sql: String) throws {
    try Self.reporting(folder) { try queue.writeWithoutTransaction { try $0.execute(sql: sql) } }
  }

  private static func checkVersion(_ queue: DatabaseQueue, _ folder: ArchiveFolder) throws {
    let version = try queue.inDatabase { try meta("format", $0) }
    guard version == CatalogueSchema.version else {
      throw StorageError(
        .unsupportedVersion, folder.path.string,
        "the archive has version \(version), this build reads version \(CatalogueSchema.version); "
          + "update Lede")
    }
  }

  static func meta(_ key: String, _ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key]) ?? 0
  }

  /// Begins a change of several accesses, which `finish` or `cancel` ends.
  func begin() throws {
    try Self.reporting(folder) { try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") } }
  }

  func finish() throws {
    try Self.reporting(folder) { try queue.inDatabase { try $0.execute(sql: "COMMIT") } }
  }

  func cancel() {
    try? queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
  }

  static func setMeta(_ key: String, _ value: Int, _ db: Database) throws {
    try db.execute(sql: "UPDATE meta SET value = ? WHERE key = ?", arguments: [value, key])
  }
}
