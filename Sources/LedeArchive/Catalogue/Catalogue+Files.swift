import FoundationEssentials
import GRDB
import LedeStorage
import SystemPackage

extension Catalogue {
  /// The archive's files, by number.
  static func files(_ db: Database, _ folder: ArchiveFolder) throws -> [ArchiveFile] {
    try Row.fetchAll(db, sql: "SELECT * FROM files ORDER BY number").map { row in
      let removed: Data = try row.value("removed")
      guard let kind = ArchiveFile.Kind(rawValue: try row.value("kind")) else {
        throw damaged(folder, "a file of a kind that is not known")
      }
      let file = ArchiveFile(
        number: try row.value("number"), kind: kind, count: try row.value("count"),
        first: try row.value("first"), bytes: try row.value("bytes"),
        fingerprint: UInt64(bitPattern: try row.value("fingerprint")),
        removed: RowSet(bytes: [UInt8](removed)))
      guard checksum(of: file) == UInt64(bitPattern: try row.value("checksum")) else {
        throw damaged(folder, "what it says of the file \(file.number) does not match its checksum")
      }
      return file
    }
  }

  /// Writes what is known of a file, in the place of what was known before.
  static func put(_ file: ArchiveFile, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        file.number, file.kind.rawValue, file.count, file.first, file.bytes,
        Int64(bitPattern: file.fingerprint), Data(file.removed.bytes),
        Int64(bitPattern: checksum(of: file)),
      ])
  }

  static func removeFile(_ number: Int, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM files WHERE number = ?", arguments: [number])
  }

  private static func checksum(of file: ArchiveFile) -> UInt64 {
    var fields = FieldChecksum()
    for number in [file.number, file.count, file.first, file.bytes] { fields.add(number) }
    fields.add(file.kind.rawValue)
    fields.add(Int(truncatingIfNeeded: file.fingerprint))
    fields.add(file.removed.bytes)
    return fields.value
  }

  static func damaged(_ folder: ArchiveFolder, _ detail: String) -> StorageError {
    StorageError(
      .damaged, folder.catalogue.string,
      "the catalogue is damaged (\(detail)); bring it back from a copy, or add the articles to a new "
        + "archive")
  }
}
