package import LedeModels
package import SystemPackage

/// What a corpus's topics are called and mean: a YAML file of topic ids, each with `name`,
/// `description` and `codes`, all of them optional.
package enum TopicFile {
  package static func read(_ path: FilePath) throws(StorageError) -> [Topic] {
    guard let bytes = try WholeFile.read(ByteStream(path: path)) else {
      throw StorageError(.malformed, path.string, "is too large for a list of topics")
    }
    guard
      let entries = (try? YAMLValue.read(String(decoding: bytes, as: UTF8.self)))?.mapping,
      let topics = try? entries.map({ try topic($0.key, $0.value) })
    else {
      throw StorageError(
        .malformed, path.string,
        "is no list of topics; give each as `id:` with `name`, `description` and `codes` under it"
      )
    }
    return topics.sorted { $0.id < $1.id }
  }

  private struct Malformed: Error {}

  private static func topic(_ id: String, _ value: YAMLValue) throws(Malformed) -> Topic {
    guard value.mapping != nil || value.text == "" else { throw Malformed() }
    return Topic(
      id: id, name: try text(value["name"]), description: try text(value["description"]),
      codes: try codes(value["codes"]))
  }

  private static func text(_ value: YAMLValue?) throws(Malformed) -> String? {
    guard let value else { return nil }
    guard let text = value.text else { throw Malformed() }
    return text.isEmpty ? nil : text
  }

  private static func codes(_ value: YAMLValue?) throws(Malformed) -> [String] {
    guard let value, value.text != "" else { return [] }
    guard let list = value.list else { throw Malformed() }
    return try list.map { (code: YAMLValue) throws(Malformed) in
      guard let text = code.text else { throw Malformed() }
      return text
    }
  }
}
