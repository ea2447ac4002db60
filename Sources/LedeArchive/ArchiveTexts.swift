import SystemPackage

/// The articles of an archive as its catalogue has them, whatever has become of its other files.
public struct ArchiveTexts: Sendable {
  private let catalogue: Catalogue

  /// Opens the catalogue of an archive for reading.
  ///
  /// - Throws: `StorageError` when there is none, or it is damaged or of another version.
  public init(at path: String) throws {
    catalogue = try Catalogue(ArchiveFolder(FilePath(path)), .reading)
  }

  /// Gives every article away, in the order in which they were added.
  ///
  /// - Throws: `StorageError` when one is damaged.
  public func forEachArticle(_ body: (ArchivedArticle) throws -> Void) throws {
    try catalogue.forEachArticle(body)
  }
}
