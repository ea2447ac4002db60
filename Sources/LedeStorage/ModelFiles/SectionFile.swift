import LedeAlgebra

/// A file of named sections with a checksum each: the container of models and of an archive's files.
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
  static let headerSize = 32
  static let entrySize = 48
  static let nameSize = 24
  static let alignment = 64

  /// Puts sections together, in the order given.
  package static func joined(_ sections: [Section], _ kind: SectionKind = .model) -> [UInt8] {
    var file: [UInt8] = []
    // Nothing that is put into an array can fail.
    try? stream(sections, kind) { file.append($0) }
    return file
  }

  /// The same of sections that were made for it.
  package static func encode(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    joined(sections.map { Section($0.name, $0.bytes) })
  }

  /// Gives the bytes of a file away, from its first to its last.
  ///
  /// Sections are read twice, once for their checksums, and copied nowhere.
  static func stream(
    _ sections: [Section], _ kind: SectionKind = .model, to sink: (Span<UInt8>) throws -> Void
  ) throws {
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
    var head = kind.magic + bytes(of: kind.version) + bytes(of: UInt32(sections.count))
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
