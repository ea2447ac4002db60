import Lede

/// An evaluation of summaries as one page that needs nothing beside itself.
extension SummaryEvaluationReport {
  private static let title = "Summaries against those that people made"

  public var html: String {
    HTMLWriter.page(title: Self.title, style: Self.pageStyle + ChartText.style) { page in
      page.element("h1", Self.title)
      page.element("p", subject + ".")
      page.element("p", ["class": "note"]) { note in
        note.text("F1 is the harmonic mean of precision, the share of the summary that is in the ")
        note.text("reference, and recall, the share of the reference that is in the summary: ")
        note.text("rouge1 of words, rouge2 of pairs of words, rougeL of the longest common ")
        note.text("subsequence, rougeLsum of those of sentences. Words are stemmed. The line over ")
        note.text("a bar is its \(level) interval, from \(evaluation.replicates) samples drawn ")
        note.text("from these articles (bootstrap). The oracle chooses the sentences that are ")
        note.text("most like the reference.")
      }
      writeCharts(to: &page)
      if !rivals.isEmpty { writeGains(to: &page) }
      writeTable(to: &page)
    }
  }

  private static let pageStyle = """
    .panels{display:flex;flex-wrap:wrap;gap:1rem 1.5rem;align-items:flex-start}
    .note{color:var(--faint);font-size:.9rem;max-width:44rem;margin:.25rem 0 .75rem}
    .number{white-space:nowrap}
    @media print{main{max-width:none;padding:0}h2,h3{break-after:avoid}
    svg,tr{break-inside:avoid}.scroll{overflow:visible}}

    """

  private func writeCharts(to page: inout HTMLWriter) {
    let columns = evaluation.results.map { ChartText.width(of: $0.contestant.name) }.max() ?? 0
    var measures = RougeScores.measures.indices.map { number in
      (RougeScores.measures[number].name, evaluation.results.map { Optional($0.measures[number]) })
    }
    if isExtractive { measures.append(("sentences", evaluation.results.map(\.sentences))) }
    page.element("h2", "F1 of the methods")
    page.element("div", ["class": "panels"]) { panels in
      for (name, found) in measures {
        let bars = zip(evaluation.results, found).compactMap { result, measure in
          measure.map { measure in
            TopicBarChart.Bar(
              name: result.contestant.name, value: measure.f1.mean,
              interval: measure.f1.interval.map { ($0.low, $0.high) },
              count: Int(result.words.rounded()))
          }
        }
        TopicBarChart(
          bars: bars, nameColumns: columns, axis: "F1 of " + name, subjects: "methods",
          counted: "words"
        ).draw(into: &panels)
      }
    }
  }

  private func writeGains(to page: inout HTMLWriter) {
    page.element("h2", "Above the lead")
    page.element(
      "p", ["class": "note"],
      "The difference of F1 to that of the first sentences within the same length, and its "
        + "\(level) interval over the same samples.")
    page.element("div", ["class": "scroll"]) { scroll in
      scroll.element("table") { table in
        EvaluationReport.writeHead(
          ["method"] + RougeScores.measures.map(\.name), names: 1, to: &table)
        for result in rivals {
          table.element("tr") { row in
            row.element("td", result.contestant.name)
            for gain in result.measures.compactMap(\.gain) {
              let interval = gain.interval.map { " (" + EvaluationReport.difference($0) + ")" }
              EvaluationReport.writeNumber(
                Decimals.signed(gain.mean, places: 3) + (interval ?? ""), to: &row)
            }
          }
        }
      }
    }
  }

  private func writeTable(to page: inout HTMLWriter) {
    page.element("h2", "All figures")
    page.element("div", ["class": "scroll"]) { scroll in
      scroll.element("table") { table in
        EvaluationReport.writeHead(
          ["method", "measure", "precision", "recall", "F1", "\(level) of F1", "words"], names: 2,
          to: &table)
        for result in evaluation.results {
          for measure in result.measures + [result.sentences].compactMap(\.self) {
            table.element("tr") { row in
              row.element("td", result.contestant.name)
              row.element("td", measure.name)
              for cell in [
                ChartText.share(measure.precision.mean), ChartText.share(measure.recall.mean),
                ChartText.share(measure.f1.mean),
                measure.f1.interval.map(EvaluationReport.text(of:)) ?? "–",
                Decimals.format(result.words, places: 1),
              ] { EvaluationReport.writeNumber(cell, to: &row) }
            }
          }
        }
      }
    }
  }
}
