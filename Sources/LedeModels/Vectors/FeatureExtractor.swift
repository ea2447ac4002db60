import LedeAlgebra
public import LedeText

/// Reads articles for one worker: each is analysed once, in its own language, for all that comes
/// after.
public struct FeatureExtractor: ~Copyable {
  private let model: TFIDFModel
  private let language: Language?
  private let needs: ArticleNeeds
  private let phrases: PhraseRules?
  private let ranker: SentenceRanker

  /// One for each language met so far.
  private var readers: [Reader] = []

  /// - Parameters:
  ///   - language: the articles' language; found for each of them when `nil`. An article whose
  ///     language is unclear, or none that Lede reads, is read in the model's.
  ///   - needs: what is to be made of the articles.
  ///   - phrases: the topics whose phrases are looked for, if any.
  ///   - ranker: what default summaries are made by; the weights of the program when `nil`.
  public init(
    model: TFIDFModel, language: Language? = nil, needs: ArticleNeeds = ArticleNeeds(),
    phrases: PhraseRules? = nil, ranker: SentenceRanker? = nil
  ) {
    self.model = model
    self.ranker = ranker ?? .builtIn
    self.language = language
    self.needs = needs
    self.phrases = phrases
  }

  /// The features of an article.
  public mutating func features(of article: Article) -> ArticleFeatures {
    let language =
      language.map { DetectedLanguage.language($0.code) } ?? DetectedLanguage(of: article)
    let reader = reader(of: language.code ?? model.languageCode)
    return reader.features(of: article, in: language, needs, ranker: ranker)
  }

  private mutating func reader(of code: String) -> Reader {
    if let known = readers.first(where: { $0.code == code }) { return known }
    let reader = Reader(
      code: code, language: Language.named(code) ?? .english, model: model, needs: needs,
      phrases: phrases)
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
    code: String, language: Language, model: TFIDFModel, needs: ArticleNeeds,
    phrases: PhraseRules?
  ) {
    self.code = code
    analyzer = TextAnalyzer(language: language)
    lexicon = Lexicon(language: language)
    vectorizer = Vectorizer(model: model)
    if let index = needs.index { relatedVectorizer = Vectorizer(model: index.model) }
    if let phrases { phraseFinder = PhraseFinder(phrases.index(for: language)) }
    if let query = needs.query {
      // As a title: what stands in one is never taken for page furniture.
      let read = analyzer.analyze(Article(id: "", title: query, content: ""), with: &lexicon)
      queryTerms = Set(read.titleTokens.map(\.term)).subtracting([Lexicon.stopWord])
    }
  }

  func features(
    of article: Article, in language: DetectedLanguage, _ needs: ArticleNeeds,
    ranker: SentenceRanker
  ) -> ArticleFeatures {
    let text = analyzer.analyze(article, with: &lexicon)
    if needs.makesDocument || needs.sentences { vectorizer.learnColumns(lexicon) }
    let document =
      needs.makesDocument ? vectorizer.vector(of: text, lexicon) : SparseVector()
    var features = ArticleFeatures(
      article: article, language: language, text: text, document: document,
      passages: needs.passages.map { vectorizer.passages(of: text, $0, document: document) },
      sentenceTerms: needs.sentences ? vectorizer.sentenceTerms(of: text) : nil,
      termOccurrences: needs.occurrences ? vectorizer.occurrences(of: text) : nil,
      query: relatedVectorizer?.query(of: text, in: article, lexicon),
      phrases: phraseFinder?.find(in: text, of: article, lexicon), ranker: ranker)
    features.queryTerms = queryTerms
    if needs.terms {
      features.articleTerms = ArticleTerms(text, lexicon, RelatedIndex.settings, &termPlaces)
    }
    return features
  }
}
