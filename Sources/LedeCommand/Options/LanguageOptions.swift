public import ArgumentParser
public import Lede

extension Language: ExpressibleByArgument {
  public init?(argument: String) {
    guard let language = Self.named(argument.lowercased()) else { return nil }
    self = language
  }

  public static var allValueStrings: [String] { codes }
}

/// Which language articles are in.
struct LanguageOptions: ParsableArguments {
  @Option(help: "The language of all articles; found for each of them when left out.")
  var language: Language?
}
