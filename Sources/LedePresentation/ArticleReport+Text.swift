import Lede

extension ArticleReport {
  /// Several lines for a person to read.
  public func text(_ style: TextStyle) -> String {
    if let summary, summary.isPlainList { return summary.plainList.joined(separator: "\n") }
    var lines: [String] = []
    lines.append(heading(style))
    if let labels { lines += self.lines(for: labels, style) }
    if let allScores { lines += Self.scoreLines(for: allScores, style) }
    lines += warningLines(style)
    if let summary { lines += summary.lines(style) }
    if let related { lines += Self.lines(for: related, style) }
    if let answers { lines += answers.lines(style) }
    if let content { lines += ["", content] }
    return lines.joined(separator: "\n")
  }

  func warningLines(_ style: TextStyle) -> [String] {
    warnings.map {
      style.yellow(style.wrap("warning: " + $0.text, first: "  ", indent: "    "))
    }
  }

  func heading(_ style: TextStyle) -> String {
    let id = TextStyle.shown(id)
    let name = style.bold(title.map { TextStyle.shown($0) } ?? id)
    let details = [title == nil ? nil : id, date?.description].compactMap { $0 }
    guard !details.isEmpty else { return name }
    return name + "\n" + style.faint(details.joined(separator: "  "))
  }

  private func lines(for labels: [TopicLabel], _ style: TextStyle) -> [String] {
    guard !labels.isEmpty else { return ["  " + style.faint("no topic")] }
    let width = labels.map(\.topic.name.count).max() ?? 0
    return labels.indices.flatMap { number in
      let label = labels[number]
      let codes = includesCodes ? label.topic.codesAndPlaces : []
      let line =
        Self.line(for: label, width, style)
        + style.faint(codes.isEmpty ? "" : "  " + codes.joined(separator: " "))
      guard let explanations else { return [line] }
      let terms = explanations[number].contributions.map {
        $0.form + " " + Decimals.signed($0.contribution, places: 2)
      }
      return [
        line,
        style.faint(
          style.wrap(
            TextStyle.shown(terms.joined(separator: ", ")), first: "      ", indent: "      ")),
      ]
    }
  }

  /// A topic with its chance: that of the article, or of its surest passage where only passages are
  /// about it.
  private static func line(
    for label: TopicLabel, _ width: Int, _ style: TextStyle
  ) -> String {
    let isMain = label.role == .main
    let name = TextStyle.column(TextStyle.shown(label.topic.name), width)
    let probability = isMain ? label.probability : label.surestPassage
    let count = label.passages.count
    return "  " + (isMain ? style.green(name) : name) + "  " + style.bar(probability) + " "
      + Decimals.format(probability * 100, places: 0) + " %"
      + (isMain ? "" : style.faint(count == 1 ? "  in a passage" : "  in \(count) passages"))
  }

  private static func scoreLines(for scores: [TopicLabel], _ style: TextStyle) -> [String] {
    let width = scores.map(\.topic.name.count).max() ?? 0
    return ["  " + style.faint("all topics: score, threshold, probability")]
      + scores.map { score in
        "  " + TextStyle.column(TextStyle.shown(score.topic.name), width) + "  "
          + [
            Decimals.format(Double(score.score), places: 3),
            Decimals.format(Double(score.threshold), places: 3),
            Decimals.format(score.probability, places: 3),
          ].map { String(repeating: " ", count: max(0, 7 - $0.count)) + $0 }
          .joined(separator: " ")
      }
  }

  private static func lines(for related: [RelatedArticle], _ style: TextStyle) -> [String] {
    guard !related.isEmpty else { return ["  " + style.faint("no related article")] }
    return related.flatMap { article in
      [
        "  " + style.cyan(Decimals.format(Double(article.similarity), places: 2)) + "  "
          + TextStyle.shown(article.title ?? article.id),
        style.faint(style.wrap(article.reasons, first: "        ", indent: "        ")),
      ]
    }
  }
}
