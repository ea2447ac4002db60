private import Foundation
package import SystemPackage

/// A folder for one test, removed with its last reference.
package final class ScratchFolder: Sendable {
  package let path: FilePath

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath(url.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  /// Where a file of this name is or would be.
  package func file(_ name: String) -> FilePath { path.appending(name) }

  /// Writes a file, with the folders it needs.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> FilePath {
    let file = file(name)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    try write(bytes, to: file)
    return file
  }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> FilePath {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file whose name need not be UTF-8.
  @discardableResult
  package func write(_ text: String, toName name: [UInt8]) throws -> FilePath {
    let bytes = Array((path.string + "/").utf8) + name + [0]
    let file = unsafe FilePath(platformString: bytes.map { CChar(bitPattern: $0) })
    try write(Array(text.utf8), to: file)
    return file
  }

  private func write(_ bytes: [UInt8], to file: FilePath) throws {
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
  }

  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: file(name).string, withIntermediateDirectories: true)
  }

  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: file(name).string, withDestinationPath: target)
  }

  package func read(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: file(name).string)))
  }

  /// The names in the folder, sorted.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path.string).sorted() }
  }

  /// The names in any folder, sorted.
  package static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Copies a folder with all that is in it.
  package func copy(_ path: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: path, toPath: file(name).string)
  }

  /// Changes one bit of a file.
  package static func flip(_ path: FilePath, byte: Int, bit: Int) throws {
    let descriptor = try FileDescriptor.open(path, .readWrite)
    try descriptor.closeAfter {
      var buffer: [UInt8] = [0]
      _ = try unsafe buffer.withUnsafeMutableBytes {
        unsafe try descriptor.read(fromAbsoluteOffset: Int64(byte), into: $0)
      }
      _ = try descriptor.writeAll(toAbsoluteOffset: Int64(byte), [buffer[0] ^ 1 << UInt8(bit)])
    }
  }

  package static func remove(_ path: FilePath) throws {
    try FileManager.default.removeItem(atPath: path.string)
  }
}
