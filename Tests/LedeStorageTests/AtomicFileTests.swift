import Foundation
import LedeStorage
import LedeTestSupport
import SystemPackage
import Testing

struct AtomicFileTests {
  @Test func `a file is written, and written over`() throws {
    let folder = try ScratchFolder()
    for bytes in [[1, 2, 3], [], [9]] as [[UInt8]] {
      try AtomicFile.write(bytes, to: folder.file("a"))
      #expect(try folder.read("a") == bytes)
      #expect(try folder.names == ["a"])
    }
  }

  @Test func `when writing fails the old file stays and nothing else is left`() throws {
    let folder = try ScratchFolder()
    // The bytes go to "name.PID.tmp" first; a folder of that name is in the way, even for root.
    let pid = ProcessInfo.processInfo.processIdentifier
    try folder.write("old", to: "a")
    try folder.makeFolder("a.\(pid).tmp")
    let error = #expect(throws: StorageError.self) {
      try AtomicFile.write([1], to: folder.file("a"))
    }
    #expect(error?.code == .unwritable)
    #expect(error?.detail.contains("nothing was changed") == true)
    #expect(try folder.read("a") == Array("old".utf8))
    #expect(try folder.names == ["a", "a.\(pid).tmp"])
  }

  @Test(arguments: ["", "/dev/null"])
  func `what is not a file is not written over`(name: String) throws {
    let folder = try ScratchFolder()
    let path = name.isEmpty ? folder.path : FilePath(name)
    let error = #expect(throws: StorageError.self) { try AtomicFile.write([1], to: path) }
    #expect(error?.description == "\(path): is not a file; give the name of a file to write")
  }

  @Test func `a folder that is not there is named`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("none/a")
    let error = #expect(throws: StorageError.self) { try AtomicFile.write([1], to: path) }
    #expect(
      error?.description
        == "\(path): there is no folder \(folder.file("none")); make it first")
  }
}
