package import LedeAlgebra

/// Scores all topics of an article.
///
/// Scores are comparable between articles, not between topics: that is what thresholds are for.
package protocol TopicScorer: Sendable {
  /// A score for each topic, in the order of the topics.
  func scores(of document: SparseVector) -> [Float]

  /// What an article's terms weigh in a topic's score.
  func attribution(of document: SparseVector, to topic: Int) -> TopicAttribution
}

/// A weight for each term and topic, and a bias for each topic.
///
/// The score of topic *t* is `b[t] + Σ w[f, t] · x[f]`. A centroid is such a model, too: its
/// weights are the mean vector of the topic's articles, scaled to length 1, so that the score is
/// the cosine, and its bias is zero. Sums are rounded to a float once, at their end.
///
/// - Complexity: O(*terms of the article* · *topics*).
package struct LinearModel: TopicScorer {
  /// Terms × topics.
  package let weights: SharedBuffer<Float>
  package let biases: SharedBuffer<Float>

  package init(weights: SharedBuffer<Float>, biases: SharedBuffer<Float>) {
    precondition(weights.count % max(biases.count, 1) == 0)
    self.weights = weights
    self.biases = biases
  }

  /// Puts one column of weights a topic together.
  package init(columns: [[Float]], biases: [Float]) {
    let terms = columns.first?.count ?? 0
    var weights: [Float] = Array(repeating: 0, count: terms * columns.count)
    for (topic, column) in columns.enumerated() {
      for term in 0..<terms { weights[term * columns.count + topic] = column[term] }
    }
    self.init(weights: SharedBuffer(weights), biases: SharedBuffer(biases))
  }

  package func scores(of document: SparseVector) -> [Float] {
    var sums = biases.elements.map { Double($0) }
    weights.withSpan { weights in
      FixedOrder.add(document.indices.span, of: weights, times: document.values.span, to: &sums)
    }
    return sums.map { Float($0) }
  }

  /// The weight of a term for a topic.
  package func weight(term: Int, topic: Int) -> Float { weights[term * biases.count + topic] }
}

/// The training articles themselves: topics are those of the most similar ones.
///
/// For the *k* most similar articles *n* with cosines *sₙ*, the score of a topic is
/// `Σ sₙ · [n has the topic] / Σ sₙ`, over those that are not in doubt for it.
///
/// - Complexity: that of an exact search, see `CosineIndex`.
/// - SeeAlso: Yang and Liu, "A re-examination of text categorization methods", SIGIR 1999, section
///   2.2; the division keeps scores in [0, 1].
package struct NeighbourModel: TopicScorer {
  package static let neighbours = 20

  package let index: CosineIndex

  /// Where each training article's topics start in `topics`, and where the last one's end.
  package let topicStarts: SharedBuffer<Int32>

  /// Numbers of topics; `~number` for a topic that the article may have and is in doubt for.
  package let topics: SharedBuffer<Int32>
  package let topicCount: Int

  package init(
    index: CosineIndex, topicStarts: SharedBuffer<Int32>, topics: SharedBuffer<Int32>,
    topicCount: Int
  ) {
    self.index = index
    self.topicStarts = topicStarts
    self.topics = topics
    self.topicCount = topicCount
  }

  package func scores(of document: SparseVector) -> [Float] {
    scores(from: index.preciseSearch(document, limit: Self.neighbours))
  }

  /// The scores of an article with these neighbours.
  package func scores(from neighbours: [(row: Int, score: Double)]) -> [Float] {
    var scores: [Double] = Array(repeating: 0, count: topicCount)
    var doubts = scores
    var total = 0.0
    for match in neighbours {
      total += match.score
      for position in Int(topicStarts[match.row])..<Int(topicStarts[match.row + 1]) {
        let topic = Int(topics[position])
        if topic >= 0 { scores[topic] += match.score } else { doubts[~topic] += match.score }
      }
    }
    for topic in scores.indices where scores[topic] > 0 {
      // What is left after a subtraction may round below what it is a part of.
      scores[topic] = min(scores[topic] / (total - doubts[topic]), 1)
    }
    return scores.map { Float($0) }
  }
}
