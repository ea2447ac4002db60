/// What is kept of an article while its corpus is checked: no text.
struct CheckedArticle: Sendable {
  let place: ArticlePlace

  /// The ids of its topics, sorted, each once; `nil` when nobody filed the article.
  let topics: [String]?
  let doubtful: [String]
  let date: ArticleDate?
  let unreadDate: String?
  let language: DetectedLanguage
  let damage: TextDamage
  let shingles: ShingleSet

  init(_ article: Article, shingles: ShingleSet, aliases: TopicAliases) {
    place = ArticlePlace(article)
    topics = article.topics.map { Set(aliases.ids(of: $0)).sorted() }
    doubtful = aliases.ids(of: article.doubtful)
    date = article.date
    unreadDate = article.unreadDate
    language = DetectedLanguage(of: article)
    damage = TextDamage(of: article.content)
    self.shingles = shingles
  }

  var subject: CorpusFinding.Subject { CorpusFinding.Subject(place: place, topics: topics) }
}
