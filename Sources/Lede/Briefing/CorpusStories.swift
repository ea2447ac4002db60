import LedeAlgebra

/// The articles of a corpus, grouped into stories: those that report the same event.
///
/// All articles are in memory, with their texts.
public struct CorpusStories: Sendable {
  /// Articles of one story, by their places in ``articles``.
  public struct Story: Sendable, Hashable {
    /// Those that differ from each other, in the order of the corpus.
    public let articles: [Int]

    /// By position in `articles`, those that are nearly the same text.
    public let copies: [[Int]]

    /// All of them, in the order of the corpus.
    public var all: [Int] { (articles + copies.joined()).sorted() }
  }

  /// In the order of the corpus; in their contents, lines that a site puts on many of its pages are
  /// blank.
  public let articles: [Article]

  /// By article its day: its own, else the one that the page's furniture names.
  public let dates: [ArticleDate?]

  /// By their first articles; every article is in one.
  public let stories: [Story]

  /// Reads a corpus and groups its articles.
  ///
  /// - Parameters:
  ///   - prior: the model whose word frequencies are added to the corpus's own, when both are in the
  ///     same language.
  ///   - language: the corpus's language; that of most of its first articles when `nil`.
  ///   - progress: called with the share of the bytes that were read.
  ///   - skipped: told of inputs that were passed over.
  public init(
    of corpus: Corpus, prior: LedeModel, language: Language? = nil,
    settings: StorySettings = StorySettings(), jobs: Int,
    progress: (Double) -> Void = { _ in }, skipped: (StorageError) -> Void = { _ in }
  ) async throws {
    var reader = corpus.open()
    let language = try language ?? .ofMost(reader.comingArticles()) ?? prior.language
    var articles: [Article] = []
    var items: [StoryGrouping.Item] = []
    var lines: [[UInt64]] = []
    var terms = try await Corpus.read(
      reader, jobs: jobs, progress: progress,
      state: { Counter(worker: $0, language: language) },
      transform: { (counter: inout Counter, article) in
        (article, counter.item(of: article), RepeatedLines.hashes(of: article.content))
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let (article, item, hashes)):
          articles.append(article)
          items.append(item)
          lines.append(hashes)
        }
      },
      finish: { $0.terms })
    var repeated = RepeatedLines()
    for (item, lines) in zip(items, lines) {
      repeated.add(lines, fingerprint: item.shingles.fingerprint, day: item.date?.dayNumber)
    }
    // What has such lines is counted again without them, by one more worker.
    var counter = Counter(worker: terms.count, language: language)
    for index in articles.indices where lines[index].contains(where: repeated.isRepeated) {
      guard let content = repeated.blanked(articles[index].content) else { continue }
      articles[index].content = content
      items[index] = counter.item(of: articles[index], like: items[index])
    }
    terms.append(counter.terms)
    self.articles = articles
    dates = items.map(\.date)
    stories = await StoryGrouping(settings).groups(
      of: items, terms: terms, languageCode: language.code,
      prior: prior.tfidf.languageCode == language.code ? prior.tfidf : nil, jobs: jobs
    ).map { Story(articles: $0.articles, copies: $0.copies) }
  }

  /// What a worker reads articles with.
  private struct Counter: ~Copyable {
    private var counter: TermCounter
    private var shingler = Shingler()

    init(worker: Int, language: Language) {
      counter = TermCounter(worker: worker, language: language, settings: StoryVectors.settings)
    }

    var terms: CountedTerms { counter.terms }

    mutating func item(of article: Article) -> StoryGrouping.Item {
      let counts = counter.count(article)
      return StoryGrouping.Item(
        counts: counts, shingles: shingler.shingles(of: article),
        date: article.date ?? counts.furnitureDate)
    }

    /// The same of an article whose content has changed, but for what tells copies, and the date.
    mutating func item(of article: Article, like item: StoryGrouping.Item) -> StoryGrouping.Item {
      StoryGrouping.Item(
        counts: counter.count(article), shingles: item.shingles, date: item.date)
    }
  }
}
