package import LedeAlgebra
package import SystemPackage

/// A mapped file of sections whose every byte was checked.
package struct Sections: Sendable {
  private let file: MappedFile
  private let kind: SectionKind
  private let ranges: [String: Range<Int>]

  /// Maps a file and compares all checksums.
  ///
  /// - Complexity: O(*bytes*), at the speed of memory.
  package init(_ path: FilePath, _ kind: SectionKind = .model) throws(StorageError) {
    let file = try MappedFile(path, kind)
    ranges = try file.buffer(of: UInt8.self, 0..<file.count).withSpan {
      bytes throws(StorageError) in
      let table = try SectionTable(bytes, file.path, kind)
      var ranges: [String: Range<Int>] = [:]
      for entry in table.entries {
        try table.check(entry, bytes, file.path, kind)
        ranges[entry.name] = entry.range
      }
      return ranges
    }
    self.file = file
    self.kind = kind
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

  package func damaged(_ detail: String) -> StorageError {
    SectionTable.damaged(file.path, kind, detail)
  }
}
