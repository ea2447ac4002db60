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

  public init(id: String, name: String? = nil, description: String? = nil, codes: [String] = []) {
    self.id = id
    self.name = name ?? Self.displayName(of: id)
    self.description = description
    self.codes = codes
  }

  /// `north-korea` as `North Korea`; a name that has capitals or spaces of its own stays.
  private static func displayName(of id: String) -> String {
    guard !id.contains(where: { $0.isUppercase || $0 == " " }) else { return id }
    return id.split(whereSeparator: { $0 == "-" || $0 == "_" })
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}
