private import LedeStorage
private import SystemPackage

extension LedeModel {
  /// Opens a model file.
  ///
  /// The file is mapped, not read: opening costs a check of its bytes. Opening the same file from
  /// many tasks shares its memory.
  ///
  /// - Throws: `StorageError` when the file is missing, damaged, or of another version.
  public init(contentsOf path: String) throws {
    self = try ModelFile.open(FilePath(path))
  }

  /// Writes the model to a file, which is there whole or not at all.
  ///
  /// - Throws: `StorageError` when it cannot be written; an older file is then unchanged.
  public func write(to path: String) throws {
    try ModelFile.write(self, to: FilePath(path))
  }

  /// What is wrong inside a model whose checksums are right; empty when all is well.
  public var problems: [String] { ModelChecks.problems(of: self) }
}
