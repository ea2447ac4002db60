import LedeAlgebra
package import SystemPackage

/// The checksums of a file's sections in blocks of 4,096 bytes, so that a reader need only check what
/// it reads.
///
/// A section of its own, `blocks`, has eight bytes for each block: those of the first section, then
/// those of the second, and so on. A section's last block may be shorter.
enum BlockChecksums {
  static let name = "blocks"
  static let size = 4096

  /// How many blocks a section of so many bytes has.
  static func count(of bytes: Int) -> Int { (bytes + size - 1) / size }

  /// The section for others, in their order.
  static func section(of sections: [Section]) throws -> Section {
    var checksums: [UInt64] = []
    for section in sections {
      try section.withBytes { bytes in
        var start = 0
        while start < bytes.count {
          let end = min(start + size, bytes.count)
          checksums.append(Checksum.of(bytes.extracting(start..<end)))
          start = end
        }
      }
    }
    return Section(name, SharedBuffer(checksums))
  }
}

extension SectionFile {
  /// Writes a file of an archive, which is there whole or not at all.
  package static func writeArchiveFile(
    _ sections: [Section], to path: FilePath
  ) throws(StorageError) {
    try AtomicFile.write(to: path) { sink in
      try stream(sections + [BlockChecksums.section(of: sections)], .archive, to: sink)
    }
  }
}
