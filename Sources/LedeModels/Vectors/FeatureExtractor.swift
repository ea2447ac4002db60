import LedeAlgebra
public import LedeText

/// Reads articles for one worker: each is analysed once, in its own language, for all that comes
/// after.
public struct FeatureExtractor: ~Copyable {
  private let model: TFIDFModel
  private let index: RelatedIndex?
  private let language: Language?
  private let needsSentences: Bool
  private let needsOccurrences: Bool
  private let passages: PassageSettings?
  private let phrases: PhraseRules?
  private let query: String?
  private let ranker: SentenceRanker
  private let needsTerms: Bool

  /// One for each language met so far.
  private var readers: [Reader] = []

  /// - Parameters:
  ///   - language: the articles' language; found for each of them when `nil`. An article whose
  ///     language is unclear, or none that Lede reads, is read in the model's.
  ///   - sentences: whether summaries will be made.
  ///   - occurrences: whether labels will be explained.
  ///   - passages: how passages are to be made, if any.
  ///   - index: the index that will be searched, if any.
  ///   - phrases: the topics whose phrases are looked for, if any.
  ///   - query: words that summaries are to be about, if any.
  ///   - terms: whether an archive will be asked or added to.
  ///   - ranker: what default summaries are made by; the weights of the program when `nil`.
  public init(
    model: TFIDFModel, language: Language? = nil, sentences: Bool = true,
    occurrences: Bool = false, passages: PassageSettings? = nil, index: RelatedIndex? = nil,
    phrases: PhraseRules? = nil, query: String? = nil, terms: Bool = false,
    ranker: SentenceRanker? = nil
  ) {
    needsTerms = terms
    self.query = query
    self.model = model
    self.ranker = ranker ?? .builtIn
    self.language = language
    self.index = index
    needsSentences = sentences
    needsOccurrences = occurrences
    self.passages = passages
    self.phrases = phrases
  }

  /// The features of an article.
  public mutating func features(of article: Article) -> ArticleFeatures {
    let language =
      language.map { DetectedLanguage.language($0.code) } ?? DetectedLanguage(of: article)
    let reader = reader(of: language.code ?? model.languageCode)
    return reader.features(
      of: article, in: language, sentences: needsSentences, occurrences: needsOccurrences,
      passages: passages, terms: needsTerms, ranker: ranker)
  }

  private mutating func reader(of code: String) -> Reader {
    if let known = readers.first(where: { $0.code == code }) { return known }
    let reader = Reader(
      code: code, language: Language.named(code) ?? .english, model: model, index: index,
      phrases: phrases, query: query)
    readers.append(reader)
    return reader
  }
}

/// What reading one language takes.
///
/// A class, because an array can hold nothing that cannot be copied. It never leaves its extractor.
private final class Reader {
  let code: String
  private let analyzer: TextAnalyzer
  private var lexicon: Lexicon
  private var vectorizer: Vectorizer
  private var relatedVectorizer: Vectorizer?
  private var phraseFinder: PhraseFinder?
  private var queryTerms: Set<TermID> = []

  /// What `ArticleTerms` counts with.
  private var termPlaces: [Int32] = []

  init(
    code: String, language: Language, model: TFIDFModel, index: RelatedIndex?,
    phrases: PhraseRules?, query: String?
  ) {
    self.code = code
    analyzer = TextAnalyzer(language: language)
    lexicon = Lexicon(language: language)
    vectorizer = Vectorizer(model: model)
    if let index { relatedVectorizer = Vectorizer(model: index.model) }
    if let phrases { phraseFinder = PhraseFinder(phrases.index(for: language)) }
    if let query {
      // As a title: what stands in one is never taken for page furniture.
      let read = analyzer.analyze(Article(id: "", title: query, content: ""), with: &lexicon)
      queryTerms = Set(read.titleTokens.map(\.term)).subtracting([Lexicon.stopWord])
    }
  }

  func features(
    of article: Article, in language: DetectedLanguage, sentences: Bool, occurrences: Bool,
    passages: PassageSettings?, terms: Bool, ranker: SentenceRanker
  ) -> ArticleFeatures {
    let text = analyzer.analyze(article, with: &lexicon)
    let document = vectorizer.vector(of: text, lexicon)
    var features = ArticleFeatures(
      article: article, language: language, text: text, document: document,
      passages: passages.map { vectorizer.passages(of: text, $0, document: document) },
      sentenceTerms: sentences ? vectorizer.sentenceTerms(of: text) : nil,
      termOccurrences: occurrences ? vectorizer.occurrences(of: text) : nil,
      query: relatedVectorizer?.query(of: text, in: article, lexicon),
      phrases: phraseFinder?.find(in: text, of: article, lexicon), ranker: ranker)
    features.queryTerms = queryTerms
    if terms {
      features.articleTerms = ArticleTerms(text, lexicon, RelatedIndex.settings, &termPlaces)
    }
    return features
  }
}
