import Lede

extension DuplicateReport {
  /// Several lines for a person to read.
  public func text(_ style: TextStyle) -> String {
    (findings.groups.map { Self.lines(for: $0, style).joined(separator: "\n") }
      + [style.faint(style.wrap(summary, first: "", indent: ""))]).joined(separator: "\n\n")
  }

  private static func lines(for group: DuplicateGroup, _ style: TextStyle) -> [String] {
    let likeness =
      group.areSame
      ? "the same words" : "alike from \(Decimals.format(group.containment, places: 2)) on"
    let heading = style.bold("\(group.members.count) articles") + style.faint("  " + likeness)
    return [heading]
      + group.members.enumerated().flatMap { lines(for: $1, first: $0 == 0, group, style) }
  }

  private static func lines(
    for member: DuplicateGroup.Member, first isFirst: Bool, _ group: DuplicateGroup,
    _ style: TextStyle
  ) -> [String] {
    let article = member.article
    let containment = isFirst ? "    " : Decimals.format(member.containment, places: 2)
    let marks = [
      isFirst && group.oldest != nil ? style.green("oldest") : nil,
      article.isArchived ? style.yellow("archived") : nil,
    ].compactMap(\.self).map { "  " + $0 }.joined()
    let id = TextStyle.shown(article.place.id)
    let details = [
      article.place.title == nil ? nil : id, article.source.map { TextStyle.shown($0) },
      place(of: article).map { TextStyle.shown($0) },
    ].compactMap(\.self).joined(separator: "  ")
    let date = TextStyle.column(article.date?.description ?? "undated", 10)
    var lines = [
      "  " + style.cyan(containment) + "  " + date + "  "
        + TextStyle.shown(article.place.title ?? article.place.id) + marks
    ]
    if !details.isEmpty {
      lines.append(String(repeating: " ", count: 20) + style.faint(details))
    }
    return lines
  }

  /// Where an article was read, unless its id says so.
  private static func place(of article: DuplicateArticle) -> String? {
    guard let origin = article.place.origin else { return nil }
    let name = origin.path.split(separator: "/").last ?? ""
    let isNamed = origin.line == nil && name.prefix { $0 != "." } == article.place.id
    return isNamed ? origin.path : article.place.description
  }

  /// What was compared and what was found, in a sentence.
  private var summary: String {
    let empty = findings.empty == 0 ? "" : "; \(findings.empty) without a word left out"
    guard findings.articles > 0 else {
      return findings.groups.isEmpty
        ? "no two of the archive's \(findings.archived) articles are nearly the same" + empty
        : "\(findings.archivedInGroups) of the archive's \(findings.archived) articles are in "
          + CheckReport.counted(findings.groups.count, "group") + empty
    }
    let articles = CheckReport.counted(findings.articles, "article")
    let archive =
      findings.archived == 0 ? "" : " or of the \(findings.archived) of the archive"
    guard !findings.groups.isEmpty else {
      return "none of \(articles) is nearly the same as another" + archive + empty
    }
    return "\(findings.inGroups) of \(articles) \(findings.inGroups == 1 ? "is" : "are") in "
      + CheckReport.counted(findings.groups.count, "group")
      + (findings.archivedInGroups == 0
        ? "" : ", with \(findings.archivedInGroups) of the archive")
      + empty
  }
}
