package import LedeAlgebra
package import SystemPackage

/// A file of named sections with a checksum each: the container of models.
///
/// All numbers are little-endian. See Documentation/ModelFormat.md.
///
///     bytes 0–7    magic
///           8–11   version
///          12–15   number of sections
///          16–23   length of the file
///          24–31   checksum of the header (these 32 bytes with zeros here) and the table
///     then, 48 bytes a section:
///           0–23   name, ASCII, padded with zeros
///          24–31   start, a multiple of 64
///          32–39   length
///          40–47   checksum of the section and of the padding up to the next one
package enum SectionFile {
  package static let magic = Array("LEDEMODL".utf8)
  package static let version: UInt32 = 3

  /// The versions that are read.
  ///
  /// In version 1, vectors have the length 1 and there are no passages; up to version 2, titles have
  /// no vectors of their own.
  package static let readableVersions: ClosedRange<UInt32> = 1...3
  static let headerSize = 32
  static let entrySize = 48
  static let nameSize = 24
  static let alignment = 64

  /// Puts sections together, in the order given.
  package static func joined(_ sections: [Section]) -> [UInt8] {
    var file: [UInt8] = []
    // Nothing that is put into an array can fail.
    try? stream(sections) { file.append($0) }
    return file
  }

  /// The same of sections that were made for it.
  package static func encode(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    joined(sections.map { Section($0.name, $0.bytes) })
  }

  /// Gives the bytes of a file away, from its first to its last.
  ///
  /// Sections are read twice, once for their checksums, and copied nowhere.
  static func stream(_ sections: [Section], to sink: (Span<UInt8>) throws -> Void) throws {
    var end = aligned(headerSize + entrySize * sections.count)
    let first = end
    var table: [UInt8] = []
    for section in sections {
      precondition(section.name.utf8.count <= nameSize, "a section's name is too long")
      var checksum = Checksum()
      try section.withBytes { checksum.add($0) }
      checksum.add(padding(behind: section.count).span)
      table += Array(section.name.utf8)
      table += Array(repeating: 0, count: nameSize - section.name.utf8.count)
      table += bytes(of: UInt64(end)) + bytes(of: UInt64(section.count))
      table += bytes(of: checksum.value)
      end = aligned(end + section.count)
    }
    var head = magic + bytes(of: version) + bytes(of: UInt32(sections.count))
    head += bytes(of: UInt64(end)) + bytes(of: UInt64(0)) + table
    head += Array(repeating: 0, count: first - head.count)
    head.replaceSubrange(24..<32, with: bytes(of: Checksum.of(head.span)))
    try sink(head.span)
    for section in sections {
      try section.withBytes(sink)
      try sink(padding(behind: section.count).span)
    }
  }

  /// The zeros between a section of so many bytes and the next one.
  private static func padding(behind count: Int) -> [UInt8] {
    Array(repeating: 0, count: aligned(count) - count)
  }

  static func aligned(_ size: Int) -> Int { (size + alignment - 1) / alignment * alignment }

  static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}

/// A mapped file of sections whose every byte was checked.
package struct Sections: Sendable {
  private let file: MappedFile
  private let ranges: [String: Range<Int>]

  /// Maps a file and compares all checksums.
  ///
  /// - Complexity: O(*bytes*), at the speed of memory.
  package init(_ path: FilePath) throws(StorageError) {
    let file = try MappedFile(path)
    ranges = try file.buffer(of: UInt8.self, 0..<file.count).withSpan {
      bytes throws(StorageError) in
      try Self.check(bytes, file.path)
    }
    self.file = file
  }

  /// A section as numbers.
  package func buffer<Element: BitwiseCopyable & Sendable>(
    _ name: String, of type: Element.Type
  ) throws(StorageError) -> SharedBuffer<Element> {
    guard let range = ranges[name] else {
      throw damaged("the section \"\(name)\" is missing")
    }
    guard range.count % MemoryLayout<Element>.stride == 0 else {
      throw damaged("the section \"\(name)\" has an odd length")
    }
    return file.buffer(of: type, range)
  }

  package func bytes(_ name: String) throws(StorageError) -> [UInt8] {
    try buffer(name, of: UInt8.self).elements
  }

  /// Names and lengths, in the order of the file.
  package var table: [(name: String, length: Int)] {
    ranges.sorted { $0.value.lowerBound < $1.value.lowerBound }
      .map { ($0.key, $0.value.count) }
  }

  package func damaged(_ detail: String) -> StorageError { Self.damaged(file.path, detail) }

  private static func damaged(_ path: String, _ detail: String) -> StorageError {
    StorageError(
      .damaged, path,
      "the model is damaged (\(detail)); fetch it again or retrain it with `lede train`")
  }

  private static func check(
    _ bytes: Span<UInt8>, _ path: String
  ) throws(StorageError) -> [String: Range<Int>] {
    let magic = SectionFile.magic
    guard bytes.count >= magic.count, magic.indices.allSatisfy({ bytes[$0] == magic[$0] }) else {
      throw StorageError(
        .damaged, path, "is not a model of Lede; make one with `lede train`")
    }
    guard bytes.count >= SectionFile.headerSize else { throw damaged(path, "it is cut short") }
    let version = UInt32(truncatingIfNeeded: number(bytes, 8, 4))
    guard SectionFile.readableVersions.contains(version) else {
      throw StorageError(
        .unsupportedVersion, path,
        "the model has version \(version), this build reads versions 1 to "
          + "\(SectionFile.version); "
          + "update Lede or retrain the model with `lede train`")
    }
    let count = Int(number(bytes, 12, 4))
    guard number(bytes, 16, 8) == UInt64(bytes.count) else {
      throw damaged(path, "it is cut short or has something behind it")
    }
    let first = SectionFile.aligned(SectionFile.headerSize + SectionFile.entrySize * count)
    guard count < 1000, first <= bytes.count, headerChecksum(bytes, first) == number(bytes, 24, 8)
    else { throw damaged(path, "its header does not match its checksum") }
    var ranges: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = SectionFile.headerSize + SectionFile.entrySize * index
      let nameBytes = (0..<SectionFile.nameSize).map { bytes[entry + $0] }
      let name = String(decoding: nameBytes.prefix { $0 != 0 }, as: UTF8.self)
      let start = number(bytes, entry + 24, 8)
      let length = number(bytes, entry + 32, 8)
      guard start <= UInt64(bytes.count), length <= UInt64(bytes.count) - start else {
        throw damaged(path, "a section lies outside the file")
      }
      let range = Int(start)..<Int(start + length)
      guard range.lowerBound % SectionFile.alignment == 0 else {
        throw damaged(path, "a section starts at an odd place")
      }
      let padded = range.lowerBound..<SectionFile.aligned(range.upperBound)
      guard padded.upperBound <= bytes.count,
        Checksum.of(bytes.extracting(padded)) == number(bytes, entry + 40, 8)
      else { throw damaged(path, "the section \"\(name)\" does not match its checksum") }
      ranges[name] = range
    }
    return ranges
  }

  /// The checksum of header and table, with zeros in its own place.
  private static func headerChecksum(_ bytes: Span<UInt8>, _ end: Int) -> UInt64 {
    let copy = (0..<end).map { (24..<32).contains($0) ? 0 : bytes[$0] }
    return Checksum.of(copy.span)
  }

  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ size: Int) -> UInt64 {
    (0..<size).reduce(0) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
  }
}
