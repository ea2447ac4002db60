/// The YAML between `---` lines at the start of a text file.
package struct FrontMatter: Sendable {
  package var id: String?
  package var title: String?
  package var date: String?
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
    guard let firstEnd = text.utf8.prefix(80).firstIndex(of: 0x0A),
      isLine(text.utf8[..<firstEnd], "---")
    else { return nil }
    var start = text.utf8.index(after: firstEnd)
    let first = start
    while start < text.endIndex {
      let end = text.utf8[start...].firstIndex(of: 0x0A) ?? text.endIndex
      let next = end < text.endIndex ? text.utf8.index(after: end) : end
      let line = text.utf8[start..<end]
      if isLine(line, "---") || isLine(line, "...") {
        return (try FrontMatter(yaml: String(text[first..<start])), text[next...])
      }
      if text.utf8.distance(from: first, to: next) > longest { break }
      start = next
    }
    throw Failure(
      line: 1, detail: "the front matter is not closed; add a line of three hyphens behind it")
  }

  /// Whether a line is this mark, with nothing but spaces behind it.
  private static func isLine(_ line: Substring.UTF8View, _ mark: String) -> Bool {
    line.starts(with: mark.utf8)
      && line.dropFirst(mark.utf8.count).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
  }

  private init(yaml: String) throws(Failure) {
    let value: YAMLValue?
    do {
      value = try YAMLValue.read(yaml)
    } catch {
      throw Self.failure(error)
    }
    guard let value else { return }
    guard value.mapping != nil else {
      throw Failure(line: 2, detail: "the front matter must be lines of `key: value`")
    }
    id = Self.text(value["id"])
    title = Self.text(value["title"])
    source = Self.text(value["source"])
    url = Self.text(value["url"])
    date = Self.text(value["date"])
    topics = try Self.list(value["topics"], "topics")
    doubtful = try Self.list(value["doubtful"], "doubtful") ?? []
  }

  /// A text that says something: a key with nothing behind it is as if it were not there.
  private static func text(_ value: YAMLValue?) -> String? {
    guard let text = value?.text, !text.isEmpty else { return nil }
    return text
  }

  private static func list(_ value: YAMLValue?, _ key: String) throws(Failure) -> [String]? {
    guard let value else { return nil }
    if let items = value.list {
      return try items.map { (item: YAMLValue) throws(Failure) in
        guard let text = item.text else {
          throw Failure(
            line: item.line + 1,
            detail: "`\(key)` must be a list of names, such as [syria, diplomacy]")
        }
        return text
      }
    }
    guard let text = value.text else {
      throw Failure(line: value.line + 1, detail: "`\(key)` must be a list of names")
    }
    return text.isEmpty ? [] : [text]
  }

  /// A mistake in one line, with the line of the file: front matter starts on the second.
  private static func failure(_ error: YAMLError) -> Failure {
    let detail =
      switch error.problem {
      case .syntax(let problem):
        "the front matter is not YAML (\(problem)); "
          + "put quotation marks around a value with a colon or other signs in it"
      case .duplicate(let key): "the front matter has \(key) twice; give each key once"
      case .alias: "the front matter may have no aliases; write the value out"
      }
    return Failure(line: error.line + 1, detail: detail)
  }
}
