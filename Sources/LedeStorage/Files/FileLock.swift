private import Glibc
package import SystemPackage

/// A lock on a file that one process holds at a time, and that ends with it however it ends.
///
/// The file says which process holds it; it stays when the lock ends.
package final class FileLock: Sendable {
  private let descriptor: FileDescriptor

  private init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  // Closing alone would not do: a process that was forked meanwhile and is not yet executing
  // another program has a copy of the descriptor, and with it of the lock.
  deinit {
    _ = flock(descriptor.rawValue, LOCK_UN)
    try? descriptor.close()
  }

  /// Takes the lock; `nil` where another holds it.
  ///
  /// - Throws: `StorageError` when the file cannot be made.
  package static func take(_ path: FilePath) throws(StorageError) -> FileLock? {
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(
        path, .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch {
      throw StorageError(
        .unwritable, path.string, "cannot be written: \(error); check the permissions of its folder"
      )
    }
    guard flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      try? descriptor.close()
      return nil
    }
    let lock = FileLock(descriptor)
    _ = ftruncate(descriptor.rawValue, 0)
    _ = try? descriptor.writeAll(toAbsoluteOffset: 0, Array("\(getpid())\n".utf8))
    return lock
  }

  /// The process that wrote its number into the file; `nil` where there is none.
  package static func holder(_ path: FilePath) -> String? {
    guard let bytes = try? WholeFile.read(ByteStream(path: path)) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).prefix { $0.isNumber }
    return text.isEmpty ? nil : String(text)
  }

  /// Waits a little for whoever holds a lock.
  package static func pause() { usleep(50_000) }
}
