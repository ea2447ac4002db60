private import Glibc
package import SystemPackage

/// Writes a file that is there whole or not at all.
///
/// The bytes go to a new file in the same folder, which is synced and then takes the place of the
/// old one in one step. When anything fails, the new file is removed and the old one stays.
package enum AtomicFile {
  /// Refuses places where no file can be written: what takes long should find that out first.
  package static func check(_ path: FilePath) throws(StorageError) {
    if let status = Directory.status(path), status.kind != .file {
      throw StorageError(
        .unwritable, path.string, "is not a file; give the name of a file to write")
    }
    let folder = folder(of: path)
    guard Directory.status(folder)?.kind == .directory else {
      throw StorageError(
        .unwritable, path.string, "there is no folder \(folder); make it first")
    }
    guard unsafe folder.withPlatformString({ unsafe access($0, W_OK | X_OK) }) == 0 else {
      throw StorageError(
        .unwritable, path.string, "the folder \(folder) may not be written to; choose another")
    }
  }

  package static func write(_ bytes: [UInt8], to path: FilePath) throws(StorageError) {
    try write(to: path) { sink in try sink(bytes.span) }
  }

  /// Writes a file piece by piece.
  ///
  /// - Parameter body: is given what takes the pieces.
  package static func write(
    to path: FilePath, _ body: ((Span<UInt8>) throws -> Void) throws -> Void
  ) throws(StorageError) {
    try check(path)
    let temporary = FilePath(path.string + ".\(getpid()).tmp")
    do {
      let file = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .truncate],
        permissions: [
          .ownerReadWrite, .groupRead, .otherRead,
        ])
      try file.closeAfter {
        try body { bytes in
          _ = try unsafe bytes.withUnsafeBytes { unsafe try file.writeAll($0) }
        }
        guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
      let renamed = unsafe temporary.withPlatformString { from in
        unsafe path.withPlatformString { to in unsafe rename(from, to) }
      }
      guard renamed == 0 else { throw Errno(rawValue: errno) }
      // The file is in its place; a folder that cannot be synced is no reason to say otherwise.
      try? syncFolder(of: path)
    } catch {
      _ = unsafe temporary.withPlatformString { unsafe unlink($0) }
      throw StorageError(
        .unwritable, path.string,
        "could not be written: \(error); nothing was changed, choose another place")
    }
  }

  private static func syncFolder(of path: FilePath) throws {
    let descriptor = try FileDescriptor.open(folder(of: path), .readOnly)
    try descriptor.closeAfter { _ = fsync(descriptor.rawValue) }
  }

  private static func folder(of path: FilePath) -> FilePath {
    let folder = path.removingLastComponent()
    return folder.isEmpty ? "." : folder
  }
}
