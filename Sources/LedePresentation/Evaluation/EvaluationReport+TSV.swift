import Lede

/// An evaluation as tab-separated values: a heading, a row for each mean, a row a topic.
extension EvaluationReport {
  public var tsv: String {
    let main = judgement.main
    let (micro, macro) = (means { $0.main.micro.figures }, means { $0.main.macro })
    let (weighted, intervals) = (means { $0.main.weighted }, judgement.intervals)
    var rows = [
      [
        "row", "topic", "precision", "recall", "f1", "f1Low", "f1High", "averagePrecision",
        "brierSkill", "support", "truePositives", "falsePositives", "falseNegatives",
      ],
      Self.row(
        "micro", "", [micro.precision, micro.recall, micro.f1], intervals.microF1,
        [mean { $0.microAveragePrecision }, nil], main.micro),
      Self.row(
        "macro", "", [macro.precision, macro.recall, macro.f1], intervals.macroF1,
        [mean { $0.macroAveragePrecision }, presentMean { $0.calibration.meanSkill }], nil),
      Self.row(
        "weighted", "", [weighted.precision, weighted.recall, weighted.f1],
        intervals.weightedF1, [mean { $0.weightedAveragePrecision }, nil], nil),
    ]
    for topic in main.topics.indices {
      let figures = means { $0.main.counts[topic].figures }
      rows.append(
        Self.row(
          "topic", main.topics[topic], [figures.precision, figures.recall, figures.f1],
          intervals.topicF1[topic],
          [
            presentMean { $0.averagePrecisions[topic] },
            presentMean { $0.calibration.topicSkills[topic] },
          ],
          main.counts[topic]))
    }
    return rows.map(TabSeparatedRow.text).joined(separator: "\n")
  }

  private static func row(
    _ kind: String, _ topic: String, _ figures: [Double], _ interval: ConfidenceInterval?,
    _ further: [Double?], _ counts: LabelCounts?
  ) -> [String] {
    let numbers = figures + [interval?.low, interval?.high] + further
    let whole = counts.map {
      [$0.support, $0.truePositives, $0.falsePositives, $0.falseNegatives].map { String($0) }
    }
    return [kind, topic] + numbers.map { $0.map { Decimals.format($0, places: 6) } ?? "" }
      + (whole ?? ["", "", "", ""])
  }
}
