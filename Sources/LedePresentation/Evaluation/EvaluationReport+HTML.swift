import Lede

/// An evaluation as one page that needs nothing beside itself, to be read, printed and kept.
extension EvaluationReport {
  public var html: String {
    HTMLWriter.page(title: title, style: Self.pageStyle + ChartText.style) { page in
      page.element("h1", title)
      writeOverview(to: &page)
      if let comparison { write(comparison, to: &page) }
      writeTopics(to: &page)
      writeCurves(to: &page)
      writeCalibration(to: &page)
      writeConfusions(to: &page)
      writeErrors(to: &page)
      if let duplicates { write(duplicates, to: &page) }
      writeTable(to: &page)
    }
  }

  private var title: String { "Labels of " + TextStyle.shown(model ?? "a model") }

  private static let pageStyle = """
    main{max-width:66rem}
    .panels{display:flex;flex-wrap:wrap;gap:1rem 1.5rem;align-items:flex-start}
    .figures{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
    .figure{background:var(--panel);border-radius:.5rem;padding:.6rem 1rem;min-width:8rem}
    .figure b{display:block;font-size:1.5rem;line-height:1.3;font-variant-numeric:tabular-nums}
    .note{color:var(--faint);font-size:.9rem;max-width:44rem;margin:.25rem 0 .75rem}
    td.article{min-width:13rem;overflow-wrap:anywhere}
    td.reasons{min-width:15rem;font-size:.9rem}
    .for{color:var(--green)}
    .against{color:var(--red)}
    .for,.against{white-space:nowrap}
    th.number{white-space:nowrap}
    @media print{main{max-width:none;padding:0}h2,h3{break-after:avoid}
    svg,tr,.figure{break-inside:avoid}.scroll{overflow:visible}}

    """

  // MARK: Overview

  private func writeOverview(to page: inout HTMLWriter) {
    let main = judgement.main
    let unknown = judgement.unknownTopics
    page.element("p") { text in
      text.text(main.documentCount == 1 ? "1 article" : "\(main.documentCount) articles")
      if let corpus { text.text(" of \(TextStyle.shown(corpus))") }
      text.text(
        ", \(main.topics.count) topics, held against the topics that people gave. Pairs of an "
          + "article and a topic that people doubted count neither way.")
    }
    let intervals = judgement.intervals
    page.element("div", ["class": "figures"]) { figures in
      for (name, value, interval) in [
        ("micro-F1", main.micro.f1, intervals.microF1),
        ("macro-F1", main.macro.f1, intervals.macroF1),
        ("weighted F1", main.weighted.f1, intervals.weightedF1),
      ] {
        figures.element("div", ["class": "figure"]) { figure in
          figure.text(name)
          figure.element("b", ChartText.share(value))
          figure.element("span", ["class": "faint"], interval.map { Self.text(of: $0) } ?? "")
        }
      }
      figures.element("div", ["class": "figure"]) { figure in
        figure.text("calibration error")
        figure.element("b", ChartText.share(judgement.calibration.expectedCalibrationError))
        figure.element(
          "span", ["class": "faint"], "\(judgement.calibration.pairCount) pairs")
      }
    }
    page.element("p", ["class": "note"]) { note in
      note.text("Micro adds up the labels of all topics; macro is the mean over the topics that ")
      note.text("some article has; weighted is the mean by their articles. Ranges hold \(level) ")
      note.text("of \(intervals.replicates) samples drawn from these articles (bootstrap). AP is ")
      note.text("average precision.")
    }
    page.element("div", ["class": "scroll"]) { $0.element("table", [:], writeMeans) }
    if !unknown.isEmpty {
      page.element(
        "p",
        "Topics of the articles that the model does not know: "
          + unknown.map { "\($0.topic) (\($0.articles))" }.joined(separator: ", ") + ".")
    }
  }

  private func writeMeans(to table: inout HTMLWriter) {
    let (main, both) = (judgement.main, judgement.mainAndSecondary)
    Self.writeHead(["", "precision", "recall", "F1", "AP"], names: 1, to: &table)
    let (micro, macro, weighted) = (main.micro, main.macro, main.weighted)
    var rows: [(String, [Double])] = []
    rows.append(
      ("micro", [micro.precision, micro.recall, micro.f1, judgement.microAveragePrecision]))
    rows.append(
      ("macro", [macro.precision, macro.recall, macro.f1, judgement.macroAveragePrecision]))
    rows.append(
      (
        "weighted",
        [weighted.precision, weighted.recall, weighted.f1, judgement.weightedAveragePrecision]
      ))
    if judgement.secondaryCount > 0 {
      rows.append(
        (
          "micro, secondary topics too",
          [both.micro.precision, both.micro.recall, both.micro.f1]
        ))
      rows.append(
        (
          "macro, secondary topics too",
          [both.macro.precision, both.macro.recall, both.macro.f1]
        ))
    }
    for (name, figures) in rows {
      table.element("tr") { row in
        row.element("td", name)
        for figure in figures { Self.writeNumber(ChartText.share(figure), to: &row) }
      }
    }
  }

