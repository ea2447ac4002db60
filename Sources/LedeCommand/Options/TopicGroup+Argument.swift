public import ArgumentParser
public import Lede

extension TopicGroup: ExpressibleByArgument {
  /// Reads `name=topic,topic`.
  public init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      return nil
    }
    let topics = argument[argument.index(after: equals)...].split(separator: ",")
    guard !topics.isEmpty else { return nil }
    self.init(name: String(argument[..<equals]), topics: topics.map(String.init))
  }
}

extension TopicGroup {
  /// Groups of the same name as one, in the order of the first ones: so a topic with a comma in its
  /// name can be given, too.
  ///
  /// - Parameter known: the ids of all topics.
  static func merged(_ groups: [TopicGroup], known: Set<String>) -> [TopicGroup] {
    var names: [String] = []
    var topics: [String: [String]] = [:]
    for group in groups {
      if topics[group.name] == nil { names.append(group.name) }
      let whole = group.topics.joined(separator: ",")
      topics[group.name, default: []] += known.contains(whole) ? [whole] : group.topics
    }
    return names.map { TopicGroup(name: $0, topics: topics[$0] ?? []) }
  }
}
