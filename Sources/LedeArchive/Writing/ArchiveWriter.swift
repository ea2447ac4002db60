import GRDB
import LedeStorage
package import SystemPackage

/// Changes an archive.
///
/// One process at a time can; others are told, or wait. A change writes new files first, syncs them, and then commits one transaction of the catalogue,
/// which is the only truth: until it is there, the archive is what it was; from then on it is what it
/// has become, whatever happens. Files that no committed transaction names are removed by the next
/// writer. No file is ever changed.
public final class ArchiveWriter {
  let catalogue: Catalogue
  private(set) var state: ArchiveState
  private let lock: FileLock

  var folder: ArchiveFolder { catalogue.folder }

  /// How many articles the archive has.
  public var articleCount: Int { state.articleCount }

  /// Opens an archive for changes.
  ///
  /// - Parameter wait: how many seconds to wait for another writer.
  /// - Throws: `StorageError` when another process is writing, or there is no archive that can be.
  public convenience init(at path: String, wait: Double = 0) throws {
    try self.init(FilePath(path), wait: wait)
  }

  package init(_ path: FilePath, wait: Double = 0) throws {
    let folder = ArchiveFolder(path)
    try folder.requireArchive()
    try folder.requireWritable()
    lock = try Self.lock(folder, wait: wait)
    catalogue = try Catalogue(folder, .writing)
    state = try ArchiveState(catalogue)
    try removeOrphans()
  }

  init(_ catalogue: Catalogue, _ lock: FileLock) throws {
    self.catalogue = catalogue
    self.lock = lock
    state = try ArchiveState(catalogue)
  }

  static func lock(_ folder: ArchiveFolder, wait: Double) throws(StorageError) -> FileLock {
    var left = wait
    while true {
      if let lock = try FileLock.take(folder.lock) { return lock }
      guard left > 0 else {
        let holder = FileLock.holder(folder.lock).map { "the process \($0)" } ?? "another process"
        throw StorageError(
          .unwritable, folder.path.string,
          "\(holder) is writing to the archive; try again, or wait for it with --wait SECONDS")
      }
      FileLock.pause()
      left -= 0.05
    }
  }

  /// Reads the state that was written last.
  func reload() throws { state = try ArchiveState(catalogue, model: state.model) }

  func reload(model: LedeModel) throws { state = try ArchiveState(catalogue, model: model) }

  /// Removes files that the catalogue does not name: what a killed writer has left.
  func removeOrphans() throws {
    let known = Set(
      state.records.map { folder.file($0.number, $0.kind).lastComponent?.string ?? "" })
    for name in try Directory.names(in: folder.files) where !known.contains(name.string) {
      Directory.removeFile(folder.files.appending(name))
    }
  }
}
