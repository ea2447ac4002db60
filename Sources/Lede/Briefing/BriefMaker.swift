import LedeAlgebra

/// Makes a brief of the stories of a corpus.
///
/// Only the articles of stories that are told are analysed for it; what was grouped keeps counts and
/// no sentences. A story is read by one worker.
///
/// - Complexity: see `StorySummarizer`, for each story that is told.
public struct BriefMaker: Sendable {
  private let model: LedeModel
  private let language: Language?
  private let settings: BriefSettings

  /// - Parameters:
  ///   - model: whose topics and word frequencies are used.
  ///   - language: the articles' language; found for each of them when `nil`.
  public init(model: LedeModel, language: Language? = nil, settings: BriefSettings = .init()) {
    self.model = model
    self.language = language
    self.settings = settings
  }

  /// Tells the greatest stories and names the others.
  ///
  /// - Parameters:
  ///   - jobs: how many cores to use; the result does not depend on it.
  ///   - progress: called with the share of the stories that were told.
  public func brief(
    of corpus: CorpusStories, jobs: Int, progress: (Double) -> Void = { _ in }
  ) async throws -> Brief {
    let ordered = Self.ordered(corpus.stories, corpus.dates)
    let minimum = settings.minimumArticles ?? ((ordered.first?.all.count ?? 0) >= 2 ? 2 : 1)
    let told = Array(ordered.prefix { $0.all.count >= minimum }.prefix(settings.storyLimit))
    var stories: [StoryBrief] = []
    var next = 0
    let (model, language) = (model, language)
    _ = try await Parallel.forEach(
      jobs: jobs,
      state: { _ in
        FeatureExtractor(model: model.tfidf, language: language, phrases: model.phrases)
      },
      next: { () -> CorpusStories.Story? in
        guard next < told.count else { return nil }
        defer { next += 1 }
        return told[next]
      },
      transform: { (extractor: inout FeatureExtractor, story) in
        self.brief(of: story, in: corpus, &extractor)
      },
      deliver: { story in
        stories.append(story)
        progress(Double(stories.count) / Double(told.count))
      },
      finish: { _ in () })
    return Brief(
      articleCount: corpus.articles.count,
      undatedCount: corpus.dates.count { $0 == nil },
      copyCount: corpus.stories.reduce(0) { $0 + $1.all.count - $1.articles.count },
      stories: stories,
      also: ordered.dropFirst(told.count).map { Self.headline(of: $0, in: corpus) })
  }

  private static func ordered(
    _ stories: [CorpusStories.Story], _ dates: [ArticleDate?]
  ) -> [CorpusStories.Story] {
    let keys = stories.enumerated().map { number, story in
      let newest = story.all.compactMap { dates[$0] }.max()
      return (size: story.all.count, day: newest?.dayNumber ?? .min, number: number)
    }
    return keys.sorted { a, b in
      if a.size != b.size { return a.size > b.size }
      if a.day != b.day { return a.day > b.day }
      return a.number < b.number
    }.map { stories[$0.number] }
  }

  /// Numbers of articles by date, those without one last; equal ones as they are in the corpus.
  private static func byDate(_ articles: [Int], _ corpus: CorpusStories) -> [Int] {
    articles.sorted { a, b in
      switch (corpus.dates[a], corpus.dates[b]) {
      case (let date?, let other?) where date != other: date < other
      case (_?, nil): true
      case (nil, _?): false
      default: a < b
      }
    }
  }

  private static func headline(
    of story: CorpusStories.Story, in corpus: CorpusStories
  ) -> StoryHeadline {
    let articles = byDate(story.articles, corpus)
    let named = articles.first { corpus.articles[$0].title?.isEmpty == false } ?? articles[0]
    let first = corpus.articles[articles[0]]
    return StoryHeadline(
      title: corpus.articles[named].title ?? ShortTitle.start(of: first.content),
      articleCount: story.all.count,
      first: BriefArticle(first, date: corpus.dates[articles[0]]))
  }

  private func brief(
    of story: CorpusStories.Story, in corpus: CorpusStories, _ extractor: inout FeatureExtractor
  ) -> StoryBrief {
    let order = Self.byDate(story.articles, corpus)
    var articles: [ArticleFeatures] = []
    for number in order { articles.append(extractor.features(of: corpus.articles[number])) }
    let summarizer = StorySummarizer(
      StoryText(articles, languageCode: model.tfidf.languageCode))
    let copies = Dictionary(uniqueKeysWithValues: zip(story.articles, story.copies))
    return StoryBrief(
      title: title(of: summarizer),
      topics: StoryTopics.topics(of: articles, by: model),
      summary: summarizer.summary(within: settings.budget).map { sentence($0, of: summarizer) },
      timeline: summarizer.timeline(limit: settings.timelineLimit)
        .map { sentence($0, of: summarizer) },
      members: order.map { number in
        StoryBrief.Member(
          article: BriefArticle(corpus.articles[number], date: corpus.dates[number]),
          copies: Self.byDate(copies[number] ?? [], corpus).map {
            BriefArticle(corpus.articles[$0], date: corpus.dates[$0])
          })
      })
  }

  private func title(of summarizer: StorySummarizer) -> String {
    let articles = summarizer.story.articles
    if let headline = summarizer.headline { return articles[headline].article.title ?? "" }
    if let best = summarizer.bestSentence {
      return ShortTitle.shortened(summarizer.story.text(of: best.candidate))
    }
    return articles.first.map { ShortTitle.start(of: $0.article.content) } ?? ""
  }

  private func sentence(
    _ choice: StorySummarizer.Choice, of summarizer: StorySummarizer
  ) -> StoryBrief.Sentence {
    let candidate = choice.candidate
    let features = summarizer.story.articles[candidate.article]
    return StoryBrief.Sentence(
      member: candidate.article,
      sentence: SummarySentence(
        position: candidate.sentence,
        utf8Range: features.text.sentences[candidate.sentence].utf8Range, score: choice.score,
        text: summarizer.story.text(of: candidate)))
  }
}
