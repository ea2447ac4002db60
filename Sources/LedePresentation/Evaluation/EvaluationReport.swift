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

  public let judgement: LabelJudgement

  /// What the model is called, and what it was judged on.
  public var model: String?
  public var corpus: String?

  /// The model held against another, and what that is called.
  public var comparison: LabelComparison?
  public var other: String?

  /// Articles that the model has seen before; `nil` when nobody looked for them.
  public var duplicates: [Duplicate]?

  public init(_ judgement: LabelJudgement) { self.judgement = judgement }

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