  // MARK: Comparison

  private func write(_ comparison: LabelComparison, to page: inout HTMLWriter) {
    page.element("h2", "Against " + TextStyle.shown(other ?? "another model"))
    let left = (comparison.onlyModel + comparison.onlyOther).count
    page.element("p", ["class": "note"]) { note in
      note.text("On the \(comparison.topicCount) topics that both models know")
      if left > 0 { note.text("; \(left) that only one of them knows are left out") }
      note.text(". p is the chance of a difference this large between models that are equally ")
      note.text("good: paired randomization, \(comparison.rounds) rounds.")
    }
    page.element("div", ["class": "scroll"]) { scroll in
      scroll.element("table") { table in
        Self.writeHead(
          ["", "this model", "the other", "difference", "\(level) of it", "p"], names: 1,
          to: &table)
        for (name, figure) in [
          ("micro-F1", comparison.microF1), ("macro-F1", comparison.macroF1),
        ] {
          table.element("tr") { row in
            row.element("td", name)
            for cell in [
              ChartText.share(figure.model), ChartText.share(figure.other),
              Decimals.signed(figure.difference, places: 3),
              figure.interval.map { Self.difference($0) } ?? "–",
              Decimals.format(figure.pValue, places: 4),
            ] { Self.writeNumber(cell, to: &row) }
          }
        }
      }
    }
  }

  // MARK: Errors and duplicates

  private func writeErrors(to page: inout HTMLWriter) {
    let errors = judgement.errors
    guard !errors.wrong.isEmpty || !errors.missed.isEmpty else { return }
    page.element("h2", "The errors that it is surest of")
    page.element(
      "p", ["class": "note"],
      "Some of them may be errors of the people who filed the articles. Terms are stems; each with "
        + "what it adds to the score, or takes from it.")
    for (head, list) in [
      ("Given, and wrong", errors.wrong), ("Missed, and thought improbable", errors.missed),
    ] where !list.isEmpty {
      page.element("h3", head)
      page.element("div", ["class": "scroll"]) { scroll in
        scroll.element("table") { table in
          Self.writeHead(["topic", "article", "reasons", "probability"], names: 3, to: &table)
          for error in list { write(error, to: &table) }
        }
      }
    }
  }

  private func write(_ error: LabelError, to table: inout HTMLWriter) {
    let article = judgement.articles[error.article]
    table.element("tr") { row in
      row.element("td", TextStyle.shown(judgement.main.topics[error.topic]))
      row.element("td", ["class": "article"]) { cell in
        if let title = article.title {
          cell.text(TextStyle.shown(title))
          cell.emptyElement("br")
        }
        cell.element("span", ["class": "faint"], TextStyle.shown(article.id))
      }
      row.element("td", ["class": "reasons"]) { cell in
        for (number, reason) in error.reasons.enumerated() {
          if number > 0 { cell.text(", ") }
          cell.element("span", ["class": reason.contribution > 0 ? "for" : "against"]) {
            $0.text(
              "\(TextStyle.shown(reason.term)) "
                + Decimals.signed(reason.contribution, places: 2))
          }
        }
      }
      Self.writeNumber(ChartText.share(error.probability), to: &row)
    }
  }

  private func write(_ duplicates: [Duplicate], to page: inout HTMLWriter) {
    page.element("h2", "Articles that the model has seen")
    guard !duplicates.isEmpty else {
      page.element("p", "No article is in the training corpus, too, or nearly so.")
      return
    }
    page.element(
      "p", ["class": "note"],
      "\(duplicates.count) are in the training corpus, too, or nearly so: they make figures too "
        + "good.")
    page.element("div", ["class": "scroll"]) { scroll in
      scroll.element("table") { table in
        Self.writeHead(["article", "training article", "similarity"], names: 2, to: &table)
        for duplicate in duplicates {
          table.element("tr") { row in
            row.element("td", TextStyle.shown(duplicate.id))
            row.element("td", TextStyle.shown(duplicate.trainingID))
            Self.writeNumber(ChartText.share(duplicate.similarity), to: &row)
          }
        }
      }
    }
  }

  // MARK: Parts of tables

  /// A row of headings: some over names, the others over numbers.
  static func writeHead(_ columns: [String], names: Int, to table: inout HTMLWriter) {
    table.element("tr") { row in
      for (number, column) in columns.enumerated() {
        row.element("th", ["class": number < names ? "name" : "number"], column)
      }
    }
  }

  static func writeNumber(_ text: String, to row: inout HTMLWriter) {
    row.element("td", ["class": "number"], text)
  }
}
