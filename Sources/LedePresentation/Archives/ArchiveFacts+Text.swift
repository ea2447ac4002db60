public import LedeArchive

extension ArchiveFacts {
  /// What the archive is, and how its topics went over time.
  public func text(_ style: TextStyle) -> String {
    let days = [first, last].compactMap { $0?.description }.joined(separator: " to ")
    var facts = [
      ("articles", "\(articles)" + (days.isEmpty ? "" : ", \(days)")),
      ("model", [model.name, model.date].compactMap(\.self).joined(separator: ", ")),
      ("vectors", "\(terms) terms, \(segments) segments, \(removedRows) removed rows"),
      ("", "frequencies of version \(version), counted in \(versionArticles) articles"),
      (
        "bytes", "\(textBytes) of text, \(indexBytes) of full-text index, \(vectorBytes) of vectors"
      ),
      ("", bytesPerArticle),
    ]
    if let latent {
      facts.append(
        ("", "\(latent.dimensions) latent dimensions, learned from \(latent.articles) articles"))
    }
    if searchable < articles {
      facts.append(("", "\(articles - searchable) articles are not in the full-text index"))
    }
    var lines = facts.filter { !$0.1.isEmpty }.map {
      style.wrap(TextStyle.shown($0.1), first: TextStyle.column($0.0, 10), indent: "          ")
    }
    let chart = TopicTimeline(self, width: style.width)
    if !chart.rows.isEmpty { lines += [""] + chart.lines(style) }
    return lines.joined(separator: "\n")
  }

  private var bytesPerArticle: String {
    guard articles > 0 else { return "" }
    let parts = [(textBytes, "text"), (indexBytes, "index"), (vectorBytes, "vectors")]
    return "an article: " + parts.map { "\($0.0 / articles) \($0.1)" }.joined(separator: ", ")
  }
}
