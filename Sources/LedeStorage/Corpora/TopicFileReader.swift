import LedeModels

/// Reads the members of a file of topics, and says what is wrong with them.
struct TopicFileReader {
  private let path: String
  private(set) var notes: [StorageError] = []

  /// Where parents and aliases stand, by the topic's id and by the alias.
  private var parentLines: [String: Int] = [:]
  private var aliasLines: [(alias: String, topic: String, line: Int)] = []
  private var idLines: [String: Int] = [:]

  init(path: String) { self.path = path }

  private static let members = [
    "name", "description", "codes", "place", "places", "parent", "aliases", "phrases",
  ]
  private static let phraseMembers = ["required", "any", "not", "threshold"]

  /// The topics of a text, in its order.
  func entries(_ text: String) throws(StorageError) -> [YAMLValue.Member] {
    let value: YAMLValue?
    do {
      value = try YAMLValue.read(text)
    } catch {
      switch error.problem {
      case .syntax(let problem):
        throw wrong(
          error.line,
          "is not YAML (\(problem)); put quotation marks around a value with a colon or other "
            + "signs in it")
      case .duplicate(let key):
        throw wrong(error.line, "has \(key) twice; give it once")
      case .alias: throw wrong(error.line, "may have no aliases of YAML; write the value out")
      }
    }
    guard let value else { throw wrong(nil, "has no topics; give each as `id:`") }
    guard let entries = value.mapping else {
      throw wrong(
        value.line,
        "is no list of topics; give each as `id:` with `name`, `phrases` and so on "
          + "under it")
    }
    return entries
  }

  /// What a topic is called and means.
  mutating func topic(_ entry: YAMLValue.Member) throws(StorageError) -> Topic {
    let id = entry.key
    guard !id.isEmpty, Self.isPlain(id) else {
      throw wrong(entry.line, "a topic's id is empty or has control characters; give it a name")
    }
    idLines[id] = entry.line
    guard let members = entry.value.mapping else {
      guard entry.value.text == "" else {
        throw wrong(
          entry.line, "the topic \(id) must have members, such as `name:`, or nothing behind it")
      }
      return Topic(id: id)
    }
    try checkMembers(members, Self.members, of: "a topic")
    let parent = try text(entry.value, "parent")
    if let line = members.first(where: { $0.key == "parent" })?.line { parentLines[id] = line }
    return Topic(
      id: id, name: try text(entry.value, "name"),
      description: try text(entry.value, "description"), codes: try codes(entry.value),
      places: try places(members), parent: parent, aliases: try aliases(entry.value, id))
  }

  /// What a topic is found by; `nil` when it has no phrases.
  func phrases(
    of topic: Topic, _ entry: YAMLValue.Member
  ) throws(StorageError) -> PhraseTopic? {
    guard let member = entry.value.mapping?.first(where: { $0.key == "phrases" }) else {
      return nil
    }
    guard let members = member.value.mapping else {
      throw wrong(
        member.line,
        "`phrases` of \(topic.id) must have the members " + Self.list(Self.phraseMembers))
    }
    try checkMembers(members, Self.phraseMembers, of: "`phrases`")
    var seen: Set<String> = []
    let any = try phrases(member.value["any"], "any", topic.id, &seen)
    let excluded = try phrases(member.value["not"], "not", topic.id, &seen)
    // A required phrase may have a weight, too: it may stand in both lists, not in one of them twice.
    var others = Set(excluded.map { $0.text.lowercased() })
    let required = try phrases(member.value["required"], "required", topic.id, &others)
    guard !required.isEmpty || !any.isEmpty else {
      throw wrong(
        member.line, "the topic \(topic.id) has no phrases; give it some in `required` or `any`")
    }
    return PhraseTopic(
      topic, required: required, any: any, excluded: excluded,
      threshold: try member.value["threshold"].map { (value: YAMLValue) throws(StorageError) in
        try number(value, "the threshold of \(topic.id)")
      } ?? 1)
  }

  private func phrases(
    _ value: YAMLValue?, _ role: String, _ topic: String, _ seen: inout Set<String>
  ) throws(StorageError) -> [Phrase] {
    guard let value, value.text != "" else { return [] }
    // One phrase needs no list.
    let items = value.list ?? [value]
    var phrases: [Phrase] = []
    phrases.reserveCapacity(items.count)
    for item in items {
      let phrase = try phrase(item, role, topic)
      guard seen.insert(phrase.text.lowercased()).inserted else {
        throw wrong(
          item.line,
          "the phrase \"\(phrase.text)\" stands twice in the topic \(topic); give it once")
      }
      phrases.append(phrase)
    }
    return phrases
  }

  private func phrase(
    _ item: YAMLValue, _ role: String, _ topic: String
  ) throws(StorageError) -> Phrase {
    var weight: Float = 1
    var written = item.text
    if let members = item.mapping, role == "any" {
      try checkMembers(members, ["phrase", "weight"], of: "a phrase")
      written = item["phrase"]?.text
      if let value = item["weight"] {
        weight = try number(value, "the weight of a phrase of \(topic)")
      }
    }
    guard let written else {
      throw wrong(
        item.line,
        "`\(role)` of \(topic) must be a list of phrases"
          + (role == "any" ? ", with a weight as {phrase: reservoir, weight: 0.5}" : ""))
    }
    let text = Phrase.cleaned(written)
    if let problem = Phrase.problem(in: text) { throw wrong(item.line, problem) }
    return Phrase(text, weight: weight, line: Int32(clamping: item.line))
  }

