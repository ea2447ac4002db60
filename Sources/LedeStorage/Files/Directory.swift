private import Glibc
package import SystemPackage

/// Questions to the file system that must work with any name, UTF-8 or not.
package enum Directory {
  package enum Kind: Sendable { case file, directory, other }

  /// What a path leads to, links followed.
  package struct Status: Sendable {
    package let kind: Kind
    package let size: Int

    /// The same for two paths that lead to the same thing.
    package let identity: Identity
  }

  package struct Identity: Sendable, Hashable {
    let device: UInt64
    let node: UInt64
  }

  /// What a path leads to; `nil` when it leads nowhere.
  package static func status(_ path: FilePath) -> Status? {
    var result = stat()
    let code = unsafe path.withPlatformString { unsafe stat($0, &result) }
    guard code == 0 else { return nil }
    let kind: Kind =
      switch result.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      default: .other
      }
    return Status(
      kind: kind, size: Int(result.st_size),
      identity: Identity(device: UInt64(result.st_dev), node: UInt64(result.st_ino)))
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  package static func names(in path: FilePath) throws(StorageError) -> [FilePath.Component] {
    guard let directory = unsafe path.withPlatformString({ unsafe opendir($0) }) else {
      throw StorageError(
        .unreadable, path.string, "the folder cannot be read: \(Errno(rawValue: errno))")
    }
    defer { unsafe closedir(directory) }
    var names: [(bytes: [CChar], component: FilePath.Component)] = []
    while let entry = unsafe readdir(directory) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
        unsafe name.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
      }
      guard
        let component = unsafe bytes.withUnsafeBufferPointer({ bytes in
          unsafe bytes.baseAddress.flatMap { unsafe FilePath.Component(platformString: $0) }
        }), component.kind == .regular
      else { continue }
      names.append((bytes, component))
    }
    return names.sorted { a, b in
      a.bytes.lexicographicallyPrecedes(b.bytes) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
    }.map(\.component)
  }

  /// Makes a folder.
  package static func make(_ path: FilePath) throws(StorageError) {
    guard unsafe path.withPlatformString({ unsafe mkdir($0, 0o777) }) == 0 else {
      throw StorageError(
        .unwritable, path.string,
        "the folder cannot be made: \(Errno(rawValue: errno)); choose another place")
    }
  }

  /// Gives a file another name, in the place of one that has it.
  package static func rename(_ path: FilePath, to other: FilePath) throws(StorageError) {
    let code = unsafe path.withPlatformString { from in
      unsafe other.withPlatformString { to in unsafe Glibc.rename(from, to) }
    }
    guard code == 0 else {
      throw StorageError(
        .unwritable, other.string, "cannot be written: \(Errno(rawValue: errno))")
    }
  }

  /// Removes a file, if it is there.
  package static func removeFile(_ path: FilePath) {
    _ = unsafe path.withPlatformString { unsafe unlink($0) }
  }

  /// Whether files can be made in a folder.
  package static func isWritable(_ path: FilePath) -> Bool {
    unsafe path.withPlatformString { unsafe access($0, W_OK | X_OK) } == 0
  }
}
