import Lede

/// An evaluation as tab-separated values: a heading, a row for each mean, a row a topic.
extension EvaluationReport {
  public var tsv: String {
    let main = judgement.main
    let micro = main.micro
    let (macro, weighted, intervals) = (main.macro, main.weighted, judgement.intervals)
    var rows = [
      [
        "row", "topic", "precision", "recall", "f1", "f1Low", "f1High", "averagePrecision",
        "brierSkill", "support", "truePositives", "falsePositives", "falseNegatives",
      ],
      Self.row(
        "micro", "", [micro.precision, micro.recall, micro.f1], intervals.microF1,
        [judgement.microAveragePrecision, nil], micro),
      Self.row(
        "macro", "", [macro.precision, macro.recall, macro.f1], intervals.macroF1,
        [judgement.macroAveragePrecision, judgement.calibration.meanSkill], nil),
      Self.row(
        "weighted", "", [weighted.precision, weighted.recall, weighted.f1],
        intervals.weightedF1, [judgement.weightedAveragePrecision, nil], nil),
    ]
    for topic in main.topics.indices {
      let counts = main.counts[topic]
      rows.append(
        Self.row(
          "topic", main.topics[topic], [counts.precision, counts.recall, counts.f1],
          intervals.topicF1[topic],
          [judgement.averagePrecisions[topic], judgement.calibration.topicSkills[topic]], counts))
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
