import Lede

extension BriefReport {
  /// The brief as Markdown, a heading for each story.
  public var markdown: String {
    var parts = ["# Brief", Self.escape(overview)]
    for story in brief.stories { parts += Self.parts(of: story) }
    if !brief.also.isEmpty {
      parts.append(brief.stories.isEmpty ? "## Stories" : "## Also")
      let lines = shownAlso.map { story in
        let count = story.articleCount == 1 ? "" : ", \(story.articleCount) articles"
        return "- \(Self.escape(story.title)) (\(Self.credit(story.first))\(count))"
      }
      parts.append((lines + (restOfAlso.map { ["- \($0)"] } ?? [])).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  private static func parts(of story: StoryBrief) -> [String] {
    var parts = ["## " + escape(story.title), "*\(escape(story.overview))*"]
    if !story.topics.isEmpty {
      parts.append("Topics: " + escape(story.topics.map(\.topic.name).joined(separator: ", ")))
    }
    if !story.summary.isEmpty {
      parts.append(
        story.summary.map { sentence in
          "- \(escape(sentence.sentence.text)) (\(credit(story.members[sentence.member].article)))"
        }.joined(separator: "\n"))
    }
    if !story.timeline.isEmpty {
      parts.append("### Day by day")
      parts.append(
        story.timeline.map { sentence in
          let article = story.members[sentence.member].article
          return "- **\(article.date?.description ?? "")** \(escape(sentence.sentence.text)) "
            + "(\(linked(article.attribution, article)))"
        }.joined(separator: "\n"))
    }
    parts.append("### Articles")
    parts.append(
      story.members.map { member in
        let article = member.article
        let name = linked(article.title ?? article.name, article)
        let source =
          article.title == nil && article.source == nil
          ? [] : [escape(article.attribution)]
        let day = [article.date?.description ?? "undated"]
        let copies =
          member.copies.isEmpty
          ? ""
          : "; also in "
            + (member.shownCopies.map(credit) + member.restOfCopies).joined(separator: "; ")
        return "- \(name) (\((source + day).joined(separator: ", "))\(copies))"
      }.joined(separator: "\n"))
    return parts
  }

  private static func credit(_ article: BriefArticle) -> String {
    [linked(article.attribution, article), article.date?.description].compactMap { $0 }
      .joined(separator: ", ")
  }

  private static func linked(_ text: String, _ article: BriefArticle) -> String {
    guard let link = article.link else { return escape(text) }
    // Within angle brackets an address may hold anything but these.
    let address = link.replacing("<", with: "%3C").replacing(">", with: "%3E")
      .replacing("\\", with: "%5C")
    return "[\(escape(text))](<\(address)>)"
  }

  /// Text with a backslash before what Markdown would take for a mark, on one line.
  private static func escape(_ text: String) -> String {
    var escaped = ""
    for character in TextStyle.shown(text) {
      if "\\`*_[]<>#|~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
