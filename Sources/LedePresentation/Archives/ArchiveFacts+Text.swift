public import LedeArchive

extension ArchiveFacts {
  /// What the archive is, and how its topics went over time.
  public func text(_ style: TextStyle) -> String {
    let days = [first, last].compactMap { $0?.description }.joined(separator: " to ")
    var facts = [
      ("articles", "\(articles)" + (days.isEmpty ? "" : ", \(days)")),
      ("model", [model.name, model.date].compactMap(\.self).joined(separator: ", ")),
      (
        "vectors",
        [(terms, "term"), (segments, "segment"), (removedRows, "removed row")]
          .map { CheckReport.counted($0.0, $0.1) }.joined(separator: ", ")
      ),
      (
        "",
        "frequencies of version \(version), counted in "
          + CheckReport.counted(versionArticles, "article")
      ),
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
      let missing = articles - searchable
      facts.append(
        (
          "",
          "\(CheckReport.counted(missing, "article")) \(missing == 1 ? "is" : "are") not in the "
            + "full-text index"
        ))
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
