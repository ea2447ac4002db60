package import SystemPackage

/// What tells that a folder is an archive and no corpus, although there are files in it.
package enum ArchiveTrait: Sendable {
  /// The names of an archive's parts.
  package static let catalogue = "catalogue.sqlite"
  package static let files = "files"
  package static let lock = "writer.lock"

  case whole

  /// Its catalogue is gone.
  case lacksCatalogue

  /// `nil` for another folder.
  package init?(of folder: FilePath) {
    func kind(_ name: String) -> Directory.Kind? {
      Directory.status(folder.appending(name))?.kind
    }
    if kind(Self.catalogue) == .file {
      self = .whole
    } else if kind(Self.lock) == .file, kind(Self.files) == .directory {
      self = .lacksCatalogue
    } else {
      return nil
    }
  }

  /// What to say where articles are wanted.
  func noCorpus(_ path: String) -> StorageError {
    switch self {
    case .whole:
      StorageError(
        .unreadable, path,
        "is an archive; give the articles that `lede archive export \(path)` writes, with - for standard "
          + "input")
    case .lacksCatalogue:
      StorageError(
        .damaged, path,
        "is an archive without its \(Self.catalogue); bring that back from a copy")
    }
  }
}
