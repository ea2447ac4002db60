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
  package let stopWords: WordSet

  /// Words with a term of their own, as spelled: `US` is not "us".
  package let exceptions: [(word: [UInt8], term: [UInt8])]

  /// Endings that a word loses before anything else, such as `'s`.
  package let possessiveEndings: [[UInt8]]

  /// Prefixes whose hyphen does not separate words, such as `co`.
  package let joiningPrefixes: Set<[UInt8]>

  /// Words that lose their last vowel before another and are stop words: `l` in `l'homme`.
  ///
  /// What follows their apostrophe is a word of its own.
  package let elisions: Set<[UInt8]>

  /// Whether accents go before the stem is taken: right where they only mark names from abroad,
  /// wrong where the stemmer's rules read them.
  package let foldsAccentsFirst: Bool

  /// Whether a point makes a number a rank: `3. Mai` is the third of May.
  package let ordinalsHavePoint: Bool

  package let abbreviations: Abbreviations

  /// Verbs that introduce who spoke, lower-cased: `said`, `asked`.
  package let reportingVerbs: WordSet

  package let furniture: FurniturePatterns

  /// Month names and their short forms, lower-cased.
  package let months: [[UInt8]: Int]

  package init(
    code: String, name: String, stemmer: String?, stopWords: WordList, exceptions: WordList,
    possessiveEndings: [String], elisions: [String], joiningPrefixes: [String],
    foldsAccentsFirst: Bool = false, ordinalsHavePoint: Bool = false,
    abbreviations: WordList,
    reportingVerbs: WordList, furniture: WordList, months: [[String]]
  ) {
    self.code = code
    self.name = name
    self.stemmer = stemmer
    self.elisions = Set(elisions.map { Array($0.utf8) })
    self.foldsAccentsFirst = foldsAccentsFirst
    self.stopWords = WordSet((stopWords.lines + elisions).map { Array($0.utf8) })
    self.exceptions = exceptions.pairs.map { (Array($0.utf8), Array($1.utf8)) }
    self.possessiveEndings = possessiveEndings.map { Array($0.utf8) }
    self.joiningPrefixes = Set(joiningPrefixes.map { Array($0.utf8) })
    self.ordinalsHavePoint = ordinalsHavePoint
    self.abbreviations = Abbreviations(abbreviations)
    self.reportingVerbs = WordSet(reportingVerbs.lines.map { Array($0.utf8) })
    self.furniture = FurniturePatterns(furniture)
    self.months = Dictionary(
      uniqueKeysWithValues: months.enumerated().flatMap { index, names in
        names.map { (Array($0.utf8), index + 1) }
      })
  }

  /// A language that Lede reads; the value is made when it is asked for.
  private struct Entry: Sendable {
    let code: String
    let stopWords: @Sendable () -> [UInt8]
    let language: @Sendable () -> Language
  }

  private static let registry = [
    Entry(code: "en", stopWords: { PackageResources.en_stopwords_txt }) { .english },
    Entry(code: "de", stopWords: { PackageResources.de_stopwords_txt }) { .german },
    Entry(code: "fr", stopWords: { PackageResources.fr_stopwords_txt }) { .french },
    Entry(code: "es", stopWords: { PackageResources.es_stopwords_txt }) { .spanish },
    Entry(code: "it", stopWords: { PackageResources.it_stopwords_txt }) { .italian },
    Entry(code: "pt", stopWords: { PackageResources.pt_stopwords_txt }) { .portuguese },
    Entry(code: "nl", stopWords: { PackageResources.nl_stopwords_txt }) { .dutch },
    Entry(code: "ru", stopWords: { PackageResources.ru_stopwords_txt }) { .russian },
  ]

  /// All languages that Lede reads.
  public static var all: [Language] { registry.map { $0.language() } }

  /// The codes of all languages that Lede reads.
  public static var codes: [String] { registry.map(\.code) }

  /// By language, in the order of ``codes``, the file of its stop words.
  static var stopWordLists: [[UInt8]] { registry.map { $0.stopWords() } }

  /// The language with that code; `nil` when Lede does not read it.
  public static func named(_ code: String) -> Language? {
    registry.first { $0.code == code }?.language()
  }
}
