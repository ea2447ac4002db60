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
}
