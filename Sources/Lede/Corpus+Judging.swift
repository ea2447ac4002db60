public import LedeModels
public import LedeStorage
public import LedeText

/// What models say of articles that people filed: the first half of an evaluation.
extension Corpus {
  /// Labels every article that people filed with one or several models, in one reading.
  ///
  /// - Parameters:
  ///   - language: the articles' language; found for each of them when `nil`.
  ///   - reasonLimit: how many terms to keep of every label that is wrong or missed, for the first
  ///     model.
  ///   - progress: called with the share of the bytes that were read.
  ///   - skipped: told of inputs that were passed over: those that cannot be read, and articles
  ///     that nobody filed.
  /// - Returns: by model, the judged articles in the order of the corpus.
  public func judge(
    with models: [LedeModel], language: Language? = nil, reasonLimit: Int = 8, jobs: Int,
    progress: (Double) -> Void = { _ in }, skipped: (StorageError) -> Void = { _ in }
  ) async throws -> [[JudgedArticle]] {
    var judged: [[JudgedArticle]] = Array(repeating: [], count: models.count)
    _ = try await Self.read(
      open(), jobs: jobs, progress: progress,
      state: { _ in LabelJudges(models, language: language) },
      transform: { judges, article -> JudgedOutcome in
        // Nobody's labels are worth the time.
        article.topics == nil
          ? .unfiled(StorageError(about: article, "has no topics to compare with"))
          : .judged(judges.judge(article, reasonLimit: reasonLimit))
      },
      deliver: { outcome in
        switch outcome {
        case .skipped(let reason), .result(.unfiled(let reason)): skipped(reason)
        case .result(.judged(let articles)):
          for (model, article) in articles.enumerated() { judged[model].append(article) }
        }
      },
      finish: { _ in () })
    return judged
  }
}

/// What became of one article.
private enum JudgedOutcome: Sendable {
  case judged([JudgedArticle])
  case unfiled(StorageError)
}
