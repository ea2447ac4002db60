import ArgumentParser
import Lede
import LedeStorage

/// Whether models are trained and judged on parts of the corpus, and how.
struct CrossValidationOptions: ParsableArguments {
  @Option(
    help: """
      Train on all but one of so many parts of the corpus and judge on that, in turn, instead of \
      judging a model.
      """)
  var folds: Int?

  @Option(help: "How often the corpus is divided anew; figures are means.")
  var repeats = 1

  @OptionGroup(title: "Training options, with --folds") var training: TrainingOptions

  func validate() throws {
    if let folds, folds < 2 { throw ValidationError("--folds must be at least 2") }
    if repeats < 1 { throw ValidationError("--repeats must be at least 1") }
    guard folds == nil else { return }
    if repeats > 1 { throw ValidationError("--repeats needs --folds") }
    guard try isPlain else {
      throw ValidationError(
        "options of training need --folds; without it a model that is already trained is judged")
    }
  }

  /// Whether no option of training was given.
  private var isPlain: Bool {
    get throws {
      var plain = try TrainingOptions.parse([])
      plain.seed = training.seed
      return training.vectors == plain.vectors && training.labeler() == plain.labeler()
        && training.latentDimensions == nil && training.frequencies.isEmpty
        && training.passages.isEmpty
    }
  }

  /// Reads the corpus and all that belongs to it; `nil` without folds.
  func read(
    _ corpus: Corpus, topics: TopicFile?, language: Language?, jobs: Int, bar: ProgressBar,
    skipped: (StorageError) -> Void
  ) async throws -> CrossValidation? {
    guard let folds else { return nil }
    return try await CrossValidation(
      of: corpus, frequencies: training.frequencyCorpus, passages: training.passageCorpus,
      training: TrainingSettings(
        vectors: training.vectors, labeler: training.labeler(), language: language,
        topics: topics?.topics ?? [], phrases: topics?.phrases),
      settings: CrossValidationSettings(folds: folds, repeats: repeats, seed: training.seed),
      jobs: jobs, progress: { bar.update($0.share, stage: $0.stage.rawValue) }, skipped: skipped)
  }
}
