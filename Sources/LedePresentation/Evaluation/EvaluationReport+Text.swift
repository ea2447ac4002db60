import Lede

/// An evaluation for a terminal.
extension EvaluationReport {
  /// How many confusions, errors of each kind and duplicates are shown; JSON has them all.
  private static let shownLimit = 5

  public func text(_ style: TextStyle) -> String {
    let main = judgement.main
    var parts = [
      style.bold("\(main.documentCount) articles, \(main.topics.count) topics") + "\n"
        + table.text(style)
    ]
    parts += [
      secondary(style), comparison.map { text(of: $0, style) }, calibration(style),
      confusions(style), errors(style), duplicates.map { text(of: $0, style) },
    ].compactMap { $0 }
    let unknown = judgement.unknownTopics
    if !unknown.isEmpty {
      let names = unknown.map { "\(TextStyle.shown($0.topic)) (\($0.articles))" }
      parts.append(
        style.wrap(
          "Topics that the model does not know: " + names.joined(separator: ", "), first: "",
          indent: ""))
    }
    return parts.joined(separator: "\n\n")
  }

  private var table: FigureTable {
    let main = judgement.main
    let micro = main.micro
    let (macro, weighted, intervals) = (main.macro, main.weighted, judgement.intervals)
    var table = FigureTable(
      columns: ["precision", "recall", "F1", "\(level) of F1", "AP", "articles"])
    func add(
      _ name: String, _ figures: [Double], _ interval: ConfidenceInterval?,
      _ averagePrecision: Double?, _ count: Int?
    ) {
      let cells =
        figures.map { Decimals.format($0, places: 3) }
        + [
          interval.map { Self.text(of: $0) } ?? "–",
          averagePrecision.map { Decimals.format($0, places: 3) } ?? "–",
        ]
      table.add(name, cells: cells + (count.map { [String($0)] } ?? []))
    }
    add(
      "micro", [micro.precision, micro.recall, micro.f1], intervals.microF1,
      judgement.microAveragePrecision, nil)
    add(
      "macro", [macro.precision, macro.recall, macro.f1], intervals.macroF1,
      judgement.macroAveragePrecision, nil)
    add(
      "weighted", [weighted.precision, weighted.recall, weighted.f1], intervals.weightedF1,
      judgement.weightedAveragePrecision, nil)
    for topic in shownTopics {
      let counts = main.counts[topic]
      add(
        TextStyle.shown(main.topics[topic]), [counts.precision, counts.recall, counts.f1],
        intervals.topicF1[topic], judgement.averagePrecisions[topic], counts.support)
    }
    return table
  }

  static func text(of interval: ConfidenceInterval) -> String {
    Decimals.format(interval.low, places: 3) + "–" + Decimals.format(interval.high, places: 3)
  }

  private func secondary(_ style: TextStyle) -> String? {
    guard judgement.secondaryCount > 0 else { return nil }
    let both = judgement.mainAndSecondary
    let (micro, macro) = (both.micro, both.macro)
    var table = FigureTable(columns: ["precision", "recall", "F1"])
    table.add("micro", [micro.precision, micro.recall, micro.f1], count: nil)
    table.add("macro", [macro.precision, macro.recall, macro.f1], count: nil)
    return style.bold("With secondary topics, too (\(judgement.secondaryCount))") + "\n"
      + table.text(style)
  }

  private func text(of comparison: LabelComparison, _ style: TextStyle) -> String {
    var table = FigureTable(
      columns: ["this", "other", "difference", "\(level) of difference", "p"])
    for (name, figure) in [
      ("micro-F1", comparison.microF1), ("macro-F1", comparison.macroF1),
    ] {
      table.add(
        name,
        cells: [
          Decimals.format(figure.model, places: 3), Decimals.format(figure.other, places: 3),
          Decimals.signed(figure.difference, places: 3),
          figure.interval.map { Self.difference($0) } ?? "–",
          Decimals.format(figure.pValue, places: 4),
        ])
    }
    let left = comparison.onlyModel.count + comparison.onlyOther.count
    let head =
      "Against \(TextStyle.shown(other ?? "another model")), on the \(comparison.topicCount) topics "
      + "that both know" + (left > 0 ? " (\(left) left out)" : "")
    return style.bold(style.wrap(head, first: "", indent: "")) + "\n" + table.text(style)
  }

  static func difference(_ interval: ConfidenceInterval) -> String {
    Decimals.signed(interval.low, places: 3) + " to " + Decimals.signed(interval.high, places: 3)
  }

  private func calibration(_ style: TextStyle) -> String {
    let calibration = judgement.calibration
    let error = Decimals.format(calibration.expectedCalibrationError, places: 3)
    let from = Decimals.format(calibration.minimumProbability, places: 2)
    let brier = Decimals.format(calibration.brierScore, places: 4)
    var text =
      "Probabilities: expected calibration error \(error) over \(calibration.pairCount) pairs from "
    text += "\(from) on, Brier score \(brier)"
    if let skill = calibration.meanSkill {
      text += ", mean skill against each topic's share \(Decimals.format(skill, places: 3))"
    }
    return style.wrap(text, first: "", indent: "")
  }

  private func confusions(_ style: TextStyle) -> String? {
    guard !judgement.confusions.isEmpty else { return nil }
    let lines = judgement.confusions.prefix(Self.shownLimit).map { confusion in
      "  \(TextStyle.column(String(confusion.count), 5))"
        + "\(TextStyle.shown(judgement.main.topics[confusion.missed])) → "
        + TextStyle.shown(judgement.main.topics[confusion.given])
    }
    return
      ([style.bold("Confused most, in how many articles: the topic missed → the one given")]
      + lines).joined(separator: "\n")
  }

  private func errors(_ style: TextStyle) -> String? {
    let errors = judgement.errors
    guard !errors.wrong.isEmpty || !errors.missed.isEmpty else { return nil }
    var lines = [style.bold("The errors that it is surest of")]
    for (kind, list) in [("wrong", errors.wrong), ("missed", errors.missed)] {
      for error in list.prefix(Self.shownLimit) {
        let article = judgement.articles[error.article]
        let topic = style.green(TextStyle.shown(judgement.main.topics[error.topic]))
        let title = article.title.map { TextStyle.shown($0) + " " } ?? ""
        let probability = Decimals.format(error.probability, places: 3)
        lines.append(
          "  \(TextStyle.column(kind, 8))\(probability)  \(topic)  \(title)"
            + style.faint(TextStyle.shown(article.id)))
        if !error.reasons.isEmpty {
          let terms = error.reasons.prefix(Self.shownLimit).map {
            "\(TextStyle.shown($0.term)) \(Decimals.signed($0.contribution, places: 2))"
          }
          lines.append(
            style.wrap(
              terms.joined(separator: ", "), first: "                 ",
              indent: "                 "))
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func text(of duplicates: [Duplicate], _ style: TextStyle) -> String {
    guard !duplicates.isEmpty else { return "No article is in the training corpus, too." }
    let lines = duplicates.prefix(Self.shownLimit).map {
      "  \(Decimals.format($0.similarity, places: 2))  \(TextStyle.shown($0.id)) is like "
        + TextStyle.shown($0.trainingID)
    }
    let head = "Articles that are in the training corpus, too, or nearly so: \(duplicates.count)"
    return ([style.bold(head)] + lines).joined(separator: "\n")
  }
}
