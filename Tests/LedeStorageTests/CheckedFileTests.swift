import FoundationEssentials
import LedeAlgebra
import LedeStorage
import LedeTestSupport
import SystemPackage
import Testing

struct CheckedFileTests {
  private func write(_ folder: ScratchFolder) throws -> CheckedFile {
    try SectionFile.writeArchiveFile(
      [
        Section("numbers", SharedBuffer((0..<5000).map { Int32($0) })),
        Section("bytes", SharedBuffer(Array("abc".utf8))), Section("none", SharedBuffer([Int64]())),
      ], to: folder.file("a.segment"))
    return try CheckedFile(folder.file("a.segment"))
  }

  @Test func `sections are read as they were written`() throws {
    let folder = try ScratchFolder()
    let file = try write(folder)
    #expect(try file.whole("numbers", of: Int32.self).elements == (0..<5000).map { Int32($0) })
    #expect(try file.section("numbers", of: Int32.self).element(4711) == 4711)
    #expect(try file.whole("bytes", of: UInt8.self).elements == Array("abc".utf8))
    #expect(try file.whole("none", of: Int64.self).count == 0)
    try file.checkAll()
    #expect(throws: StorageError.self) { try file.section("others", of: UInt8.self) }
    #expect(throws: StorageError.self) { try file.section("bytes", of: Int32.self) }
    #expect(throws: StorageError.self) {
      try file.section("numbers", of: Int32.self).element(5000)
    }
  }

  @Test func `only what is read is checked, and what is read is`() throws {
    let folder = try ScratchFolder()
    _ = try write(folder)
    // In the last of five blocks of the numbers; the table takes less than 512 bytes.
    try ScratchFolder.flip(folder.file("a.segment"), byte: 512 + 18_000, bit: 0)
    let numbers = try CheckedFile(folder.file("a.segment")).section("numbers", of: Int32.self)
    #expect(try numbers.element(0) == 0)
    #expect(throws: StorageError.self) { try numbers.element(4990) }
    #expect(throws: StorageError.self) { try numbers.all }
    #expect(throws: StorageError.self) {
      try CheckedFile(folder.file("a.segment")).checkAll()
    }
  }

  @Test func `parts are checked together, and nothing else`() throws {
    let folder = try ScratchFolder()
    _ = try write(folder)
    try ScratchFolder.flip(folder.file("a.segment"), byte: 512 + 18_000, bit: 0)
    let file = try CheckedFile(folder.file("a.segment"))
    #expect(file.hasSection("numbers"))
    #expect(!file.hasSection("others"))
    let numbers = try file.section("numbers", of: Int32.self)
    let sum = try numbers.withSpan(checking: [0..<2, 1000..<1001, 7..<7]) { $0[1] + $0[1000] }
    #expect(sum == 1001)
    #expect(throws: StorageError.self) {
      try numbers.withSpan(checking: [0..<2, 4990..<4991]) { $0[0] }
    }
    #expect(throws: StorageError.self) { try numbers.withSpan(checking: [0..<5001]) { $0[0] } }
  }

  @Test func `packed text is unpacked as it was, or not at all`() {
    for text in ["", "a", String(repeating: "The talks went on. ", count: 500)] {
      let bytes = Array(text.utf8)
      var packed = PackedText.pack(bytes)
      #expect(PackedText.unpack(packed, count: bytes.count) == bytes)
      #expect(PackedText.unpack(packed, count: bytes.count + 1) == nil)
      packed[packed.count - 1] ^= 1
      #expect(PackedText.unpack(packed, count: bytes.count) == nil)
    }
    #expect(PackedText.unpack([1, 2, 3], count: 1 << 40) == nil)
  }

  @Test func `a lock is one holder's at a time`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("lock")
    var first = try FileLock.take(path)
    #expect(first != nil)
    #expect(try FileLock.take(path) == nil)
    #expect(FileLock.holder(path) != nil)
    first = nil
    #expect(try FileLock.take(path) != nil)
  }

  /// Forking copies descriptors as `dup` does; other threads may fork at any time.
  @Test func `a lock ends with its holder, whoever has a copy of its descriptor`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("lock")
    var first = try FileLock.take(path)
    let descriptor = try #require(Self.descriptors(of: path).first)
    let copy = try FileDescriptor(rawValue: descriptor).duplicate()
    defer { try? copy.close() }
    withExtendedLifetime(first) {}
    first = nil
    #expect(try FileLock.take(path) != nil)
  }

  /// The numbers of the open files of this process at a path.
  private static func descriptors(of path: FilePath) throws -> [CInt] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { number in
      let target = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/" + number)
      return target == path.string ? CInt(number) : nil
    }
  }
}
