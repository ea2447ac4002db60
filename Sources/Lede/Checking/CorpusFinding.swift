/// Something about a corpus that its owner should know before it is learned from.
public struct CorpusFinding: Sendable, Hashable {
  /// What was found; the order is that of reports.
  public enum Kind: String, Sendable, CaseIterable {
    /// An input that could not be read.
    case skipped
    /// Articles that have the same id, of which training takes the first.
    case sameID = "same-id"
    /// An article without a word.
    case empty
    /// Articles of the same text, or nearly, of which some have a topic that others lack.
    case filedDifferently = "filed-differently"
    /// A topic that a single article has: it cannot be tried on an article that was held back.
    case loneTopic = "lone-topic"

    /// Articles of the same words in the same order.
    case duplicates
    /// Articles that share at least half of the runs of five words of the shorter one.
    case nearDuplicates = "near-duplicates"
    /// An article of few words.
    case tiny
    /// Characters that could not be read when the text was made.
    case replacementCharacters = "replacement-characters"
    /// UTF-8 that was read as Windows-1252.
    case mojibake
    /// Characters that control a terminal and are no text.
    case controlCharacters = "control-characters"
    /// An article whose date is none.
    case unreadDate = "unread-date"
    /// An article in another language than most.
    case otherLanguage = "other-language"
    /// An article without topics where others have them.
    case unfiled
    /// A topic of too few articles for a probability curve of its own.
    case rareTopic = "rare-topic"
    /// A topic that every filed article has: nothing tells it from anything.
    case commonTopic = "common-topic"
    /// Topics whose names differ only by case, spaces and hyphens.
    case alikeTopics = "alike-topics"
    /// Topics that the very same articles have.
    case inseparableTopics = "inseparable-topics"
    /// A topic that is not in the topic file.
    case unlistedTopic = "unlisted-topic"
    /// A topic of the topic file that no article has.
    case unusedTopic = "unused-topic"
    /// A label that a model which did not see the article contradicts.
    case suspiciousLabel = "suspicious-label"

    /// Whether it harms what is learned, so that the corpus is not well.
    public var isProblem: Bool {
      switch self {
      case .skipped, .sameID, .empty, .filedDifferently, .loneTopic: true
      default: false
      }
    }
  }

  /// An article that is meant.
  public struct Subject: Sendable, Hashable {
    public let place: ArticlePlace

    /// The topics that it is filed under; `nil` when nobody filed it.
    public let topics: [String]?

    public init(place: ArticlePlace, topics: [String]?) {
      self.place = place
      self.topics = topics
    }
  }

  /// What speaks against a label, or against its absence.
  public struct Suspicion: Sendable, Hashable {
    /// Whether the article has the topic.
    public let isGiven: Bool

    /// The held-out probability that it should have.
    public let probability: Double

    /// The terms of the article that speak most for the topic, the strongest first.
    public let terms: [String]

    public init(isGiven: Bool, probability: Double, terms: [String]) {
      self.isGiven = isGiven
      self.probability = probability
      self.terms = terms
    }
  }

  public let kind: Kind
  public var articles: [Subject] = []
  public var topics: [String] = []

  /// How many there are: words of a tiny article, broken characters of a text, articles of a topic.
  public var count: Int?

  /// Of articles that are alike, the containment of the two least alike that were found.
  public var similarity: Double?

  /// The code of an article's language; `nil` for one that Lede does not read, too.
  public var language: String?

  /// What stands where a date should be.
  public var date: String?
  public var suspicion: Suspicion?

  /// Why an input was skipped.
  public var reason: StorageError?

  public init(_ kind: Kind) { self.kind = kind }
}
