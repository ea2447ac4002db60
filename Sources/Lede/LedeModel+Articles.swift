/// The everyday questions, for one article at a time.
///
/// Each call analyses its article. To ask several questions of an article, or of many articles, use
/// ``Corpus/process(with:language:jobs:needs:progress:_:deliver:)``, or a `FeatureExtractor` and
/// its features.
extension LedeModel {
  /// The topics of an article, the surest first.
  public func labels(of article: Article) -> [TopicLabel] {
    var extractor = FeatureExtractor(model: tfidf, needs: labelNeeds, phrases: phrases)
    return labels(of: extractor.features(of: article))
  }

  /// Why an article is given its topics, or why the topics named are given or not; see
  /// `explanations(of:topics:limit:)` for features.
  public func explanations(of article: Article, topics: [String] = []) -> [TopicExplanation] {
    var extractor = FeatureExtractor(
      model: tfidf, needs: explanationNeeds, phrases: phrases)
    return explanations(of: extractor.features(of: article), topics: topics)
  }

  /// The sentences that stand for an article, or for what it says of a topic or of some words.
  ///
  /// - Precondition: the model has the topic.
  public func summary(
    of article: Article, within budget: SummaryBudget = .automatic,
    method: SummaryMethod = .default, about focus: SummaryFocus? = nil
  ) -> [SummarySentence] {
    var extractor = FeatureExtractor(
      model: tfidf, needs: summaryNeeds(about: focus), phrases: phrases, ranker: ranker)
    let features = extractor.features(of: article)
    return features.sentences(
      of: method.rank(
        features, within: budget, relevance: relevance(of: features, to: focus),
        ranksOthers: false
      ).summary)
  }

  /// How much each sentence is about something; `nil` when nothing is asked for.
  package func relevance(
    of features: ArticleFeatures, to focus: SummaryFocus?
  ) -> SentenceRelevance? {
    switch focus {
    case .topic(let topic): relevance(of: features, to: topic)
    case .query: features.relevanceToQuery()
    case nil: nil
    }
  }

  /// The articles of an index that are most like one.
  public func articles(
    relatedTo article: Article, in index: RelatedIndex, limit: Int = 10
  ) -> [RelatedArticle] {
    var extractor = FeatureExtractor(
      model: tfidf, needs: ArticleNeeds(document: false, sentences: false, index: index))
    return index.articles(relatedTo: extractor.features(of: article), limit: limit)
  }

  /// The language that the model learned from.
  public var language: Language { Language.named(tfidf.languageCode) ?? .english }

  /// What labels read of an article, those of its passages included.
  public var labelNeeds: ArticleNeeds {
    ArticleNeeds(sentences: false, passages: labeler.passages?.settings)
  }

  /// What explanations read of an article.
  public var explanationNeeds: ArticleNeeds {
    ArticleNeeds(sentences: false, occurrences: true, passages: labeler.passages?.settings)
  }

  /// What a summary reads of an article.
  public func summaryNeeds(about focus: SummaryFocus?) -> ArticleNeeds {
    let isAboutTopic = focus?.topic != nil
    return ArticleNeeds(
      document: isAboutTopic, occurrences: isAboutTopic,
      passages: isAboutTopic ? labeler.passages?.settings : nil, query: focus?.query)
  }
}

/// A sentence of a summary, as a reader sees it.
public struct SummarySentence: Sendable, Hashable {
  /// Its number among the article's sentences, from 0.
  public let position: Int

  /// Where it stands, in UTF-8 bytes of the article's content.
  public let utf8Range: Range<Int>
  public let score: Float

  /// The sentence with white space made even.
  public let text: String

  package init(position: Int, utf8Range: Range<Int>, score: Float, text: String) {
    self.position = position
    self.utf8Range = utf8Range
    self.score = score
    self.text = text
  }
}

extension ArticleFeatures {
  /// A summary's sentences with their places and text.
  public func sentences(of summary: Summary) -> [SummarySentence] { sentences(summary.sentences) }

  /// Sentences that were chosen or ranked, with their places and text.
  public func sentences(_ choices: [Summary.Choice]) -> [SummarySentence] {
    choices.map { choice in
      let range = text.sentences[choice.position].utf8Range
      return SummarySentence(
        position: choice.position, utf8Range: range, score: choice.score,
        text: CleanedText.string(article.content, range))
    }
  }
}
