import LedeAlgebra
import LedeStorage
import LedeTestSupport
import SystemPackage
import Testing

/// What the container of models promises, with sections of all kinds of lengths.
struct SectionFileTests {
  static let sections: [(name: String, bytes: [UInt8])] = [
    ("text", Array("They met in Homs.".utf8)), ("empty", []),
    ("whole", [UInt8](repeating: 7, count: 128)),
    ("a name of 24 characters.", Array(0..<65)),
  ]

  private func open(_ bytes: [UInt8]) throws -> Sections {
    let folder = try ScratchFolder()
    return try Sections(try folder.write(bytes, to: "file"))
  }

  private func failure(_ bytes: [UInt8]) -> StorageError? {
    do {
      _ = try open(bytes)
      return nil
    } catch {
      return error as? StorageError
    }
  }

  @Test func `sections come back as they went in`() throws {
    let file = try open(SectionFile.encode(Self.sections))
    #expect(file.table.map(\.name).sorted() == Self.sections.map(\.name).sorted())
    for section in Self.sections { #expect(try file.bytes(section.name) == section.bytes) }
  }

  @Test func `a section is given as numbers when its length fits`() throws {
    let numbers = SharedBuffer<Int32>([1, -2, 1 << 20])
    let file = try open(SectionFile.encode([("n", numbers.littleEndianBytes)]))
    #expect(try file.buffer("n", of: Int32.self).elements == [1, -2, 1 << 20])
    #expect(throws: StorageError.self) { try file.buffer("n", of: Int64.self) }
    let missing = #expect(throws: StorageError.self) { try file.bytes("m") }
    #expect(missing?.detail.contains("the section \"m\" is missing") == true)
  }

  @Test func `a file without sections is whole`() throws {
    #expect(try open(SectionFile.encode([])).table.isEmpty)
  }

  @Test func `every flipped bit of every byte is found`() {
    let file = SectionFile.encode(Self.sections)
    for index in file.indices {
      var damaged = file
      damaged[index] ^= 1 << (index % 8)
      #expect(failure(damaged) != nil, "byte \(index) of \(file.count)")
    }
  }

  @Test func `a file cut short anywhere is found`() {
    let file = SectionFile.encode(Self.sections)
    for length in file.indices {
      #expect(failure(Array(file[..<length]))?.code == .damaged, "cut to \(length) bytes")
    }
    #expect(failure(file + [0])?.detail.contains("something behind it") == true)
  }

  @Test func `a newer version, another file and an empty one are told apart`() {
    var newer = SectionFile.encode(Self.sections)
    newer[8] = UInt8(SectionKind.model.version + 1)
    #expect(failure(newer)?.code == .unsupportedVersion)
    #expect(
      failure(newer)?.detail
        == "the model has version \(SectionKind.model.version + 1), this build reads versions 1 to "
        + "\(SectionKind.model.version); "
        + "update Lede or retrain the model with `lede train`")
    let foreign = failure(Array("%PDF-1.7 and what follows".utf8))
    #expect(foreign?.code == .damaged)
    #expect(foreign?.detail == "is not a model of Lede; make one with `lede train`")
    #expect(failure([])?.detail == "is empty or not a file; make a model with `lede train`")
    #expect(failure(SectionKind.model.magic)?.detail.contains("cut short") == true)
  }

  @Test func `a missing file and a folder say so`() throws {
    let folder = try ScratchFolder()
    let missing = #expect(throws: StorageError.self) { try Sections(folder.file("none")) }
    #expect(missing?.code == .damaged)
    #expect(missing?.detail == "there is no such model; make one with `lede train`")
    let error = #expect(throws: StorageError.self) { try Sections(folder.path) }
    #expect(error?.detail == "is empty or not a file; make a model with `lede train`")
  }
}
