import GRDB
import LedeStorage
import SystemPackage

extension ArchiveWriter {
  /// Makes an archive without articles.
  ///
  /// - Parameters:
  ///   - model: the file of the model that is to label and analyse the articles; the archive keeps a
  ///     copy.
  ///   - latent: how many latent dimensions the archive is to have at most; see `LatentBlend`.
  /// - Throws: `StorageError` when there is something at the path already, or it cannot be written.
  public static func create(
    at path: String, model: String, latent: Int = 0
  ) throws -> ArchiveWriter {
    let folder = ArchiveFolder(FilePath(path))
    if ArchiveFolder.isArchive(folder.path) {
      throw StorageError(
        .unwritable, path, "is an archive already; add to it with `lede archive add`")
    }
    // Opened first: a model that cannot be used makes no archive.
    _ = try LedeModel(contentsOf: model)
    try makeFolders(folder)
    let lock = try lock(folder, wait: 0)
    let record = try copyModel(FilePath(model), number: 1, in: folder)
    let frequencies = try FrequencyVersion.write(
      articleCount: 0, frequencies: [], levels: FrequencyLevels(articleCount: 0), weights: [],
      number: 2, in: folder)
    // The catalogue comes last: a folder without one is no archive.
    try Catalogue.create(folder) { db in
      try Catalogue.put(record, db)
      try Catalogue.put(frequencies, db)
      try Catalogue.setMeta("nextFile", 3, db)
      try Catalogue.setLatent(latent, db)
    }
    return try ArchiveWriter(try Catalogue(folder, .writing), lock)
  }

  /// Makes the folders of an archive, unless a killed process has made them.
  private static func makeFolders(_ folder: ArchiveFolder) throws {
    guard let status = Directory.status(folder.path) else {
      try Directory.make(folder.path)
      return try Directory.make(folder.files)
    }
    let own: Set<String> = ["files", "writer.lock", "catalogue.new", "catalogue.new-journal"]
    guard status.kind == .directory,
      try Directory.names(in: folder.path).allSatisfy({ own.contains($0.string) })
    else {
      throw StorageError(
        .unwritable, folder.path.string, "is there already and no archive; give another name")
    }
    if Directory.status(folder.files) == nil { try Directory.make(folder.files) }
  }

  /// Copies a model into an archive.
  static func copyModel(
    _ model: FilePath, number: Int, in folder: ArchiveFolder
  ) throws -> ArchiveFile {
    let path = folder.file(number, .model)
    let file = try MappedFile(model)
    try AtomicFile.write(to: path) { sink in
      try file.buffer(of: UInt8.self, 0..<file.count).withSpan(sink)
    }
    return ArchiveFile(
      number: number, kind: .model, count: 1, first: 0, bytes: file.count,
      fingerprint: ModelFile.fingerprint(path) ?? 0)
  }
}
