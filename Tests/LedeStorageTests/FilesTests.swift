import Foundation
import LedeStorage
import LedeTestSupport
import SystemPackage
import Testing

struct GzipTests {
  private func read(_ bytes: [UInt8]) throws -> [UInt8]? {
    let folder = try ScratchFolder()
    let path = try folder.write(bytes, to: "file")
    return try WholeFile.read(ByteStream(path: path))
  }

  private func complaint(_ bytes: [UInt8]) -> String? {
    do {
      _ = try read(bytes)
      return nil
    } catch {
      return (error as? StorageError)?.detail
    }
  }

  @Test func `gzip is told by its first bytes, not its name`() throws {
    #expect(try read(PlainGzip.pack("Homs")) == Array("Homs".utf8))
    #expect(try read(Array("Homs".utf8)) == Array("Homs".utf8))
    #expect(try read([0x1F]) == [0x1F])
    #expect(try read([]) == [])
  }

  @Test func `members that follow each other are one text`() throws {
    let parts = ["Homs, ", "", "Hama ", String(repeating: "and Aleppo ", count: 60_000)]
    #expect(try read(parts.flatMap { PlainGzip.pack($0) }) == Array(parts.joined().utf8))
  }

  @Test func `zeros behind the last member are padding, other bytes are damage`() throws {
    #expect(try read(PlainGzip.pack("Homs") + [0, 0, 0, 0]) == Array("Homs".utf8))
    #expect(complaint(PlainGzip.pack("Homs") + [1, 2, 3])?.contains("damaged") == true)
  }

  @Test func `a file cut short anywhere is found`() {
    let packed = PlainGzip.pack("Homs, Hama and Aleppo")
    for length in 2..<packed.count {
      #expect(
        complaint(Array(packed[..<length])) == "the gzip file is cut short; fetch it again",
        "cut to \(length) bytes")
    }
  }

  @Test func `a changed byte of the text is found`() {
    let packed = PlainGzip.pack("Homs, Hama and Aleppo")
    for index in 15..<packed.count {
      var damaged = packed
      damaged[index] ^= 4
      #expect(complaint(damaged) == "the gzip file is damaged; fetch it again", "byte \(index)")
    }
  }

  @Test func `what compresses well is unpacked whole`() throws {
    let folder = try ScratchFolder()
    let text = String(repeating: "0123456789", count: 300_000)
    try folder.write(text, to: "file")
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/bin/gzip")
    gzip.arguments = [folder.file("file").string]
    try gzip.run()
    gzip.waitUntilExit()
    let bytes = try WholeFile.read(ByteStream(path: folder.file("file.gz")))
    #expect(bytes == Array(text.utf8))
  }

  @Test func `what unpacks to more than an article is refused`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      PlainGzip.pack([UInt8](repeating: 0x61, count: 1 << 20)), to: "member")
    let member = try #require(try WholeFile.read(ByteStream(path: path)))
    #expect(member.count == 1 << 20)
    let many = try folder.write(
      Array(repeatElement(try folder.read("member"), count: 65).joined()), to: "many.gz")
    #expect(try WholeFile.read(ByteStream(path: many)) == nil)
  }

  @Test func `a missing file and a folder say so`() throws {
    let folder = try ScratchFolder()
    for (name, detail) in [
      ("none", "there is no such file; check the spelling"), ("", "is a folder; give a file"),
    ] {
      let error = #expect(throws: StorageError.self) {
        try WholeFile.read(ByteStream(path: folder.file(name)))
      }
      #expect(error?.code == .unreadable)
      #expect(error?.detail == detail)
    }
  }
}

struct LineReaderTests {
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    let folder = try ScratchFolder()
    var reader = LineReader(try ByteStream(path: try folder.write(bytes, to: "file")))
    var lines: [String] = []
    while let line = try reader.next() {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append("too long: \(reader.lineNumber)")
      }
      #expect(reader.lineNumber == lines.count)
    }
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("a\n\nb", ["a", "", "b"]),
    ("a\r\nb\r\n", ["a\r", "b\r"]),
  ])
  func `lines end at line feeds, the last one without`(text: String, lines: [String]) throws {
    #expect(try self.lines(Array(text.utf8)) == lines)
  }

  @Test func `lines longer than what is read at once are whole`() throws {
    let long = (1...3).map { String(repeating: "\($0)", count: 300_000 + $0) }
    let text = long.joined(separator: "\n")
    #expect(try lines(Array(text.utf8)) == long)
    #expect(try lines(PlainGzip.pack(text)) == long)
  }

  @Test func `a line over the limit is passed over, and the next one is read`() throws {
    var bytes = Array("a\n".utf8)
    bytes += [UInt8](repeating: 0x62, count: LineReader.longestLine + (1 << 20))
    #expect(try lines(bytes + Array("\nc\n".utf8)) == ["a", "too long: 2", "c"])
    #expect(try lines(bytes) == ["a", "too long: 2"])
  }
}

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
