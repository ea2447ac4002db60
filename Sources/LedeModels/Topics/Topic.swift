/// A subject that articles can be about.
public struct Topic: Sendable, Hashable, Codable {
  /// The name that files and programs use: `syria`, `north-korea`.
  public var id: String

  /// The name that people read.
  public var name: String

  /// What belongs to the topic.
  public var description: String?

  /// The topic in other vocabularies, such as `medtop:20000639`.
  public var codes: [String]

  /// The countries that it is about: ISO 3166-1 alpha-2 in capitals, such as `SY`.
  public var places: [String]

  /// The id of a broader topic.
  ///
  /// It is noted for those who show topics in an order; an article of the one is not given the
  /// other.
  public var parent: String?

  /// Other ids under which corpora file the topic.
  public var aliases: [String]

  public init(
    id: String, name: String? = nil, description: String? = nil, codes: [String] = [],
    places: [String] = [], parent: String? = nil, aliases: [String] = []
  ) {
    self.id = id
    self.name = name ?? Self.displayName(of: id)
    self.description = description
    self.codes = codes
    self.places = places
    self.parent = parent
    self.aliases = aliases
  }

  /// Reads a topic of a model file; those of older builds have fewer members.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = try members.decode(String.self, forKey: .id)
    name = try members.decode(String.self, forKey: .name)
    description = try members.decodeIfPresent(String.self, forKey: .description)
    codes = try members.decode([String].self, forKey: .codes)
    places = try members.decodeIfPresent([String].self, forKey: .places) ?? []
    parent = try members.decodeIfPresent(String.self, forKey: .parent)
    aliases = try members.decodeIfPresent([String].self, forKey: .aliases) ?? []
  }

  /// `north-korea` as `North Korea`; a name that has capitals or spaces of its own stays.
  private static func displayName(of id: String) -> String {
    guard !id.contains(where: { $0.isUppercase || $0 == " " }) else { return id }
    return id.split(whereSeparator: { $0 == "-" || $0 == "_" })
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}
