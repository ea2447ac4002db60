import Lede

/// Topics that a person names.
enum TopicChoice {
  /// How many topics a message lists.
  private static let listed = 40

  /// The ids of a model's topics that are named by id, or by name or alias in any case.
  ///
  /// - Throws: `CommandFailure` where there is none of that name, or several are.
  static func ids(_ names: [String], in model: LedeModel) throws -> [String] {
    try names.map { try id($0, among: model.topics, of: "the model") }
  }

  /// The id of the topic that is named, among those of what `owner` names.
  static func id(_ name: String, among topics: [Topic], of owner: String) throws -> String {
    if topics.contains(where: { $0.id == name }) { return name }
    let wanted = name.lowercased()
    let alike = topics.filter { topic in
      ([topic.id, topic.name] + topic.aliases).contains { $0.lowercased() == wanted }
    }
    guard alike.count != 1 else { return alike[0].id }
    throw failure(name, alike.isEmpty ? topics : alike, of: owner)
  }

  /// Refuses topics that are not among those of what `owner` names.
  static func check(_ ids: [String], among topics: [Topic], of owner: String) throws {
    let known = Set(topics.map(\.id))
    for id in ids where !known.contains(id) { throw failure(id, topics, of: owner) }
  }

  private static func failure(_ name: String, _ topics: [Topic], of owner: String) -> CommandFailure
  {
    let more = topics.count > listed ? " and \(topics.count - listed) more" : ""
    return CommandFailure(
      .usage,
      "\(owner) has no topic \"\(name)\"; it has "
        + topics.prefix(listed).map(\.id).joined(separator: ", ") + more)
  }
}
