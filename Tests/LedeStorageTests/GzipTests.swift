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
