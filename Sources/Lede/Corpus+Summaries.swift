public import LedeModels
public import LedeStorage
public import LedeText

extension Corpus {
  /// Summarizes every article that has a reference summary, and holds the summaries against it.
  ///
  /// - Parameters:
  ///   - model: tells how rare words are.
  ///   - contestants: who makes summaries, all within the budget.
  ///   - language: the articles' language; found for each of them when `nil`.
  ///   - keepsText: whether the summaries themselves are kept.
  ///   - progress: called with the share of the bytes that were read.
  ///   - skipped: told of inputs that were passed over: those that cannot be read, and articles
  ///     without a reference.
  /// - Returns: the articles in the order of the corpus.
  public func judgeSummaries(
    by contestants: [SummaryContestant], within budget: SummaryBudget, model: LedeModel,
    language: Language? = nil, keepsText: Bool = false, jobs: Int,
    progress: (Double) -> Void = { _ in }, skipped: (StorageError) -> Void = { _ in }
  ) async throws -> [JudgedSummaries] {
    var judged: [JudgedSummaries] = []
    _ = try await Self.read(
      open(), jobs: jobs, progress: progress,
      state: { _ in
        SummaryJudges(
          FeatureExtractor(
            model: model.tfidf, language: language, needs: model.summaryNeeds(about: nil)),
          SummaryJudge(contestants: contestants, budget: budget, keepsText: keepsText))
      },
      transform: { judges, article -> JudgedOutcome in
        guard let reference = article.referenceSummary,
          !reference.allSatisfy(\.isWhitespace)
        else {
          return .unsummarized(
            StorageError(
              about: article,
              "has no summary to compare with; give one in the member \"summary\""))
        }
        return .judged(judges.judge(article, against: reference))
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason), .result(.unsummarized(let reason)): skipped(reason)
        case .result(.judged(let article)): judged.append(article)
        }
      },
      finish: { _ in () })
    return judged
  }
}

/// What one worker needs.
private struct SummaryJudges: ~Copyable {
  private var extractor: FeatureExtractor
  private var judge: SummaryJudge

  init(_ extractor: consuming FeatureExtractor, _ judge: SummaryJudge) {
    self.extractor = extractor
    self.judge = judge
  }

  mutating func judge(_ article: Article, against reference: String) -> JudgedSummaries {
    judge.judge(extractor.features(of: article), against: reference)
  }
}

/// What became of one article.
private enum JudgedOutcome: Sendable {
  case judged(JudgedSummaries)
  case unsummarized(StorageError)
}
