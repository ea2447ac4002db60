import LedeStorage
package import SystemPackage

/// Where an archive has its parts.
package struct ArchiveFolder: Sendable {
  package let path: FilePath

  package init(_ path: FilePath) { self.path = path }

  package var catalogue: FilePath { path.appending(ArchiveTrait.catalogue) }

  /// SQLite's log of what was written and is not in the catalogue yet.
  package var log: FilePath { path.appending(ArchiveTrait.catalogue + "-wal") }

  /// The folder of the numbered files.
  package var files: FilePath { path.appending(ArchiveTrait.files) }
  package var lock: FilePath { path.appending(ArchiveTrait.lock) }

  package func file(_ number: Int, _ kind: ArchiveFile.Kind) -> FilePath {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
    return files.appending("\(zeros)\(digits).\(kind.rawValue)")
  }

  /// Whether a path leads to an archive.
  package static func isArchive(_ path: FilePath) -> Bool {
    Directory.status(ArchiveFolder(path).catalogue)?.kind == .file
  }

  /// - Throws: `StorageError` when there is no archive here.
  package func requireArchive() throws(StorageError) {
    guard let status = Directory.status(path), status.kind == .directory else {
      throw StorageError(
        .damaged, path.string, "there is no such archive; make it with `lede archive create`")
    }
    guard Self.isArchive(path) else {
      if ArchiveTrait(of: path) == .lacksCatalogue {
        throw StorageError(
          .damaged, path.string,
          "its catalogue.sqlite is missing; bring it back from a copy, or add the articles to a new "
            + "archive")
      }
      throw StorageError(
        .damaged, path.string,
        "is not an archive: it has no catalogue.sqlite; make one with `lede archive create`")
    }
  }

  /// - Throws: `StorageError` when nothing can be written here.
  func requireWritable() throws(StorageError) {
    guard Directory.isWritable(path) else {
      throw StorageError(
        .unwritable, path.string,
        "the archive may not be written to; copy it to a place where it may, and change the copy")
    }
  }
}
