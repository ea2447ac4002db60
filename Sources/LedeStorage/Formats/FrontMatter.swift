package import LedeText
private import Yams

/// The YAML between `---` lines at the start of a text file.
package struct FrontMatter: Sendable {
  package var id: String?
  package var title: String?
  package var date: ArticleDate?
  package var source: String?
  package var url: String?
  package var topics: [String]?
  package var doubtful: [String] = []

  /// What is wrong with a file's front matter.
  package struct Failure: Error {
    package let line: Int?
    package let detail: String
  }

  /// No front matter is longer: what comes from outside is not given to a parser without a limit.
  private static let longest = 1 << 16

  /// Takes front matter off a text; `nil` when it has none.
  package static func split(
    _ text: String
  ) throws(Failure) -> (matter: FrontMatter, content: Substring)? {
    guard text.hasPrefix("---\n") || text.hasPrefix("---\r\n") else { return nil }
    var start = text.utf8.index(after: text.utf8.firstIndex(of: 0x0A) ?? text.startIndex)
    let first = start
    while start < text.endIndex {
      let end = text.utf8[start...].firstIndex(of: 0x0A) ?? text.endIndex
      let next = end < text.endIndex ? text.utf8.index(after: end) : end
      var line = text.utf8[start..<end]
      while let last = line.last, last == 0x0D || last == 0x20 { line.removeLast() }
      if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) {
        return (try FrontMatter(yaml: String(text[first..<start])), text[next...])
      }
      if text.utf8.distance(from: first, to: next) > longest { break }
      start = next
    }
    throw Failure(
      line: 1, detail: "the front matter is not closed; add a line of three hyphens behind it")
  }

  private init(yaml: String) throws(Failure) {
    let node: Node?
    do {
      node = try Parser(yaml: yaml).singleRoot()
    } catch let error as YamlError {
      throw Failure(line: Self.line(of: error), detail: "the front matter is not YAML: \(error)")
    } catch {
      throw Failure(line: 1, detail: "the front matter is not YAML: \(error)")
    }
    guard let node else { return }
    guard let mapping = node.mapping else {
      throw Failure(line: 2, detail: "the front matter must be lines of `key: value`")
    }
    if Self.hasAnchor(node) {
      throw Failure(line: 2, detail: "the front matter may have no anchors or aliases")
    }
    id = mapping["id"]?.string
    title = mapping["title"]?.string
    source = mapping["source"]?.string
    url = mapping["url"]?.string
    if let date = mapping["date"]?.string { self.date = ArticleDate(date) }
    topics = try Self.list(mapping["topics"], "topics")
    doubtful = try Self.list(mapping["doubtful"], "doubtful") ?? []
  }

  private static func list(_ node: Node?, _ key: String) throws(Failure) -> [String]? {
    guard let node else { return nil }
    if let sequence = node.sequence {
      return try sequence.map { (item: Node) throws(Failure) in
        guard let text = item.string else {
          throw Failure(
            line: item.mark.map { $0.line + 1 },
            detail: "`\(key)` must be a list of names, such as [syria, diplomacy]")
        }
        return text
      }
    }
    guard let text = node.string else {
      throw Failure(line: node.mark.map { $0.line + 1 }, detail: "`\(key)` must be a list of names")
    }
    return text.isEmpty ? [] : [text]
  }

  private static func hasAnchor(_ node: Node) -> Bool {
    if node.anchor != nil { return true }
    if let mapping = node.mapping {
      return mapping.contains { hasAnchor($0.key) || hasAnchor($0.value) }
    }
    return node.sequence?.contains(where: hasAnchor) ?? false
  }

  /// The line of the file that an error means: front matter starts on the second.
  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line + 1
    default: 1
    }
  }
}
