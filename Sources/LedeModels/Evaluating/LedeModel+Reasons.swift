package import LedeAlgebra

/// Which terms of an article speak for a topic and which against it.
extension LedeModel {
  /// The terms with the largest contributions, whatever their sign, the largest first; none for a
  /// topic that has not been learned.
  ///
  /// - Complexity: O(*terms of the article* · log *terms of the article*); with the method
  ///   `neighbours`, a search more.
  package func strongestReasons(
    of document: SparseVector, topic id: String, limit: Int
  ) -> [LabelReason] {
    guard let topic = labeler.topics.firstIndex(where: { $0.id == id }), !document.isEmpty else {
      return []
    }
    let weights = labeler.scorer.scorer.attribution(of: document, to: topic).weights
    return RankedTerms(document, weights, limit: limit).kept.prefix(limit).map { term in
      LabelReason(
        term: tfidf.vocabulary.term(Int(document.indices[term.position])),
        contribution: Double(document.values[term.position]) * weights[term.position])
    }
  }
}
