package import LedeAlgebra

extension LinearModel {
  /// The topic's weights and its bias; works for any vector in the model's columns, such as that of
  /// a passage.
  ///
  /// - Complexity: O(*terms of the article*).
  package func attribution(of document: SparseVector, to topic: Int) -> TopicAttribution {
    TopicAttribution(
      weights: document.indices.map { Double(weight(term: Int($0), topic: topic)) },
      bias: Double(biases[topic]))
  }
}

extension NeighbourModel {
  /// What each term adds through the neighbours that have the topic.
  ///
  /// A similarity is itself a sum over terms, `sₙ = Σ x[f] · n[f]`, so the share of the neighbours
  /// that have the topic is one, too: the weight of term *f* is `Σ n[f] / Σ sₙ`, above the bar over
  /// those that have the topic, below it over those that are not in doubt for it. No term speaks
  /// against a topic here, and the bias is zero. That scores end at 1 cannot be seen in the sum:
  /// without rounding, a part is never above its whole.
  ///
  /// - Complexity: that of two exact searches.
  package func attribution(of document: SparseVector, to topic: Int) -> TopicAttribution {
    var factors = Array(repeating: 0.0, count: index.rowCount)
    var (total, doubts) = (0.0, 0.0)
    var having: [Int] = []
    for match in index.preciseSearch(document, limit: Self.neighbours) {
      total += match.score
      for position in Int(topicStarts[match.row])..<Int(topicStarts[match.row + 1]) {
        let number = Int(topics[position])
        if number == topic { having.append(match.row) }
        if number == ~topic { doubts += match.score }
      }
    }
    for row in having { factors[row] = 1 / (total - doubts) }
    return TopicAttribution(
      weights: index.columnSums(at: document.indices, times: factors), bias: 0)
  }
}
