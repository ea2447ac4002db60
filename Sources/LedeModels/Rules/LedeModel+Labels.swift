/// Labels of all topics, learned ones and those made of phrases.
///
/// A topic that is both is given when either says so. Its label is that of the one that gives it, and
/// the more probable of the two where both do.
extension LedeModel {
  /// All topics, sorted by id.
  public var topics: [Topic] {
    guard let phrases else { return labeler.topics }
    let learned = Set(labeler.topics.map(\.id))
    let others = phrases.topics.map(\.topic).filter { !learned.contains($0.id) }
    return (labeler.topics + others).sorted { $0.id < $1.id }
  }

  /// The topics of an article: main ones, the surest first, then secondary ones, the one with the
  /// surest passage first; ties by topic.
  public func labels(of features: ArticleFeatures) -> [TopicLabel] {
    let learned = labeler.labels(of: features)
    guard let phrases, let found = features.phrases else { return learned }
    let given = found.verdicts.filter { $0.score >= phrases.topics[$0.rule].threshold }
      .map { phrases.topics[$0.rule].label(score: $0.score) }
    guard !given.isEmpty else { return learned }
    var labels = learned
    for label in given {
      guard let own = learned.firstIndex(where: { $0.topic.id == label.topic.id }) else {
        labels.append(label)
        continue
      }
      if labels[own].role == .secondary || label.probability > labels[own].probability {
        labels[own] = label.with(passages: labels[own].passages)
      }
    }
    return labels.sorted { a, b in
      if a.role != b.role { return a.role == .main }
      let (first, second) =
        a.role == .main ? (a.probability, b.probability) : (a.surestPassage, b.surestPassage)
      return first != second ? first > second : a.topic.id < b.topic.id
    }
  }

  /// What is said of every topic, sorted by id.
  ///
  /// Of a topic that is both, it is the one of the two that reaches its threshold, else the more
  /// probable one.
  public func scores(of features: ArticleFeatures) -> [TopicLabel] {
    let learned = labeler.scores(of: features)
    guard let phrases, let found = features.phrases else { return learned }
    var scores: [Float] = Array(repeating: 0, count: phrases.topics.count)
    for verdict in found.verdicts { scores[verdict.rule] = verdict.score }
    var labels: [TopicLabel] = []
    var next = 0
    for (topic, score) in zip(phrases.topics, scores) {
      while next < learned.count, learned[next].topic.id < topic.topic.id {
        labels.append(learned[next])
        next += 1
      }
      let label = topic.label(score: score)
      guard next < learned.count, learned[next].topic.id == topic.topic.id else {
        labels.append(label)
        continue
      }
      labels.append(Self.stronger(learned[next], label))
      next += 1
    }
    return labels + learned[next...]
  }

  private static func stronger(_ a: TopicLabel, _ b: TopicLabel) -> TopicLabel {
    let (aIsGiven, bIsGiven) = (a.score >= a.threshold, b.score >= b.threshold)
    if aIsGiven != bIsGiven { return aIsGiven ? a : b }
    return b.probability > a.probability ? b : a
  }
}
