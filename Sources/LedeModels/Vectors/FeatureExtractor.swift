import LedeAlgebra
public import LedeText

/// Reads articles for one worker: each is analysed once, for all that comes after.
public struct FeatureExtractor: ~Copyable {
  private let analyzer: TextAnalyzer
  private var lexicon: Lexicon
  private var vectorizer: Vectorizer
  private var relatedVectorizer: Vectorizer?
  private let needsSentences: Bool

  /// - Parameters:
  ///   - sentences: whether summaries will be made.
  ///   - index: the index that will be searched, if any.
  public init(
    model: TFIDFModel, language: Language, sentences: Bool = true, index: RelatedIndex? = nil
  ) {
    analyzer = TextAnalyzer(language: language)
    lexicon = Lexicon(language: language)
    vectorizer = Vectorizer(model: model)
    if let index { relatedVectorizer = Vectorizer(model: index.model) }
    needsSentences = sentences
  }

  /// The features of an article.
  public mutating func features(of article: Article) -> ArticleFeatures {
    let text = analyzer.analyze(article, with: &lexicon)
    let document = vectorizer.vector(of: text, lexicon)
    return ArticleFeatures(
      article: article, text: text, document: document,
      sentenceTerms: needsSentences ? vectorizer.sentenceTerms(of: text) : nil,
      query: relatedVectorizer?.query(of: text, in: article, lexicon))
  }
}
