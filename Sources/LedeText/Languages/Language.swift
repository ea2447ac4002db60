/// What Lede must know of a language to read it.
///
/// A value: a new language is one file that makes such a value and one element of ``all``.
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

  package let abbreviations: Abbreviations

  /// Verbs that introduce who spoke, lower-cased: `said`, `asked`.
  package let reportingVerbs: Set<[UInt8]>

  package let furniture: FurniturePatterns

  /// Month names and their short forms, lower-cased.
  package let months: [[UInt8]: Int]

  package init(
    code: String, name: String, stemmer: String?, stopWords: WordList, exceptions: WordList,
    possessiveEndings: [String], joiningPrefixes: [String], abbreviations: WordList,
    reportingVerbs: WordList, furniture: WordList, months: [[String]]
  ) {
    self.code = code
    self.name = name
    self.stemmer = stemmer
    self.stopWords = Set(stopWords.lines.map { Array($0.utf8) })
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

  /// All languages that Lede reads.
  public static let all: [Language] = [.english]

  /// The language with that code; `nil` when Lede does not read it.
  public static func named(_ code: String) -> Language? { all.first { $0.code == code } }
}
