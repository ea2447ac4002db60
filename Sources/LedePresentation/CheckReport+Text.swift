import Lede

extension CheckReport {
  /// Several lines for a person to read.
  public func text(_ style: TextStyle) -> String {
    var lines = summary(style)
    for kind in CorpusFinding.Kind.allCases {
      let found = findings.findings.filter { $0.kind == kind }
      guard !found.isEmpty else { continue }
      let verdict = kind.isProblem ? style.bold("Not well: ") : style.yellow("Note: ")
      lines += ["", verdict + "\(kind.heading) (\(found.count))"]
      lines.append(style.faint(style.wrap(kind.remedy, first: "    ", indent: "    ")))
      for finding in found.prefix(limit) { lines += self.lines(for: finding, style) }
      if found.count > limit { lines.append(more(found.count, "  ", style)) }
    }
    lines.append("")
    let (problems, all) = (findings.problemCount, findings.findings.count)
    lines.append(
      problems > 0
        ? style.bold("Not well: ") + Self.counted(problems, "problem")
        : style.green(all == 0 ? "All is well." : "Well, with \(Self.counted(all, "note"))."))
    return lines.joined(separator: "\n")
  }

  static func counted(_ count: Int, _ name: String) -> String {
    "\(count) \(name)\(count == 1 ? "" : "s")"
  }

  private func more(_ count: Int, _ indent: String, _ style: TextStyle) -> String {
    style.faint("\(indent)… and \(count - limit) more; --limit or --format json shows them")
  }

  // MARK: Summary

  private func summary(_ style: TextStyle) -> [String] {
    var facts = [
      (
        "articles",
        "\(findings.articles)"
          + (findings.filed == 0
            ? ", none filed"
            : ", \(findings.filed == findings.articles ? "all" : "\(findings.filed)") filed under "
              + Self.counted(findings.topics, "topic"))
      )
    ]
    if let words = findings.words {
      facts.append(
        (
          "words",
          "\(words.fewest) to \(words.most) an article, median \(words.median), "
            + "\(words.all) in all"
        ))
    }
    if let dates = findings.dates {
      facts.append(
        (
          "dates",
          "\(dates.lowerBound) to \(dates.upperBound)"
            + (findings.undated > 0 ? ", \(findings.undated) without" : "")
        ))
    }
    var languages = findings.languages.map {
      "\(Language.names(of: [$0.code])) \($0.articles)"
    }
    if findings.foreign > 0 { languages.append("none that Lede reads \(findings.foreign)") }
    if findings.unclear > 0 { languages.append("unclear \(findings.unclear)") }
    if !languages.isEmpty { facts.append(("languages", languages.joined(separator: ", "))) }
    return facts.map { name, fact in
      style.wrap(
        fact, first: TextStyle.column(name, 9) + "  ", indent: TextStyle.column("", 9) + "  ")
    }
  }

  // MARK: Findings

  private func lines(for finding: CorpusFinding, _ style: TextStyle) -> [String] {
    switch finding.kind {
    case .skipped:
      return [
        style.wrap(
          TextStyle.shown(finding.reason?.description ?? ""), first: "  ", indent: "      ")
      ]
    case .sameID:
      return ["  " + TextStyle.shown(finding.articles.first?.place.id ?? "")]
        + members(finding.articles, style) { TextStyle.shown($0.place.description) }
    case .filedDifferently, .duplicates, .nearDuplicates:
      let similarity = Decimals.format(finding.similarity ?? 1, places: 2)
      let topics = finding.topics.isEmpty ? "" : "  differing: " + list(finding.topics, style)
      return [
        "  " + style.cyan(similarity) + "  "
          + Self.counted(finding.articles.count, "article") + topics
      ]
        + members(finding.articles, style) { subject in
          place(subject, style)
            + (subject.topics.map { "  [" + list($0, style) + "]" } ?? "")
        }
    case .suspiciousLabel:
      guard let suspicion = finding.suspicion, let subject = finding.articles.first else {
        return []
      }
      let terms =
        suspicion.terms.isEmpty
        ? "" : "  " + TextStyle.shown(suspicion.terms.joined(separator: ", "))
      return [
        "  " + style.cyan(Decimals.format(suspicion.probability, places: 3)) + "  "
          + (suspicion.isGiven ? "has   " : "lacks ") + list(finding.topics, style),
        "         " + place(subject, style) + style.faint(terms),
      ]
    case .loneTopic:
      let only = finding.articles.first.map { "  " + place($0, style) } ?? ""
      return ["  " + list(finding.topics, style) + only]
    case .rareTopic, .commonTopic, .unlistedTopic, .unusedTopic, .alikeTopics,
      .inseparableTopics:
      let count = finding.count.map { "  " + Self.counted($0, "article") } ?? ""
      return ["  " + list(finding.topics, style) + count]
    case .empty, .tiny, .replacementCharacters, .mojibake, .controlCharacters, .otherLanguage,
      .unfiled, .unreadDate:
      let detail =
        finding.kind == .otherLanguage
        ? finding.language.map { Language.names(of: [$0]) } ?? "none that Lede reads"
        : finding.date.map { TextStyle.shown($0) } ?? finding.count.map { "\($0)" }
      return finding.articles.map { subject in
        "  " + place(subject, style) + (detail.map { "  " + style.cyan($0) } ?? "")
      }
    }
  }

  /// A line for each article of a finding, as many as are shown.
  private func members(
    _ articles: [CorpusFinding.Subject], _ style: TextStyle,
    _ line: (CorpusFinding.Subject) -> String
  ) -> [String] {
    articles.prefix(limit).map { "      " + line($0) }
      + (articles.count > limit ? [more(articles.count, "      ", style)] : [])
  }

  /// The id, and the file and line; the file alone where it has the id as its name.
  private func place(_ subject: CorpusFinding.Subject, _ style: TextStyle) -> String {
    let id = TextStyle.shown(subject.place.id)
    let place = TextStyle.shown(subject.place.description)
    if let origin = subject.place.origin, origin.line == nil {
      let name = origin.path.split(separator: "/").last ?? ""
      let isNamed = name.prefix { $0 != "." } == subject.place.id
      if isNamed || origin.path.hasSuffix(subject.place.id) { return place }
    }
    return id == place ? id : id + "  " + style.faint(place)
  }

  private func list(_ topics: [String], _ style: TextStyle) -> String {
    style.green(TextStyle.shown(topics.joined(separator: ", ")))
  }
}
