import LedeAlgebra

/// How good summaries are in comparison with what people wrote: means over articles, F1.
public struct RankerFigures: Sendable, Hashable, Codable {
  public var articles: Int
  public var rouge1: Double
  public var rouge2: Double
  public var rougeLsum: Double
  public var words: Double

  /// The means over some summaries of lessons.
  package init(_ summaries: [(lesson: SummaryLesson, positions: [Int])]) {
    articles = summaries.count
    (rouge1, rouge2, rougeLsum, words) = (0, 0, 0, 0)
    for (lesson, positions) in summaries {
      let scores = lesson.rouge(of: positions)
      rouge1 += scores.rouge1.f1
      rouge2 += scores.rouge2.f1
      rougeLsum += scores.rougeLsum.f1
      words += Double(lesson.words(of: positions))
    }
    let count = Double(max(articles, 1))
    (rouge1, rouge2) = (rouge1 / count, rouge2 / count)
    (rougeLsum, words) = (rougeLsum / count, words / count)
  }

  /// The first sentences that may be chosen.
  package static func lead(_ lessons: [SummaryLesson], sentences count: Int) -> RankerFigures {
    RankerFigures(
      lessons.map { lesson in
        let eligible = lesson.evidence.eligible
        return (lesson, Array(eligible.indices.filter { eligible[$0] }.prefix(count)))
      })
  }
}

extension SentenceRankerTrainer {
  /// Summaries of every lesson by rankers that did not learn from it: the lessons are divided into
  /// parts by chance, once for each repeat.
  ///
  /// - Returns: for each repeat, a summary of each lesson.
  /// - Precondition: there are two parts or more, and as many lessons.
  package func heldOut(
    _ lessons: [SummaryLesson], folds: Int, repeats: Int, budget: SummaryBudget = .automatic,
    seed: UInt64 = 1, progress: (Double) -> Void = { _ in }
  ) -> [[[Int]]] {
    precondition(folds >= 2 && lessons.count >= folds, "\(lessons.count) lessons in \(folds) parts")
    var random = SplitMix64(seed: seed)
    var summaries: [[[Int]]] = []
    for turn in 0..<repeats {
      let order = lessons.indices.shuffled(using: &random)
      var choices = Array(repeating: [Int](), count: lessons.count)
      for fold in 0..<folds {
        let own = Set(order.enumerated().filter { $0.offset % folds == fold }.map(\.element))
        let ranker = train(lessons.indices.filter { !own.contains($0) }.map { lessons[$0] })
        for lesson in own.sorted() {
          choices[lesson] = lessons[lesson].choice(of: ranker, within: budget)
        }
        progress(Double(turn * folds + fold + 1) / Double(repeats * folds))
      }
      summaries.append(choices)
    }
    return summaries
  }
}
