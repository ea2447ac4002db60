import LedeAlgebra

/// Where the sections of a file are: its header and table, which were checked.
struct SectionTable: Sendable {
  struct Entry: Sendable {
    let name: String
    let range: Range<Int>

    /// Of the section and of the padding up to the next one.
    let checksum: UInt64
  }

  /// In the order of the table.
  let entries: [Entry]

  /// The checksum of header and table, and so of all that they tell: the same for the same file.
  let fingerprint: UInt64

  /// Reads header and table.
  ///
  /// - Complexity: O(*sections*).
  init(_ bytes: Span<UInt8>, _ path: String, _ kind: SectionKind) throws(StorageError) {
    let magic = kind.magic
    guard bytes.count >= magic.count, magic.indices.allSatisfy({ bytes[$0] == magic[$0] }) else {
      throw StorageError(.damaged, path, kind.foreign)
    }
    guard bytes.count >= SectionFile.headerSize else {
      throw Self.damaged(path, kind, "it is cut short")
    }
    let version = UInt32(truncatingIfNeeded: Self.number(bytes, 8, 4))
    guard kind.readableVersions.contains(version) else {
      throw StorageError(
        .unsupportedVersion, path,
        "\(kind.noun) has version \(version), this build reads versions 1 to "
          + "\(kind.version); \(kind.update)")
    }
    let count = Int(Self.number(bytes, 12, 4))
    guard Self.number(bytes, 16, 8) == UInt64(bytes.count) else {
      throw Self.damaged(path, kind, "it is cut short or has something behind it")
    }
    let first = SectionFile.aligned(SectionFile.headerSize + SectionFile.entrySize * count)
    fingerprint = Self.number(bytes, 24, 8)
    guard count < 1000, first <= bytes.count, Self.headerChecksum(bytes, first) == fingerprint
    else { throw Self.damaged(path, kind, "its header does not match its checksum") }
    var entries: [Entry] = []
    for index in 0..<count {
      let entry = SectionFile.headerSize + SectionFile.entrySize * index
      let nameBytes = (0..<SectionFile.nameSize).map { bytes[entry + $0] }
      let name = String(decoding: nameBytes.prefix { $0 != 0 }, as: UTF8.self)
      let start = Self.number(bytes, entry + 24, 8)
      let length = Self.number(bytes, entry + 32, 8)
      guard start <= UInt64(bytes.count), length <= UInt64(bytes.count) - start else {
        throw Self.damaged(path, kind, "a section lies outside the file")
      }
      let range = Int(start)..<Int(start + length)
      guard range.lowerBound % SectionFile.alignment == 0 else {
        throw Self.damaged(path, kind, "a section starts at an odd place")
      }
      entries.append(
        Entry(name: name, range: range, checksum: Self.number(bytes, entry + 40, 8)))
    }
    self.entries = entries
  }

  /// Compares a section's bytes with its checksum.
  func check(
    _ entry: Entry, _ bytes: Span<UInt8>, _ path: String, _ kind: SectionKind
  ) throws(StorageError) {
    let padded = entry.range.lowerBound..<SectionFile.aligned(entry.range.upperBound)
    guard padded.upperBound <= bytes.count,
      Checksum.of(bytes.extracting(padded)) == entry.checksum
    else {
      throw Self.damaged(
        path, kind, "the section \"\(entry.name)\" does not match its checksum")
    }
  }

  static func damaged(_ path: String, _ kind: SectionKind, _ detail: String) -> StorageError {
    StorageError(.damaged, path, "\(kind.noun) is damaged (\(detail)); \(kind.remedy)")
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
