import Lede

extension BriefReport {
  /// Several lines for a person to read.
  public func text(_ style: TextStyle) -> String {
    var parts = [style.faint(overview)]
    parts += brief.stories.map { Self.lines(for: $0, style).joined(separator: "\n") }
    if !brief.also.isEmpty { parts.append(alsoLines(style).joined(separator: "\n")) }
    return parts.joined(separator: "\n\n")
  }

  private static func lines(for story: StoryBrief, _ style: TextStyle) -> [String] {
    var lines = [style.bold(TextStyle.shown(story.title)), style.faint(story.overview)]
    if !story.topics.isEmpty {
      lines.append("  " + style.green(story.topics.map(\.topic.name).joined(separator: ", ")))
    }
    if story.summary.isEmpty {
      lines.append("  " + style.faint("no sentence fits the length that was asked for"))
    }
    for sentence in story.summary {
      let credit = "[" + story.members[sentence.member].article.credit + "]"
      lines.append(
        style.wrap(
          TextStyle.shown(sentence.sentence.text + " " + credit), first: "  • ", indent: "    "))
    }
    if !story.timeline.isEmpty {
      lines.append("  " + style.faint("day by day"))
      for sentence in story.timeline {
        let article = story.members[sentence.member].article
        let day = article.date?.description ?? ""
        lines.append(
          style.wrap(
            TextStyle.shown(sentence.sentence.text + " [" + article.attribution + "]"),
            first: "  " + style.cyan(day) + "  ", indent: String(repeating: " ", count: 14)))
      }
    }
    lines.append("  " + style.faint("articles"))
    for member in story.members {
      lines.append(Self.line(for: member.article, style))
      if !member.copies.isEmpty {
        let copies = (member.shownCopies.map(\.credit) + member.restOfCopies)
          .joined(separator: "; ")
        lines.append(
          style.faint(
            style.wrap(
              TextStyle.shown("also in " + copies), first: String(repeating: " ", count: 16),
              indent: String(repeating: " ", count: 18))))
      }
    }
    return lines
  }

  private static func line(for article: BriefArticle, _ style: TextStyle) -> String {
    let source =
      article.title == nil && article.source == nil ? "" : " [\(article.attribution)]"
    return style.wrap(
      TextStyle.shown((article.title ?? article.name) + source),
      first: "    " + TextStyle.column(article.date?.description ?? "undated", 10) + "  ",
      indent: String(repeating: " ", count: 16))
  }

  private func alsoLines(_ style: TextStyle) -> [String] {
    var lines = [style.bold(brief.stories.isEmpty ? "Stories" : "Also")]
    for story in shownAlso {
      let count = story.articleCount == 1 ? "" : ", \(story.articleCount) articles"
      lines.append(
        style.wrap(
          TextStyle.shown(story.title + " [" + story.first.credit + count + "]"), first: "  • ",
          indent: "    "))
    }
    if let restOfAlso { lines.append("  " + style.faint(restOfAlso)) }
    return lines
  }
}
