import LedeAlgebra

/// Looks over a corpus before it is learned from: duplicates, broken texts, topics that cannot be
/// learned, labels that are likely wrong.
///
/// Memory is a few kilobytes an article: hashes of its words, and the counts that training takes.
public struct CorpusCheck: Sendable {
  /// What is being done.
  public enum Stage: String, Sendable {
    case reading, comparing, training
  }

  /// The topics that the corpus may have; `nil` when it may have any.
  public let topics: [Topic]?

  /// Those that are given for phrases and need no articles.
  private let phraseTopics: Set<String>

  /// - Parameters:
  ///   - topics: the topics that the corpus may have, with the other names that it may give them.
  ///   - phrases: what topics are given for without having learned them.
  public init(topics: [Topic]? = nil, phrases: PhraseRules? = nil) {
    self.topics = topics
    phraseTopics = Set((phrases?.topics ?? []).map(\.topic.id))
  }

  /// Reads and checks a corpus.
  ///
  /// - Parameters:
  ///   - jobs: how many cores to use; the findings do not depend on it.
  ///   - progress: told how much of a stage is done.
  /// - Throws: `StorageError` when a file list cannot be made; what cannot be read is a finding.
  public func findings(
    in corpus: Corpus, jobs: Int,
    progress: @escaping @Sendable (Stage, Double) -> Void = { _, _ in }
  ) async throws -> CorpusFindings {
    let settings = TrainingSettings(topics: topics ?? [])
    let aliases = TopicAliases(settings.topics)
    var reader = corpus.open()
    let language = try Language.ofMost(reader.comingArticles()) ?? .english
    var collected = LabelledArticles(settings: settings, language: language)
    var articles: [CheckedArticle] = []
    var subjects: [CorpusFinding.Subject] = []
    var findings: [CorpusFinding] = []
    collected.terms = try await Corpus.read(
      reader, jobs: jobs, progress: { progress(.reading, $0) },
      state: {
        Inspector(
          worker: $0, language: language, settings: settings.vectors, aliases: aliases)
      },
      transform: { (inspector: inout Inspector, article) in inspector.inspect(article) },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason):
          var finding = CorpusFinding(.skipped)
          finding.reason = reason
          findings.append(finding)
        case .result(let (article, counted)):
          articles.append(article)
          // What training would pass over is found elsewhere.
          if collected.add(counted) == nil { subjects.append(article.subject) }
        }
      },
      finish: { $0.terms })
    findings += ArticleChecks.findings(in: articles)
    findings += TopicChecks.findings(
      in: articles, known: topics, phraseTopics: phraseTopics)
    progress(.comparing, 0)
    findings += await DuplicateChecks.findings(in: articles, jobs: jobs)
    var result = CorpusFindings(summaryOf: articles)
    articles = []
    if !subjects.isEmpty {
      findings += await LabelChecks.findings(
        in: collected, subjects, jobs: jobs, progress: { progress(.training, $0) })
    }
    result.findings = CorpusFinding.Kind.allCases.flatMap { kind in
      findings.filter { $0.kind == kind }
    }
    return result
  }

  /// What reads articles for one worker.
  private struct Inspector: ~Copyable {
    private var counter: TermCounter
    private var shingler = Shingler()
    private let aliases: TopicAliases

    init(worker: Int, language: Language, settings: TFIDFSettings, aliases: TopicAliases) {
      self.aliases = aliases
      counter = TermCounter(worker: worker, language: language, settings: settings)
    }

    var terms: CountedTerms { counter.terms }

    mutating func inspect(_ article: Article) -> (CheckedArticle, LabelledArticles.Counted) {
      // An article that is not filed must not put words into the worker's tables.
      let counts = article.topics == nil ? nil : counter.count(article)
      return (
        CheckedArticle(article, shingles: shingler.shingles(of: article), aliases: aliases),
        LabelledArticles.Counted(article, counts: counts)
      )
    }
  }
}
