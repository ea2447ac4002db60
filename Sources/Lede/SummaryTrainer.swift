public import LedeModels
public import LedeStorage
import LedeText

/// Teaches a model which sentences make a summary, from summaries that people wrote.
public struct SummaryTrainer: Sendable {
  /// What a corpus says of held-out summaries, and of the first sentences.
  public struct Figures: Sendable, Codable {
    public var corpus: String
    public var heldOut: RankerFigures
    public var lead2: RankerFigures
    public var lead3: RankerFigures
  }

  public var folds = 5
  public var repeats = 1

  /// Of how long a summary the figures are.
  public var budget: SummaryBudget = .automatic

  public init() {}

  /// Reads corpora whose articles have a `summary` and gives a model that has learned from them,
  /// with the figures of each corpus.
  ///
  /// - Parameter skipped: told of inputs that were passed over, articles without a summary among
  ///   them.
  /// - Throws: `TrainingError` when there are too few articles.
  public func train(
    on paths: [String], with model: LedeModel, jobs: Int,
    progress: (Double) -> Void = { _ in }, skipped: (StorageError) -> Void = { _ in }
  ) async throws -> (model: LedeModel, figures: [Figures]) {
    var lessons: [SummaryLesson] = []
    var ends: [Int] = []
    for path in paths {
      try await Corpus([path]).process(
        with: model, language: .english, jobs: jobs, needs: model.summaryNeeds(about: nil)
      ) { features in
        features.article.referenceSummary.flatMap { SummaryLesson(features, reference: $0) }
      } deliver: { outcome in
        switch outcome {
        case .skipped(let reason): skipped(reason)
        case .result(let lesson): if let lesson { lessons.append(lesson) }
        }
      }
      ends.append(lessons.count)
    }
    guard lessons.count >= max(folds, 10) else {
      throw TrainingError(
        "\(lessons.count) articles with a summary; a ranker learns from \(max(folds, 10)) or more: "
          + "give each article a \"summary\" of at least a sentence")
    }
    let trainer = SentenceRankerTrainer()
    let summaries =
      repeats == 0
      ? []
      : trainer.heldOut(lessons, folds: folds, repeats: repeats, budget: budget) { progress($0) }
    var start = 0
    var figures: [Figures] = []
    for (path, end) in zip(paths, ends) {
      let own = Array(lessons[start..<end])
      let chosen = summaries.flatMap { zip(own, $0[start..<end]).map { ($0, $1) } }
      if !own.isEmpty {
        figures.append(
          Figures(
            corpus: path, heldOut: RankerFigures(chosen), lead2: .lead(own, sentences: 2),
            lead3: .lead(own, sentences: 3)))
      }
      start = end
    }
    var learned = model
    learned.ranker = trainer.train(lessons)
    return (learned, figures)
  }
}
