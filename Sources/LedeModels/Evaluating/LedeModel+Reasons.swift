package import LedeAlgebra

/// Which terms of an article speak for a topic and which against it.
extension LedeModel {
  /// The terms with the largest contributions, whatever their sign, the largest first; none for the
  /// method `neighbours`, which weighs articles and not terms.
  ///
  /// - Complexity: O(*terms of the article* · log *terms of the article*).
  package func strongestReasons(
    of document: SparseVector, topic: Int, limit: Int
  ) -> [LabelReason] {
    let linear: LinearModel
    switch labeler.scorer {
    case .linear(let model), .centroid(let model): linear = model
    case .neighbours: return []
    }
    return zip(document.indices, document.values)
      .map { column, value in
        (
          column: Int(column),
          contribution: Double(linear.weight(term: Int(column), topic: topic)) * Double(value)
        )
      }
      .filter { $0.contribution != 0 && $0.contribution.isFinite }
      .sorted { (-$0.contribution.magnitude, $0.column) < (-$1.contribution.magnitude, $1.column) }
      .prefix(limit)
      .map { LabelReason(term: tfidf.vocabulary.term($0.column), contribution: $0.contribution) }
  }
}
