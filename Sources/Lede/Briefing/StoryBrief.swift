/// What a brief tells of one story.
public struct StoryBrief: Sendable, Hashable {
  /// A topic that a third or more of the story's articles have.
  public struct Topic: Sendable, Hashable {
    public var topic: LedeModels.Topic

    /// How many of the articles that differ have it as a main topic.
    public var articles: Int

    /// The mean of their probabilities.
    public var probability: Double

    public init(topic: LedeModels.Topic, articles: Int, probability: Double) {
      self.topic = topic
      self.articles = articles
      self.probability = probability
    }
  }

  /// A sentence, and whose it is.
  public struct Sentence: Sendable, Hashable {
    /// The number of its article in ``StoryBrief/members``.
    public var member: Int
    public var sentence: SummarySentence

    public init(member: Int, sentence: SummarySentence) {
      self.member = member
      self.sentence = sentence
    }
  }

  /// An article of the story, and those that are nearly the same text.
  public struct Member: Sendable, Hashable {
    public var article: BriefArticle
    public var copies: [BriefArticle]

    public init(article: BriefArticle, copies: [BriefArticle] = []) {
      self.article = article
      self.copies = copies
    }
  }

  /// The best of its articles' titles, or of its sentences where none has one.
  public var title: String

  /// Those that most articles have first, of equal ones the more probable.
  public var topics: [Topic]

  /// By date and article, no sentence repeating another.
  public var summary: [Sentence]

  /// A sentence a day, the first day first; empty when all articles are of one day or none.
  public var timeline: [Sentence]

  /// By date, those without one last.
  public var members: [Member]

  public init(
    title: String, topics: [Topic], summary: [Sentence], timeline: [Sentence], members: [Member]
  ) {
    self.title = title
    self.topics = topics
    self.summary = summary
    self.timeline = timeline
    self.members = members
  }

  /// All articles, each before its copies.
  public var articles: [BriefArticle] { members.flatMap { [$0.article] + $0.copies } }
}
