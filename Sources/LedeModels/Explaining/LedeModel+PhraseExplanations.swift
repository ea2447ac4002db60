extension LedeModel {
  /// The phrases that make up a topic's score, in the form of all explanations.
  ///
  /// A rule that is not kept, because a required phrase is missing or an excluded one stands in the
  /// article, has the score 0 whatever else was found: the bias is what that takes away. A rule that
  /// is kept has none.
  func phraseExplanation(
    _ label: TopicLabel, isGiven: Bool, in features: ArticleFeatures, limit: Int?
  ) -> TopicExplanation? {
    guard let phrases, let rule = phrases.number(of: label.topic.id),
      let found = phraseExplanation(of: label.topic.id, in: features)
    else { return nil }
    let matches = found.matches.filter { $0.contribution != 0 }
    let order = matches.indices.sorted {
      (-matches[$0].contribution.magnitude, $0) < (-matches[$1].contribution.magnitude, $1)
    }
    let kept = order.prefix(limit ?? .max)
    let rest = order.dropFirst(limit ?? .max)
    // A sum of floats differs by less from the same sum in double precision.
    let gap = Double(label.score) - matches.reduce(0) { $0 + $1.contribution }
    return TopicExplanation(
      label: label, isGiven: isGiven, subject: .article, score: label.score,
      threshold: label.threshold, probability: label.probability,
      thresholdProbability: phrases.topics[rule].label(score: label.threshold).probability,
      bias: gap.magnitude <= 1e-6 ? 0 : gap,
      contributions: kept.map { number in
        let match = matches[number]
        let weight = match.weight == 0 ? 1 : Double(match.weight)
        return TermContribution(
          term: match.phrase.text, form: match.phrase.text,
          value: Float(match.contribution / weight), weight: weight,
          contribution: match.contribution, utf8Ranges: match.utf8Ranges,
          titleUTF8Ranges: match.titleRanges)
      },
      restCount: rest.count, restContribution: rest.reduce(0) { $0 + matches[$1].contribution })
  }
}
