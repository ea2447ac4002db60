import LedeAlgebra

/// Learns a ``SentenceRanker`` from articles and the summaries that people wrote of them.
///
/// 1. Terms by logistic regression: is the term in the summary?
/// 2. Sentences by ridge regression on ROUGE-1 + ROUGE-2 + ROUGE-Lsum (F1) of each alone.
/// 3. Summaries by expected reward: of each article, all sets of one to three of its eight best
///    sentences by the second sum, which for this is learned from other articles (in three parts);
///    the weights are those with which a choice among the sets by softmax gets the highest ROUGE sum
///    on the average, an objective of minimum-risk training (Och, "Minimum error rate training in
///    statistical machine translation", ACL 2003; Smith and Eisner, "Minimum risk annealing", ACL
///    2006).
///
/// The same lessons in the same order give the same ranker.
///
/// - Complexity: O(*articles* · 92 · *features* · *rounds*).
package struct SentenceRankerTrainer: Sendable {
  private let candidates = 8
  private let parts = 3
  private let termRidge = 10.0
  private let sentenceRidge = 300.0
  private let summaryRidge = 1e-3

  package init() {}

  /// Learns from some lessons.
  ///
  /// - Precondition: there are lessons.
  package func train(_ lessons: [SummaryLesson]) -> SentenceRanker {
    precondition(!lessons.isEmpty, "a ranker cannot learn from nothing")
    let terms = learnTerms(lessons)
    let evidence = lessons.map { lesson in
      SentenceEvidence(
        lesson.evidence, salience: SentenceRanker.salience(of: lesson.evidence, by: terms))
    }
    let rewards = lessons.map { lesson in
      lesson.evidence.eligible.indices.map { lesson.reward(of: [$0]) }
    }
    let sentences = learnSentences(Array(lessons.indices), evidence, rewards)
    var scores = Array(repeating: [Double](), count: lessons.count)
    for part in 0..<parts {
      let others = lessons.indices.filter { $0 % parts != part }
      let learned = others.isEmpty ? sentences : learnSentences(others, evidence, rewards)
      for lesson in lessons.indices where lesson % parts == part {
        scores[lesson] = (0..<evidence[lesson].count).map {
          evidence[lesson].withFeatures(of: $0) { learned($0) }
        }
      }
    }
    return SentenceRanker(
      terms: terms, sentences: sentences, summaries: learnSummaries(lessons, evidence, scores))
  }

  private func learnTerms(_ lessons: [SummaryLesson]) -> LearnedSum {
    var elements: [Double] = []
    var labels: [Bool] = []
    for lesson in lessons {
      for term in lesson.isInReference.indices {
        guard let features = lesson.evidence.features(ofTerm: term) else { continue }
        for index in features.indices { elements.append(features[index]) }
        labels.append(lesson.isInReference[term])
      }
    }
    return RankerSolvers.logistic(
      FeatureRows(elements, width: TermFeature.width), labels, ridge: termRidge)
  }

  private func learnSentences(
    _ chosen: [Int], _ evidence: [SentenceEvidence], _ rewards: [[Double]]
  ) -> LearnedSum {
    var elements: [Double] = []
    var targets: [Double] = []
    for lesson in chosen {
      for sentence in rewards[lesson].indices where evidence[lesson].evidence.eligible[sentence] {
        elements.append(contentsOf: evidence[lesson].features(of: sentence))
        targets.append(rewards[lesson][sentence])
      }
    }
    return RankerSolvers.regression(
      FeatureRows(elements, width: SentenceFeature.width), targets, ridge: sentenceRidge)
  }

  private func learnSummaries(
    _ lessons: [SummaryLesson], _ evidence: [SentenceEvidence], _ scores: [[Double]]
  ) -> LearnedSum {
    var elements: [Double] = []
    var rewards: [Double] = []
    var groups: [Range<Int>] = []
    let sums = SentenceFeature.width
    for index in lessons.indices {
      let start = rewards.count
      let empty = SummaryState(evidence[index], scores: scores[index])
      for set in sets(evidence[index].evidence.eligible, scores[index]) {
        var state = empty
        for sentence in set { state.add(sentence) }
        let features = state.features
        for index in features.indices { elements.append(features[index]) }
        var sum = Array(repeating: 0.0, count: sums)
        for sentence in set {
          for (column, value) in evidence[index].features(of: sentence).enumerated() {
            sum[column] += value
          }
        }
        elements.append(contentsOf: sum)
        rewards.append(lessons[index].reward(of: set))
      }
      let mean = rewards[start...].reduce(0, +) / Double(max(rewards.count - start, 1))
      for row in start..<rewards.count { rewards[row] -= mean }
      groups.append(start..<rewards.count)
    }
    let rows = FeatureRows(elements, width: SummaryFeature.width + sums)
    // From a regression on, steep enough that most of the chance is with few sets.
    let start = RankerSolvers.solve(
      rows.outerProducts(times: Array(repeating: 1, count: rows.count)),
      rows.sum(times: rewards), ridge: sentenceRidge)
    return RankerSolvers.expectedReward(
      rows, groups: groups, rewards: rewards, ridge: summaryRidge, start: start.map { $0 * 20 })
  }

  /// All sets of one to three of the best sentences, each ascending.
  private func sets(_ eligible: [Bool], _ scores: [Double]) -> [[Int]] {
    let best = scores.indices.filter { eligible[$0] }
      .sorted { (-scores[$0], $0) < (-scores[$1], $1) }.prefix(candidates).sorted()
    var sets: [[Int]] = []
    for (i, first) in best.enumerated() {
      sets.append([first])
      for (j, second) in best.enumerated() where j > i {
        sets.append([first, second])
        for third in best[(j + 1)...] { sets.append([first, second, third]) }
      }
    }
    return sets
  }
}
