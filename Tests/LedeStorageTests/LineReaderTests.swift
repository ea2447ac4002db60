import LedeStorage
import LedeTestSupport
import Testing

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
