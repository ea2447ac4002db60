import Lede

/// An evaluation of summaries as tab-separated values: a heading, a row a method.
extension SummaryEvaluationReport {
  public var tsv: String {
    let measures = RougeScores.measures.map(\.name) + ["sentences"]
    let columns = ["Precision", "Recall", "F1", "F1Low", "F1High"]
    let heading = ["method", "words"] + measures.flatMap { name in columns.map { name + $0 } }
    let rows = evaluation.results.map { result in
      [result.contestant.name, Decimals.format(result.words, places: 6)]
        + (result.measures.map(Optional.some) + [result.sentences]).flatMap(Self.cells)
    }
    return ([heading] + rows).map(TabSeparatedRow.text).joined(separator: "\n")
  }

  private static func cells(_ measure: SummaryEvaluation.Measure?) -> [String] {
    guard let measure else { return Array(repeating: "", count: 5) }
    let numbers = [
      measure.precision.mean, measure.recall.mean, measure.f1.mean, measure.f1.interval?.low,
      measure.f1.interval?.high,
    ]
    return numbers.map { $0.map { Decimals.format($0, places: 6) } ?? "" }
  }
}
