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
    if let line = Self.aliasLine(in: yaml) {
      throw Failure(
        line: line + 1, detail: "the front matter may have no aliases; write the value out")
    }
    let node: Node?
    do {
      node = try Parser(yaml: yaml).singleRoot()
    } catch {
      throw Self.failure(error as? YamlError)
    }
    guard let node else { return }
    guard let mapping = node.mapping else {
      throw Failure(line: 2, detail: "the front matter must be lines of `key: value`")
    }
    id = Self.text(mapping["id"])
    title = Self.text(mapping["title"])
    source = Self.text(mapping["source"])
    url = Self.text(mapping["url"])
    if let date = Self.text(mapping["date"]) { self.date = ArticleDate(date) }
    topics = try Self.list(mapping["topics"], "topics")
    doubtful = try Self.list(mapping["doubtful"], "doubtful") ?? []
  }

  /// A text that says something: a key with nothing behind it is as if it were not there.
  private static func text(_ node: Node?) -> String? {
    guard let text = node?.string, !text.isEmpty else { return nil }
    return text
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

  /// The line, from 1, of a `*name` whose `&name` is there, too.
  ///
  /// A few aliases of aliases are a text of any length, so they are found before YAML is parsed.
  private static func aliasLine(in yaml: String) -> Int? {
    let anchors = Set(names(behind: "&", in: yaml).map(\.name))
    return names(behind: "*", in: yaml).first { anchors.contains($0.name) }?.line
  }

  private static func names(
    behind sign: Character, in yaml: String
  ) -> [(name: Substring, line: Int)] {
    yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .flatMap { line, text in
        text.split(separator: sign, omittingEmptySubsequences: false).dropFirst()
          .map { $0.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) } }
          .filter { !$0.isEmpty }
          .map { (name: $0, line: line + 1) }
      }
  }

  /// A parser's error in one line, with the line of the file: front matter starts on the second.
  private static func failure(_ error: YamlError?) -> Failure {
    switch error {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      Failure(
        line: mark.line + 1,
        detail: "the front matter is not YAML (\(problem)); "
          + "put quotation marks around a value with a colon or other signs in it")
    case .duplicatedKeysInMapping(let keys, let context)?:
      Failure(
        line: context.mark.line + 1,
        detail: "the front matter has \(keys.sorted().joined(separator: ", ")) twice; "
          + "give each key once")
    default:
      Failure(line: 2, detail: "the front matter is not YAML; write lines of `key: value`")
    }
  }
}
