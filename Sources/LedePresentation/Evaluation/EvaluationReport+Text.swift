import Lede

/// An evaluation for a terminal.
extension EvaluationReport {
  /// How many confusions, errors of each kind and duplicates are shown; JSON has them all.
  private static let shownLimit = 5

  public func text(_ style: TextStyle) -> String {
    let main = judgement.main
    var parts = [
      style.bold("\(main.documentCount) articles, \(main.topics.count) topics" + division) + "\n"
        + table.text(style)
    ]
    parts += [
      groups(style), secondary(style), passages(style), comparison.map { text(of: $0, style) },
      calibration(style),
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
    let (micro, macro) = (means { $0.main.micro.figures }, means { $0.main.macro })
    let (weighted, intervals) = (means { $0.main.weighted }, judgement.intervals)
    let supported = means { $0.main.macro(minimumSupport: minimumSupport) }
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
      mean { $0.microAveragePrecision }, nil)
    add(
      "macro", [macro.precision, macro.recall, macro.f1], intervals.macroF1,
      mean { $0.macroAveragePrecision }, nil)
    if main.topicCount(minimumSupport: minimumSupport) > 0 {
      add(
        "macro of \(minimumSupport)+", [supported.precision, supported.recall, supported.f1], nil,
        nil, nil)
    }
    add(
      "weighted", [weighted.precision, weighted.recall, weighted.f1], intervals.weightedF1,
      mean { $0.weightedAveragePrecision }, nil)
    for topic in shownTopics {
      let figures = means { $0.main.counts[topic].figures }
      add(
        TextStyle.shown(main.topics[topic]), [figures.precision, figures.recall, figures.f1],
        intervals.topicF1[topic], presentMean { $0.averagePrecisions[topic] },
        main.counts[topic].support)
    }
    return table
  }

  /// How the articles were divided, if they were.
  private var division: String {
    guard let all = crossValidated else { return "" }
    let count = all.rounds.count
    return ", by models trained without them: \(all.folds) parts"
      + (count > 1 ? ", means over \(count) divisions" : "")
  }

  private func groups(_ style: TextStyle) -> String? {
    guard !groups.isEmpty else { return nil }
    var table = FigureTable(columns: ["F1", "skill"])
    for group in groups {
      let figures = [presentMean { group.f1(in: $0) }, presentMean { group.brierSkill(in: $0) }]
      table.add(
        TextStyle.shown(group.name),
        cells: figures.map { $0.map { Decimals.format($0, places: 3) } ?? "–" })
    }
    return style.bold("Means over topics") + "\n" + table.text(style)
  }

  private func passages(_ style: TextStyle) -> String? {
    guard let passages = crossValidated?.passages, !passages.isEmpty else { return nil }
    var table = FigureTable(columns: ["precision", "recall", "F1", "passages"])
    let micro = Self.mean(passages.map(\.micro.figures))
    table.add("micro", [micro.precision, micro.recall, micro.f1], count: nil)
    for topic in passages[0].topics.indices where passages[0].counts[topic].support > 0 {
      let figures = Self.mean(passages.map { $0.counts[topic].figures })
      table.add(
        TextStyle.shown(passages[0].topics[topic]),
        [figures.precision, figures.recall, figures.f1],
        count: passages[0].counts[topic].support)
    }
    return style.bold("\(passages[0].documentCount) passages") + "\n" + table.text(style)
  }

  static func text(of interval: ConfidenceInterval) -> String {
    Decimals.format(interval.low, places: 3) + "–" + Decimals.format(interval.high, places: 3)
  }

  private func secondary(_ style: TextStyle) -> String? {
    guard judgement.secondaryCount > 0 else { return nil }
    let micro = means { $0.mainAndSecondary.micro.figures }
    let macro = means { $0.mainAndSecondary.macro }
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
    let error = Decimals.format(
      mean { $0.calibration.expectedCalibrationError }, places: 3)
    let from = Decimals.format(calibration.minimumProbability, places: 2)
    let brier = Decimals.format(mean { $0.calibration.brierScore }, places: 4)
    var text =
      "Probabilities: expected calibration error \(error) over \(calibration.pairCount) pairs from "
    text += "\(from) on, Brier score \(brier)"
    if let skill = presentMean({ $0.calibration.meanSkill }) {
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
    let isOne = crossValidated != nil
    guard !duplicates.isEmpty else {
      return isOne
        ? "No article is nearly the same as another." : "No article is in the training corpus, too."
    }
    let lines = duplicates.prefix(Self.shownLimit).map {
      "  \(Decimals.format($0.similarity, places: 2))  \(TextStyle.shown($0.id)) is like "
        + TextStyle.shown($0.trainingID)
    }
    let head =
      isOne
      ? "Pairs of nearly the same articles, of which one may be learned from when the other is judged"
      : "Articles that are in the training corpus, too, or nearly so"
    return
      ([style.bold(style.wrap("\(head): \(duplicates.count)", first: "", indent: ""))] + lines)
      .joined(separator: "\n")
  }
}
