package import LedeAlgebra

extension TopicLabeler {
  /// By topic, the passages of an article that are about it; empty where the labeller or the features
  /// have none.
  ///
  /// All passages and all topics are one product. Passages that overlap or touch are told as one, as
  /// probable as the surest of them.
  ///
  /// - Complexity: O(*passages* · (*terms of a passage* + 1) · *topics*).
  func topicPassages(of features: ArticleFeatures) -> [[TopicPassage]] {
    guard let decision = passages, let found = features.passages, found.count > 0,
      case .linear(let linear) = scorer
    else { return [] }
    let scores = linear.scores(of: found.vectors)
    let topics = topics.count
    var runs: [[TopicPassage]] = Array(repeating: [], count: topics)
    for (passage, range) in found.utf8Ranges.enumerated() {
      // A passage of no known word is about nothing.
      guard found.vectors.rowStarts[passage] < found.vectors.rowStarts[passage + 1] else {
        continue
      }
      for topic in 0..<topics {
        let score = scores[passage * topics + topic]
        guard score >= decision.thresholds[topic] else { continue }
        let probability = decision.calibrations[topic].probability(of: score)
        if let last = runs[topic].last, last.utf8Range.upperBound >= range.lowerBound {
          runs[topic][runs[topic].count - 1] = TopicPassage(
            utf8Range: last.utf8Range.lowerBound..<max(last.utf8Range.upperBound, range.upperBound),
            probability: max(last.probability, probability))
        } else {
          runs[topic].append(TopicPassage(utf8Range: range, probability: probability))
        }
      }
    }
    return runs
  }

  /// The numbers of the topics that a passage is about, ascending; none for one of no known word.
  ///
  /// - Parameter vector: the passage's, over the model's columns.
  package func topics(ofPassage vector: SparseVector) -> [Int] {
    guard let passages, !vector.isEmpty, case .linear(let linear) = scorer else { return [] }
    let scores = linear.scores(of: vector)
    return scores.indices.filter { scores[$0] >= passages.thresholds[$0] }
  }

  /// The passage of an article that scores highest for a topic, whether it is about it or not.
  package func bestPassage(
    of features: ArticleFeatures, topic: Int
  ) -> (passage: Int, score: Float)? {
    guard passages != nil, let found = features.passages, case .linear(let linear) = scorer else {
      return nil
    }
    let scores = linear.scores(of: found.vectors)
    return (0..<found.count).map { (passage: $0, score: scores[$0 * topics.count + topic]) }
      .max { ($0.score, -$0.passage) < ($1.score, -$1.passage) }
  }

  /// The labels of an article: main topics, the surest first, then those of passages alone, the one
  /// with the surest passage first; ties by topic.
  func labels(
    main: [TopicLabel], passages: [[TopicPassage]], scores: [TopicLabel]
  ) -> [TopicLabel] {
    guard !passages.isEmpty, let least = self.passages?.settings.secondaryProbability else {
      return main
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: topics.enumerated().map { ($1.id, $0) })
    let given = Set(main.map(\.topic.id))
    var secondary: [TopicLabel] = []
    for (topic, score) in scores.enumerated() where !given.contains(score.topic.id) {
      let label = score.with(role: .secondary, passages: passages[topic])
      if !label.passages.isEmpty, label.surestPassage >= least { secondary.append(label) }
    }
    secondary.sort { a, b in
      let (first, second) = (a.surestPassage, b.surestPassage)
      return first != second ? first > second : a.topic.id < b.topic.id
    }
    return main.map { label in
      label.with(role: .main, passages: numbers[label.topic.id].map { passages[$0] } ?? [])
    } + secondary
  }
}

extension TopicLabel {
  /// How probable the surest passage is; 0 without any.
  public var surestPassage: Double { passages.map(\.probability).max() ?? 0 }
}

extension LinearModel {
  /// The scores of many vectors: rows × topics, row by row, each sum rounded once.
  ///
  /// - Complexity: O((*stored elements* + *rows*) · *topics*).
  func scores(of rows: SparseMatrix) -> [Float] {
    let biases = biases.elements.map { Double($0) }
    var scores: [Float] = []
    scores.reserveCapacity(rows.rowCount * biases.count)
    var sums = biases
    weights.withSpan { weights in
      for row in 0..<rows.rowCount {
        for topic in biases.indices { sums[topic] = biases[topic] }
        rows.withRow(row) { columns, values in
          FixedOrder.add(columns, of: weights, times: values, to: &sums)
        }
        for topic in biases.indices { scores.append(Float(sums[topic])) }
      }
    }
    return scores
  }
}
