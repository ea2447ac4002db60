import GRDB
import LedeStorage
import SystemPackage

extension Catalogue {
  /// Runs what uses the database, and turns what SQLite says into what a person can act on.
  static func reporting<Result>(
    _ folder: ArchiveFolder, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw storageError(error, folder)
    } catch is RowDecodingError {
      throw damaged(folder, "a row has a value of another type")
    }
  }

  private static func storageError(_ error: DatabaseError, _ folder: ArchiveFolder) -> StorageError
  {
    let path = folder.catalogue.string
    let said = error.message ?? "error \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_MISMATCH, .SQLITE_FORMAT, .SQLITE_ERROR:
      return StorageError(
        .damaged, path,
        "the catalogue is damaged (\(said)); bring it back from a copy, or add the articles to a "
          + "new archive")
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY:
      return StorageError(
        .unwritable, path,
        "could not be written: \(said); what was there before is unchanged, make room and try again"
      )
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return StorageError(
        .unreadable, path, "another process is writing to the archive; try again")
    default:
      return StorageError(.unreadable, path, "cannot be read: \(said); check its permissions")
    }
  }
}
