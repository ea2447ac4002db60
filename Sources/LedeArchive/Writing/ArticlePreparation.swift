import Lede
import LedeModels
import LedeStorage
import LedeText

/// Makes of an article what an archive keeps of it: one worker's part of adding.
struct ArticlePreparation: ~Copyable {
  private let model: LedeModel
  private let settings: AddSettings
  private let language: Language?
  private var extractor: FeatureExtractor

  /// - Parameter language: the articles' language; found for each of them when `nil`.
  init(_ model: LedeModel, _ settings: AddSettings, language: Language?) {
    self.model = model
    self.language = language
    self.settings = settings
    extractor = FeatureExtractor(
      model: model.tfidf, language: language,
      needs: ArticleNeeds(
        document: settings.labels, sentences: settings.summarizes,
        passages: settings.labels ? model.labeler.passages?.settings : nil, terms: true),
      phrases: settings.labels ? model.phrases : nil, ranker: model.ranker)
  }

  mutating func prepare(_ article: Article, hash: UInt64) -> PreparedArticle {
    let features = extractor.features(of: article)
    guard let terms = features.articleTerms else { preconditionFailure("features without terms") }
    var topics: [ArchivedTopic] = []
    if settings.labels {
      topics = model.labels(of: features).map { label in
        ArchivedTopic(
          topic: label.topic.id, role: label.role == .main ? .main : .secondary,
          probability: label.probability)
      }
    }
    topics += (article.topics ?? []).map {
      ArchivedTopic(topic: $0, role: .given, probability: 1)
    }
    topics += article.doubtful.map {
      ArchivedTopic(topic: $0, role: .doubtful, probability: 0.5)
    }
    var summary: [String] = []
    if settings.summarizes {
      let chosen = SummaryMethod.default.summarize(features, within: .automatic)
      summary = features.sentences(of: chosen).map(\.text)
    }
    var kept = article
    kept.date = features.date
    kept.origin = nil
    var archived = ArchivedArticle(
      article: kept, isDateFound: article.date == nil && features.date != nil, topics: topics,
      summary: summary)
    archived.languageCode = language?.code
    archived.isSearchable = settings.isSearchable
    return PreparedArticle(
      article: archived, hash: hash, packed: PackedText.pack(Array(article.content.utf8)),
      terms: terms)
  }
}
