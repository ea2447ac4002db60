package import LedeModels
package import SystemPackage
private import Yams

/// What a corpus's topics are called and mean: a YAML file of topic ids, each with `name`,
/// `description` and `codes`, all of them optional.
package enum TopicFile {
  package static func read(_ path: FilePath) throws(StorageError) -> [Topic] {
    guard let bytes = try WholeFile.read(ByteStream(path: path)) else {
      throw StorageError(.malformed, path.string, "is too large for a list of topics")
    }
    let entries: [String: Entry?]
    do {
      entries = try YAMLDecoder().decode(
        [String: Entry?].self, from: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw StorageError(
        .malformed, path.string,
        "is no list of topics; give each as `id:` with `name`, `description` and `codes` under it"
      )
    }
    return entries.sorted { $0.key < $1.key }.map { id, entry in
      Topic(
        id: id, name: entry?.name, description: entry?.description, codes: entry?.codes ?? [])
    }
  }

  private struct Entry: Decodable {
    var name: String?
    var description: String?
    var codes: [String]?
  }
}
