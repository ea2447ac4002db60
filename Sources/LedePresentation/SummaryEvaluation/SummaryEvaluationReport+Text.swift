import Lede

/// An evaluation of summaries for a terminal.
extension SummaryEvaluationReport {
  public func text(_ style: TextStyle) -> String {
    var parts = [style.bold(subject), f1Table.text(style)]
    if !rivals.isEmpty { parts.append(gainTable.text(style)) }
    parts.append(table("precision", \.precision).text(style))
    parts.append(table("recall", \.recall).text(style))
    if isExtractive { parts.append(sentenceTable.text(style)) }
    return parts.joined(separator: "\n\n")
  }

  private var names: [String] { RougeScores.measures.map(\.name) }

  private var f1Table: FigureTable {
    var table = FigureTable(columns: names + ["words"])
    for result in evaluation.results {
      table.add(
        "F1 " + result.contestant.name,
        cells: result.measures.map { Decimals.format($0.f1.mean, places: 3) }
          + [Decimals.format(result.words, places: 1)])
      if evaluation.replicates > 0 {
        table.add(
          "   " + level,
          cells: result.measures.map { $0.f1.interval.map(EvaluationReport.text(of:)) ?? "–" })
      }
    }
    return table
  }

  /// How much higher the F1 of the others is than that of the lead.
  private var gainTable: FigureTable {
    var table = FigureTable(columns: names)
    for result in rivals {
      let gains = result.measures.compactMap(\.gain)
      table.add(
        result.contestant.name + " − lead",
        cells: gains.map { Decimals.signed($0.mean, places: 3) })
      if evaluation.replicates > 0 {
        table.add(
          "   " + level,
          cells: gains.map { $0.interval.map(EvaluationReport.difference) ?? "–" })
      }
    }
    return table
  }

  private func table(
    _ name: String, _ figure: KeyPath<SummaryEvaluation.Measure, SummaryEvaluation.Figure>
  ) -> FigureTable {
    var table = FigureTable(columns: names)
    for result in evaluation.results {
      table.add(
        name + " " + result.contestant.name,
        cells: result.measures.map { Decimals.format($0[keyPath: figure].mean, places: 3) })
    }
    return table
  }

  private var sentenceTable: FigureTable {
    var table = FigureTable(columns: ["precision", "recall", "F1", "\(level) of F1"])
    for result in evaluation.results {
      guard let sentences = result.sentences else { continue }
      table.add(
        "sentences " + result.contestant.name,
        cells: [sentences.precision, sentences.recall, sentences.f1].map {
          Decimals.format($0.mean, places: 3)
        } + [sentences.f1.interval.map(EvaluationReport.text(of:)) ?? "–"])
    }
    return table
  }
}
