import Lede

extension ArticleReport.SummaryPart {
  /// The summary's lines behind the article's heading.
  func lines(_ style: TextStyle) -> [String] {
    var lines: [String] = []
    if let focus, !focus.isFound {
      let what = focus.kind == .topic ? "about \(focus.name)" : "with a word of the query"
      lines.append("  " + style.faint("no sentence \(TextStyle.shown(what)): the summary of all"))
    }
    lines += ranking.map { ranked($0, style) } ?? chosen(style)
    return lines
  }

  /// The sentences as a list that can be put into a message.
  var plainList: [String] {
    sentences.isEmpty
      ? ["(\(complaint))"] : sentences.map { "- " + TextStyle.shown($0.text) }
  }

  private func chosen(_ style: TextStyle) -> [String] {
    guard !sentences.isEmpty else { return ["  " + style.faint(complaint)] }
    return sentences.indices.flatMap { number in
      [style.wrap(TextStyle.shown(sentences[number].text), first: "  • ", indent: "    ")]
        + (reasons.map { [Self.line(for: $0[number], focus, style)] } ?? [])
    }
  }

  /// Every sentence with its score, the chosen ones marked.
  private func ranked(_ ranking: [SummarySentence], _ style: TextStyle) -> [String] {
    guard !ranking.isEmpty else { return ["  " + style.faint("no sentence to choose from")] }
    let places = Dictionary(
      uniqueKeysWithValues: sentences.enumerated().map { ($1.position, $0) })
    let width = ranking.map { Self.score(of: $0).count }.max() ?? 0
    let lines = ranking.flatMap { sentence -> [String] in
      let score = Self.score(of: sentence)
      let number = places[sentence.position]
      let first =
        "  " + (number != nil ? "•" : " ") + " "
        + String(repeating: " ", count: width - score.count) + score + "  "
      let indent = String(repeating: " ", count: width + 6)
      let text = style.wrap(TextStyle.shown(sentence.text), first: first, indent: indent)
      guard let number else { return [style.faint(text)] }
      return [text]
        + (reasons.map { [Self.line(for: $0[number], focus, style, indent: indent)] } ?? [])
    }
    return (sentences.isEmpty ? ["  " + style.faint(complaint)] : []) + lines
  }

  private static func score(of sentence: SummarySentence) -> String {
    Decimals.format(Double(sentence.score), places: 3)
  }

  /// Why there is no sentence.
  var complaint: String {
    guard let shortfall else { return "no sentence to choose from" }
    let unit = shortfall.unit.rawValue
    return "no sentence fits into \(shortfall.allowed) "
      + (shortfall.allowed == 1 ? String(unit.dropLast()) : unit)
      + ": the shortest has \(shortfall.shortest)"
  }

  /// Why a sentence was chosen.
  private static func line(
    for reasons: SentenceReasons, _ focus: Focus?, _ style: TextStyle, indent: String = "    "
  ) -> String {
    style.faint(style.wrap(reasons.text(focus), first: indent, indent: indent))
  }
}

extension SentenceReasons {
  /// The reasons in words.
  func text(_ focus: ArticleReport.SummaryPart.Focus?) -> String {
    func share(_ value: Float) -> String { Decimals.format(Double(value), places: 2) }
    var facts = ["sentence \(place) of \(count)"]
    if let relevance, let focus {
      facts.append("about \(TextStyle.shown(focus.name)) \(share(relevance))")
    }
    facts.append("like the others \(share(centrality))")
    if let title { facts.append("like the title \(share(title))") }
    if redundancy > 0 { facts.append("like one chosen before \(share(redundancy))") }
    facts += parts.map { "\($0.name) \(Decimals.signed($0.value, places: 2))" }
    return facts.joined(separator: ", ")
  }
}
