/// What Lede must know of a language to read it.
///
/// A value: a new language is one file that makes such a value and one line of the registry
/// behind ``all``.
public struct Language: Sendable {
  /// The ISO 639-1 code, such as `en`.
  public let code: String

  /// The English name.
  public let name: String

  /// The name of its Snowball algorithm; `nil` where words are taken as they are.
  public let stemmer: String?

  /// Function words, lower-cased, which carry no topic.
  package let stopWords: Set<[UInt8]>

  /// Words with a term of their own, as spelled: `US` is not "us".
  package let exceptions: [[UInt8]: [UInt8]]

  /// Endings that a word loses before anything else, such as `'s`.
  package let possessiveEndings: [[UInt8]]

  /// Prefixes whose hyphen does not separate words, such as `co`.
  package let joiningPrefixes: Set<[UInt8]>

  /// Words that lose their last vowel before another and are stop words by themselves: `l` in
  /// `l'homme`. What follows their apostrophe is a word of its own.
  package let elisions: Set<[UInt8]>

  /// Whether accents go before the stem is taken: right where they only mark names from abroad,
  /// wrong where the stemmer's rules read them.
  package let foldsAccentsFirst: Bool

  package let abbreviations: Abbreviations

  /// Verbs that introduce who spoke, lower-cased: `said`, `asked`.
  package let reportingVerbs: Set<[UInt8]>

  package let furniture: FurniturePatterns

  /// Month names and their short forms, lower-cased.
  package let months: [[UInt8]: Int]

  package init(
    code: String, name: String, stemmer: String?, stopWords: WordList, exceptions: WordList,
    possessiveEndings: [String], elisions: [String], joiningPrefixes: [String],
    foldsAccentsFirst: Bool = false, abbreviations: WordList,
    reportingVerbs: WordList, furniture: WordList, months: [[String]]
  ) {
    self.code = code
    self.name = name
    self.stemmer = stemmer
    self.elisions = Set(elisions.map { Array($0.utf8) })
    self.foldsAccentsFirst = foldsAccentsFirst
    self.stopWords = Set(stopWords.lines.map { Array($0.utf8) }).union(self.elisions)
    self.exceptions = Dictionary(
      uniqueKeysWithValues: exceptions.pairs.map { (Array($0.utf8), Array($1.utf8)) })
    self.possessiveEndings = possessiveEndings.map { Array($0.utf8) }
    self.joiningPrefixes = Set(joiningPrefixes.map { Array($0.utf8) })
    self.abbreviations = Abbreviations(abbreviations)
    self.reportingVerbs = Set(reportingVerbs.lines.map { Array($0.utf8) })
    self.furniture = FurniturePatterns(furniture)
    self.months = Dictionary(
      uniqueKeysWithValues: months.enumerated().flatMap { index, names in
        names.map { (Array($0.utf8), index + 1) }
      })
  }

  /// The languages that Lede reads, by code; one is made when it is asked for.
  private static let registry: [(code: String, language: @Sendable () -> Language)] = [
    ("en", { .english }), ("de", { .german }), ("fr", { .french }), ("es", { .spanish }),
    ("it", { .italian }), ("pt", { .portuguese }), ("nl", { .dutch }), ("ru", { .russian }),
  ]

  /// All languages that Lede reads.
  public static var all: [Language] { registry.map { $0.language() } }

  /// The codes of all languages that Lede reads.
  public static var codes: [String] { registry.map(\.code) }

  /// The language with that code; `nil` when Lede does not read it.
  public static func named(_ code: String) -> Language? {
    registry.first { $0.code == code }?.language()
  }
}
