/// A value of YAML as it is written: numbers, dates and `null` are text.
///
/// - SeeAlso: YAML 1.1, <https://yaml.org/spec/1.1/>. Tags are passed over; aliases, merged keys and
///   several documents are no part of what Lede reads.
struct YAMLValue {
  enum Content {
    case text(String)
    case list([YAMLValue])

    /// Members in the order of the file, each key once.
    case mapping([Member])
  }

  struct Member {
    let key: String

    /// The line of the key, from 1.
    let line: Int
    let value: YAMLValue
  }

  let content: Content

  /// The line that the value starts on, from 1.
  let line: Int

  /// Reads a text of one value; `nil` when there is nothing in it but comments.
  static func read(_ text: String) throws(YAMLError) -> YAMLValue? {
    var events = YAMLEvents(text)
    guard let event = try events.next() else { return nil }
    let value = try YAMLValue(event, &events, depth: 0)
    guard try events.next() == nil else {
      throw YAMLError(.syntax("there is a second document"), line: events.line)
    }
    return value
  }

  /// What comes from outside is not followed to any depth.
  private static let deepest = 16

  private init(
    _ event: YAMLEvents.Event, _ events: inout YAMLEvents, depth: Int
  ) throws(YAMLError) {
    line = events.line
    guard depth < Self.deepest else { throw YAMLError(.syntax("it nests too deeply"), line: line) }
    switch event {
    case .text(let text): content = .text(text)
    case .listStart:
      var items: [YAMLValue] = []
      while let item = try events.next(), !item.isEnd {
        items.append(try YAMLValue(item, &events, depth: depth + 1))
      }
      content = .list(items)
    case .mappingStart:
      content = .mapping(try Self.members(&events, depth: depth + 1))
    case .alias(let name) where events.anchors.contains(name):
      throw YAMLError(.alias, line: line)
    case .alias, .end: throw YAMLError(.syntax("found undefined alias"), line: line)
    }
  }

  private static func members(
    _ events: inout YAMLEvents, depth: Int
  ) throws(YAMLError) -> [Member] {
    var members: [Member] = []
    var keys: Set<String> = []
    while let event = try events.next(), !event.isEnd {
      let key = try YAMLValue(event, &events, depth: depth)
      guard let name = key.text else {
        throw YAMLError(.syntax("a key is no text"), line: key.line)
      }
      guard keys.insert(name).inserted else { throw YAMLError(.duplicate(name), line: key.line) }
      guard let value = try events.next() else { break }
      members.append(
        Member(key: name, line: key.line, value: try YAMLValue(value, &events, depth: depth)))
    }
    return members
  }

  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  var list: [YAMLValue]? {
    if case .list(let list) = content { list } else { nil }
  }

  var mapping: [Member]? {
    if case .mapping(let members) = content { members } else { nil }
  }

  /// The member of that name; `nil` when there is none, or no members at all.
  subscript(key: String) -> YAMLValue? { mapping?.first { $0.key == key }?.value }
}

extension YAMLEvents.Event {
  fileprivate var isEnd: Bool {
    if case .end = self { true } else { false }
  }
}

/// What is wrong with a text of YAML, and on which of its lines, from 1.
struct YAMLError: Error {
  enum Problem {
    case syntax(String)
    case duplicate(String)
    case alias
  }

  let problem: Problem
  let line: Int

  init(_ problem: Problem, line: Int) {
    self.problem = problem
    self.line = line
  }
}
