public import Lede

/// How a model's labels compare with those that people gave, in the shape in which it is shown.
public struct EvaluationReport: Sendable {
  /// An article that is in the training corpus, too, or nearly so.
  public struct Duplicate: Sendable, Hashable {
    /// The id of the article that was judged.
    public let id: String

    /// The id of the article that the model learned from.
    public let trainingID: String

    /// How much of the shorter one is in the other, in [0, 1].
    public let similarity: Double

    public init(id: String, trainingID: String, similarity: Double) {
      self.id = id
      self.trainingID = trainingID
      self.similarity = similarity
    }
  }

  /// A cross-validation that the figures are of.
  public struct CrossValidated: Sendable {
    /// Into how many parts the corpus was divided, and what the first division was drawn from.
    public let folds: Int
    public let seed: UInt64

    /// What came out, by division; at least one.
    public let rounds: [LabelJudgement]

    /// By division, how passages compare with what they are filed under; empty without passages.
    public let passages: [LabelEvaluation]

    public init(
      folds: Int, seed: UInt64, rounds: [LabelJudgement], passages: [LabelEvaluation] = []
    ) {
      precondition(!rounds.isEmpty && (passages.isEmpty || passages.count == rounds.count))
      self.folds = folds
      self.seed = seed
      self.rounds = rounds
      self.passages = passages
    }
  }

  /// Of several divisions of a corpus, the first.
  public let judgement: LabelJudgement

  /// Where the figures are from, if not from one model.
  public let crossValidated: CrossValidated?

  /// What the model is called, and what it was judged on.
  public var model: String?
  public var corpus: String?

  /// The model held against another, and what that is called.
  public var comparison: LabelComparison?
  public var other: String?

  /// Articles that the model has seen before; `nil` when nobody looked for them.
  public var duplicates: [Duplicate]?

  /// Topics whose figures are wanted together.
  public var groups: [TopicGroup] = []

  /// How many articles a topic must have to count for the macro figures of supported topics.
  public var minimumSupport = 20

  public init(_ judgement: LabelJudgement) {
    self.judgement = judgement
    crossValidated = nil
  }

  public init(_ crossValidated: CrossValidated) {
    judgement = crossValidated.rounds[0]
    self.crossValidated = crossValidated
  }

  /// By division of the corpus; one where there is a model.
  public var rounds: [LabelJudgement] { crossValidated?.rounds ?? [judgement] }

  /// The mean of a figure over all divisions.
  func mean(_ figure: (LabelJudgement) -> Double) -> Double {
    rounds.reduce(0) { $0 + figure($1) } / Double(rounds.count)
  }

  /// The same of a figure that may be missing; `nil` where it always is.
  func presentMean(_ figure: (LabelJudgement) -> Double?) -> Double? {
    let figures = rounds.compactMap(figure)
    return figures.isEmpty ? nil : figures.reduce(0, +) / Double(figures.count)
  }

  /// The mean precision, recall and F1 of an evaluation over all divisions.
  func means(
    _ figures: (LabelJudgement) -> (precision: Double, recall: Double, f1: Double)
  ) -> (precision: Double, recall: Double, f1: Double) {
    (mean { figures($0).precision }, mean { figures($0).recall }, mean { figures($0).f1 })
  }

  /// The numbers of the topics that have something to show: some article has them or was given
  /// them.
  var shownTopics: [Int] {
    judgement.topics.indices.filter {
      judgement.main.counts[$0].support > 0 || judgement.main.counts[$0].falsePositives > 0
        || judgement.mainAndSecondary.counts[$0].falsePositives > 0
    }
  }

  /// The level of the intervals in percent.
  var level: String { Decimals.format(judgement.intervals.level * 100, places: 0) + " %" }
}
