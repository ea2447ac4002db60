import Lede

extension SummaryReport {
  /// One page with articles, each with its summary, and with the whole text where it was asked for.
  public static func page(of reports: [SummaryReport]) -> String {
    let first = reports.first.map { $0.article.title ?? $0.article.id } ?? "no article"
    let title = reports.count > 1 ? "Summaries of \(reports.count) articles" : first
    return HTMLWriter.page(title: title, style: style) { main in
      for report in reports { report.write(to: &main) }
    }
  }

  private func write(to html: inout HTMLWriter) {
    html.element("article") { html in
      html.element("h1", article.title ?? article.id)
      let details = [article.title == nil ? nil : article.id, article.date?.description]
      html.element("p", ["class": "faint"], details.compactMap { $0 }.joined(separator: " · "))
      if let summary = article.summary { Self.write(summary, to: &html) }
      if isHighlighted { writeText(to: &html) }
    }
  }

  private static func write(
    _ summary: ArticleReport.SummaryPart, to html: inout HTMLWriter
  ) {
    if let focus = summary.focus {
      html.element(
        "p", ["class": "faint"],
        focus.isFound ? "about \(focus.name)" : "no sentence is about \(focus.name)")
    }
    guard !summary.sentences.isEmpty else {
      html.element("p", ["class": "faint"], summary.complaint)
      return
    }
    html.element("ul", ["class": "summary"]) { html in
      for (number, sentence) in summary.sentences.enumerated() {
        html.element("li") { html in
          html.text(sentence.text)
          guard let reasons = summary.reasons?[number] else { return }
          html.element("div", ["class": "faint reasons"], reasons.text(summary.focus))
        }
      }
    }
    if let ranking = summary.ranking { write(ranking, of: summary, to: &html) }
  }

  private static func write(
    _ ranking: [SummarySentence], of summary: ArticleReport.SummaryPart,
    to html: inout HTMLWriter
  ) {
    let chosen = Set(summary.sentences.map(\.position))
    html.element("table") { table in
      for sentence in ranking {
        let isChosen = chosen.contains(sentence.position)
        table.element("tr", ["class": isChosen ? "chosen" : "faint"]) { row in
          row.element(
            "td", ["class": "number"], Decimals.format(Double(sentence.score), places: 3))
          row.element("td", sentence.text)
        }
      }
    }
  }

  private func writeText(to html: inout HTMLWriter) {
    let chosen = chosen
    html.element("div", ["class": "text"]) { html in
      for paragraph in paragraphs {
        html.element("p") { html in
          for number in paragraph {
            if chosen.contains(number) {
              html.element("mark", text(of: number))
            } else {
              html.text(text(of: number))
            }
            html.text(" ")
          }
        }
      }
    }
  }

  private static let style = """
    article+article{border-top:2px solid var(--line);margin-top:3rem;padding-top:1rem}
    .summary{max-width:42rem;padding-left:1.2rem}
    .summary li{margin:0 0 .5rem}
    .reasons{font-size:.85rem}
    tr.chosen{font-weight:600}
    .text{max-width:42rem;border-top:1px solid var(--line);margin-top:1.5rem}
    .text p{margin:.8rem 0}
    mark{color:inherit;border-radius:.2em;
    background:color-mix(in srgb,var(--green) 25%,transparent)}
    @media print{mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    h1{break-after:avoid}li,tr{break-inside:avoid}}

    """
}
