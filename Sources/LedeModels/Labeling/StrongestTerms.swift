/// What a model has learned of its topics, for people to look at.
extension LedeModel {
  /// The terms that speak most for a topic, the strongest first; none for the method
  /// `neighbours`, which weighs articles and not terms.
  ///
  /// - Complexity: O(*terms* · log *terms*).
  public func strongestTerms(
    of topic: Int, limit: Int
  ) -> [(term: String, weight: Float)] {
    let linear: LinearModel
    switch labeler.scorer {
    case .linear(let model), .centroid(let model): linear = model
    case .neighbours: return []
    }
    return (0..<tfidf.vocabulary.count)
      .map { (term: $0, weight: linear.weight(term: $0, topic: topic)) }
      .filter { $0.weight > 0 }
      .sorted { (-$0.weight, $0.term) < (-$1.weight, $1.term) }
      .prefix(limit)
      .map { (tfidf.vocabulary.term($0.term), $0.weight) }
  }
}

extension TopicLabeler {
  /// From which score on a topic is given.
  public func threshold(of topic: Int) -> Float { thresholds[topic] }
}