  /// A number above 0.
  private func number(_ value: YAMLValue, _ what: String) throws(StorageError) -> Float {
    guard let text = value.text, let number = Float(text), number > 0, number <= Phrase.heaviest
    else {
      throw wrong(
        value.line,
        "\(what) is \(value.text.map { "\"\($0)\"" } ?? "no number"); it must be a number above 0, "
          + "at most \(Int(Phrase.heaviest))")
    }
    return number
  }

  // MARK: Members

  private func text(_ value: YAMLValue, _ name: String) throws(StorageError) -> String? {
    guard let member = value[name] else { return nil }
    guard let text = member.text, Self.isPlain(text) else {
      throw wrong(member.line, "`\(name)` must be text on one line")
    }
    return text.isEmpty ? nil : text
  }

  /// A member that is a list of texts, or one text.
  private func list(
    _ value: YAMLValue?, _ name: String
  ) throws(StorageError) -> [(text: String, line: Int)] {
    guard let value, value.text != "" else { return [] }
    var texts: [(text: String, line: Int)] = []
    for item in value.list ?? [value] {
      guard let text = item.text, !text.isEmpty, Self.isPlain(text) else {
        throw wrong(item.line, "`\(name)` must be a list, such as [a, b]")
      }
      texts.append((text, item.line))
    }
    return texts
  }

  private mutating func codes(_ value: YAMLValue) throws(StorageError) -> [String] {
    var codes: [String] = []
    for (code, line) in try list(value["codes"], "codes") {
      guard MediaTopic.isWellFormed(code) else {
        throw wrong(
          line,
          "the code \(code) is no Media Topic; write medtop: and eight digits, such as "
            + "medtop:20000639")
      }
      if let note = MediaTopic.note(on: code) {
        notes.append(StorageError(.malformed, path, line: line, note))
      }
      codes.append(code)
    }
    return codes
  }

  private func places(_ members: [YAMLValue.Member]) throws(StorageError) -> [String] {
    var places: [String] = []
    for member in members where ["place", "places"].contains(member.key) {
      for (place, line) in try list(member.value, member.key) {
        let code = place.uppercased()
        guard Place.isWellFormed(code) else {
          throw wrong(
            line, "the place \(place) is no code of ISO 3166-1; write two letters, such as SY")
        }
        if !places.contains(code) { places.append(code) }
      }
    }
    return places
  }

  private mutating func aliases(
    _ value: YAMLValue, _ topic: String
  ) throws(StorageError) -> [String] {
    try list(value["aliases"], "aliases").map {
      aliasLines.append(($0.text, topic, $0.line))
      return $0.text
    }
  }

  private func checkMembers(
    _ members: [YAMLValue.Member], _ known: [String], of what: String
  ) throws(StorageError) {
    if let other = members.first(where: { !known.contains($0.key) }) {
      throw wrong(
        other.line, "\"\(other.key)\" is no member of \(what); there are " + Self.list(known))
    }
  }

  // MARK: Names

  /// Refuses aliases that say two things, and parents that are not there or their own ancestors.
  func checkNames(_ topics: [Topic], known: [Topic]) throws(StorageError) {
    var owners: [String: (topic: String, line: Int)] = [:]
    for (alias, topic, line) in aliasLines {
      if let own = idLines[alias] {
        throw wrong(
          line, "the alias \(alias) of \(topic) is the id of a topic (line \(own)); leave it out")
      }
      if let other = owners[alias] {
        throw wrong(
          line,
          "the alias \(alias) of \(topic) is one of \(other.topic), too (line \(other.line)); "
            + "leave it at one of them")
      }
      owners[alias] = (topic, line)
    }
    let parents = Dictionary(
      uniqueKeysWithValues: topics.compactMap { topic in topic.parent.map { (topic.id, $0) } })
    let others = Set(known.map(\.id))
    var isDone: Set<String> = []
    for topic in topics {
      var path: [String] = []
      var next: String? = topic.id
      while let id = next, !isDone.contains(id) {
        if let start = path.firstIndex(of: id) {
          let circle = (path[start...] + [id]).joined(separator: " → ")
          throw wrong(
            parentLines[id],
            path.count - start == 1
              ? "the topic \(id) is its own parent; take `parent` away"
              : "the topics \(circle) are each other's parents; take one `parent` away")
        }
        path.append(id)
        next = parents[id]
        if let next, idLines[next] == nil, !others.contains(next) {
          throw wrong(
            parentLines[id],
            "the parent \(next) of \(id) is no topic; add a line `\(next):` to the file, or mend "
              + "the name")
        }
      }
      isDone.formUnion(path)
    }
  }

  // MARK: Words

  private func wrong(_ line: Int?, _ detail: String) -> StorageError {
    StorageError(.malformed, path, line: line, detail)
  }

  private static func list(_ names: [String]) -> String {
    names.dropLast().map { "`\($0)`" }.joined(separator: ", ") + " and `\(names.last ?? "")`"
  }

  /// Whether a text can stand on a line: no control characters.
  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
