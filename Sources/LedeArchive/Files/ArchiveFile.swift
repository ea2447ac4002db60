import LedeStorage

/// What the catalogue knows of one of the archive's numbered files.
///
/// Files never change once they are written. A file that the catalogue does not name is no part of
/// the archive: it is what a killed writer left.
package struct ArchiveFile: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case model, terms, segment, frequencies

    /// Latent dimensions, and the vectors of a segment's articles in them.
    case projection, latent
  }

  package let number: Int
  package let kind: Kind

  /// How many articles, terms or dimensions it has.
  package let count: Int

  /// Of terms, the number of the first one; of latent vectors, that of their segment.
  package let first: Int
  package let bytes: Int

  /// The checksum of the file's header, and so of all of it.
  package let fingerprint: UInt64

  /// Of a segment, a bit for each row that is no article's any more, the lowest bit first; empty
  /// when there is none.
  package var removed: RowSet = RowSet()
}

extension ArchiveFile {
  /// Writes one of the archive's files.
  static func write(
    _ sections: [Section], _ kind: Kind, number: Int, count: Int, first: Int = 0,
    in folder: ArchiveFolder
  ) throws(StorageError) -> ArchiveFile {
    let path = folder.file(number, kind)
    try SectionFile.writeArchiveFile(sections, to: path)
    let file = try CheckedFile(path)
    return ArchiveFile(
      number: number, kind: kind, count: count, first: first, bytes: file.byteCount,
      fingerprint: file.fingerprint)
  }
}
