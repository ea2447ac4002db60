/// Topics whose figures are wanted together.
public struct TopicGroup: Sendable, Hashable {
  public let name: String

  /// Their ids.
  public let topics: [String]

  public init(name: String, topics: [String]) {
    self.name = name
    self.topics = topics
  }

  /// The mean F1 of those of the topics that some article has; `nil` when none has any.
  public func f1(in judgement: LabelJudgement) -> Double? {
    mean(in: judgement) { topic in
      let counts = judgement.main.counts[topic]
      return counts.support > 0 ? counts.f1 : nil
    }
  }

  /// The mean Brier skill of those of the topics that have one; `nil` when none has one.
  public func brierSkill(in judgement: LabelJudgement) -> Double? {
    mean(in: judgement) { judgement.calibration.topicSkills[$0] }
  }

  private func mean(in judgement: LabelJudgement, _ figure: (Int) -> Double?) -> Double? {
    let wanted = Set(topics)
    let figures = judgement.topics.indices.filter { wanted.contains(judgement.topics[$0].id) }
      .compactMap(figure)
    return figures.isEmpty ? nil : figures.reduce(0, +) / Double(figures.count)
  }
}
