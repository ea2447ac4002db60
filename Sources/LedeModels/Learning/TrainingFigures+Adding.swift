/// Figures of a model that went on learning.
extension TrainingFigures {
  /// The figures with the counts of further held-out articles.
  ///
  /// The counts behind the old figures are found again from precision, recall and the number of
  /// articles; where no label was right, the wrong ones are not known any more and count as none.
  ///
  /// - Parameter counts: by topic of the result, what was held out; topics that are new here have no
  ///   figures yet.
  package func adding(_ counts: [(topic: String, counts: LabelCounts)]) -> TrainingFigures {
    let old = Dictionary(topics.map { ($0.topic, $0.counts) }) { first, _ in first }
    let sums = counts.map {
      (topic: $0.topic, counts: (old[$0.topic] ?? LabelCounts()) + $0.counts)
    }
    var figures = self
    figures.topics = sums.map { topic, counts in
      TopicFigures(
        topic: topic, articles: counts.support, precision: counts.precision,
        recall: counts.recall, f1: counts.f1)
    }
    figures.microF1 = sums.map(\.counts).reduce(LabelCounts(), +).f1
    let present = sums.filter { $0.counts.support > 0 }
    figures.macroF1 =
      present.isEmpty ? 0 : present.reduce(0) { $0 + $1.counts.f1 } / Double(present.count)
    return figures
  }
}

extension TrainingFigures.TopicFigures {
  fileprivate var counts: LabelCounts {
    var counts = LabelCounts()
    counts.truePositives = Int((recall * Double(articles)).rounded())
    counts.falseNegatives = articles - counts.truePositives
    if precision > 0 {
      counts.falsePositives =
        Int(
          (Double(counts.truePositives) / precision).rounded()) - counts.truePositives
    }
    return counts
  }
}
