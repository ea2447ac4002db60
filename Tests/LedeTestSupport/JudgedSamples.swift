import LedeAlgebra
package import LedeModels
import LedeText

/// Judged articles without a model: what people gave and what a labeller says are both made up.
package enum JudgedSamples {
  /// An article that gets the topics whose probability is at least ½, unless others are given.
  package static func article(
    _ id: String, title: String? = nil, _ gold: [String], doubtful: [String] = [],
    given: [String]? = nil, secondary: [String] = [], among topics: [Topic],
    _ probabilities: [Double]
  ) -> JudgedArticle {
    let scores = zip(topics, probabilities).map { topic, probability in
      TopicLabel(
        topic: topic, score: Float(probability), threshold: 0.5, probability: probability,
        role: secondary.contains(topic.id) ? .secondary : .main)
    }
    let labels = scores.filter { label in
      secondary.contains(label.topic.id)
        || (given.map { $0.contains(label.topic.id) } ?? (label.score >= 0.5))
    }
    return JudgedArticle(
      Article(id: id, title: title, content: "", topics: gold, doubtful: doubtful),
      scores: scores, labels: labels)
  }

  /// Topics with numbers for names, the first one frequent and each further one rarer.
  package static func topics(_ count: Int) -> [Topic] {
    (0..<count).map { Topic(id: "t\($0)") }
  }

  /// What a labeller says whose probabilities have noise: the less, the better it is.
  ///
  /// Gold and doubtful topics depend on the seed only, so that labellers of different noise have
  /// the same articles.
  package static func random(
    _ count: Int, topics: [Topic], noise: Double, seed: UInt64
  ) -> [JudgedArticle] {
    var truth = SplitMix64(seed: seed)
    var errors = SplitMix64(seed: seed ^ noise.bitPattern)
    func share(_ generator: inout SplitMix64) -> Double {
      Double(generator.next() >> 11) / Double(1 << 53)
    }
    return (0..<count).map { number in
      var (gold, doubtful): ([String], [String]) = ([], [])
      let probabilities = topics.indices.map { topic in
        let isGold = share(&truth) < 0.5 / Double(topic + 1)
        if isGold { gold.append(topics[topic].id) }
        if share(&truth) < 0.05 { doubtful.append(topics[topic].id) }
        // Few distinct values, so that there are ties.
        let right = isGold ? 0.8 : 0.2
        return ((1 - noise) * right + noise * share(&errors)).rounded(toSteps: 40)
      }
      return article("a\(number)", gold, doubtful: doubtful, among: topics, probabilities)
    }
  }
}

extension Double {
  fileprivate func rounded(toSteps steps: Double) -> Double { (self * steps).rounded() / steps }
}
