package import SystemPackage

/// A file of a corpus, before it is read.
package struct CorpusFile: Sendable {
  package let path: FilePath

  /// The path relative to the argument that led here; of an argument that is a file, the argument.
  package let id: String

  /// Of a corpus with a folder per topic, the topics whose folders hold this file.
  package var folderTopics: [String]?
  package let size: Int
}

/// The files of a corpus, in the order of their paths' bytes.
package struct CorpusFiles: Sendable {
  package private(set) var files: [CorpusFile] = []

  /// What was passed over, with the reason.
  package private(set) var skipped: [StorageError] = []

  /// Finds the files that arguments lead to.
  ///
  /// Folders are searched through; hidden files, archives, and files named README, LICENSE or NOTICE
  /// are no articles. Links are followed, but not into a folder that is being searched already.
  ///
  /// - Parameter usesFolderTopics: whether a file in a folder of the argument has that folder's
  ///   name as topic. The same name with the same bytes in two folders is one file of two topics.
  package init(_ arguments: [FilePath], usesFolderTopics: Bool = false) throws(StorageError) {
    for path in arguments {
      let argument = path.string
      if argument == "-" {
        files.append(CorpusFile(path: "-", id: "-", folderTopics: nil, size: 0))
        continue
      }
      guard let status = Directory.status(path) else {
        throw StorageError(
          .unreadable, argument, "there is no such file or folder; check the spelling")
      }
      guard status.kind == .directory else {
        files.append(CorpusFile(path: path, id: argument, folderTopics: nil, size: status.size))
        continue
      }
      if let trait = ArchiveTrait(of: path) { throw trait.noCorpus(argument) }
      let first = files.count
      try search(path, relative: "", ancestors: [status.identity])
      guard files.count > first || !skipped.isEmpty else {
        throw StorageError(
          .unreadable, argument, "has no articles in it; give a folder with text or JSON files")
      }
      if usesFolderTopics { assignFolderTopics(from: first) }
    }
  }

  /// Finds the files that arguments lead to whose names are UTF-8.
  package init(_ arguments: [String], usesFolderTopics: Bool = false) throws(StorageError) {
    try self.init(arguments.map { FilePath($0) }, usesFolderTopics: usesFolderTopics)
  }

  /// Whether a path leads to one of the files.
  package func contains(_ path: FilePath) -> Bool {
    guard let status = Directory.status(path), status.kind == .file else { return false }
    return files.contains { Directory.status($0.path)?.identity == status.identity }
  }

  private mutating func search(
    _ folder: FilePath, relative: String, ancestors: Set<Directory.Identity>
  ) throws(StorageError) {
    for name in try Directory.names(in: folder) {
      let shown = name.string
      if shown.hasPrefix(".") || Self.isAboutTheFolder(shown) { continue }
      let path = folder.appending(name)
      let id = relative + shown
      guard let status = Directory.status(path) else {
        skipped.append(
          StorageError(.unreadable, path.string, "is a link that leads nowhere; remove it"))
        continue
      }
      switch status.kind {
      case .file:
        files.append(CorpusFile(path: path, id: id, folderTopics: nil, size: status.size))
      case .directory where ancestors.contains(status.identity):
        skipped.append(
          StorageError(.unreadable, path.string, "is a link to a folder that it lies in; remove it")
        )
      case .directory where ArchiveTrait(of: path) != nil: continue
      case .directory:
        do {
          try search(
            path, relative: id + "/", ancestors: ancestors.union([status.identity]))
        } catch {
          skipped.append(error)
        }
      case .other:
        skipped.append(StorageError(.unreadable, path.string, "is not a file; leave it out"))
      }
    }
  }

  private static func isAboutTheFolder(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    return ["README", "LICENSE", "NOTICE"].contains(stem)
  }

  /// Takes the first folder of each relative path as topic, and merges copies.
  ///
  /// Only files of the same name and size are read, to compare them. One that cannot be read is
  /// left for the reader to name.
  private mutating func assignFolderTopics(from first: Int) {
    var byName: [Alike: [Int]] = [:]
    var isMerged: Set<Int> = []
    for index in first..<files.count {
      let parts = files[index].id.split(separator: "/")
      guard parts.count > 1, let folder = parts.first, let name = parts.last else { continue }
      files[index].folderTopics = [String(folder)]
      byName[Alike(name: String(name), size: files[index].size), default: []].append(index)
    }
    // No group changes what another one sees, so their order does not matter.
    for indices in byName.values where indices.count > 1 {
      var originals: [(index: Int, bytes: [UInt8])] = []
      for index in indices {
        guard let bytes = try? WholeFile.read(ByteStream(path: files[index].path)) else { continue }
        if let original = originals.first(where: { $0.bytes == bytes }) {
          let topics = files[index].folderTopics ?? []
          files[original.index].folderTopics = Set(
            (files[original.index].folderTopics ?? []) + topics
          ).sorted()
          isMerged.insert(index)
        } else {
          originals.append((index, bytes))
        }
      }
    }
    files = files.indices.filter { !isMerged.contains($0) }.map { files[$0] }
  }

  private struct Alike: Hashable {
    let name: String
    let size: Int
  }
}
