import Lede

extension ExplanationReport {
  /// One page with articles, each with its topics, their sums and the text with its terms marked:
  /// the stronger the darker.
  public static func page(of reports: [ExplanationReport]) -> String {
    let first = reports.first.map { $0.article.title ?? $0.article.id } ?? "no article"
    let title = reports.count > 1 ? "Why \(reports.count) articles have their topics" : first
    return HTMLWriter.page(title: title, style: style) { main in
      for report in reports { report.write(to: &main) }
    }
  }

  private func write(to html: inout HTMLWriter) {
    html.element("article") { html in
      html.element("h1", article.title ?? article.id)
      let details = [article.title == nil ? nil : article.id, article.date?.description]
      html.element("p", ["class": "faint"], details.compactMap { $0 }.joined(separator: " · "))
      for warning in article.warnings {
        html.element("p", ["class": "warning"], "warning: " + warning.text)
      }
      if explanations.isEmpty {
        html.element("p", ["class": "faint"], "no word that the model knows")
      }
      for explanation in explanations { write(explanation, to: &html) }
    }
  }

  private func write(_ explanation: TopicExplanation, to html: inout HTMLWriter) {
    let label = explanation.label
    let sum = ScoreSum(explanation, limit: Self.rowsEachWay)
    html.element("section") { html in
      html.element("h2") { html in
        html.text(label.topic.name + " ")
        html.element(
          "span", ["class": "role"], explanation.isGiven ? label.role.rawValue : "not given")
      }
      html.element("p") { html in
        html.element("b", Decimals.format(explanation.probability * 100, places: 0) + " %")
        html.element("span", ["class": "faint"], " · " + sum.verdict)
      }
      html.element("div", ["class": "columns"]) { html in
        Self.write(sum, to: &html)
        html.element("div", ["class": "text"]) { writeText(explanation, to: &$0) }
      }
    }
  }

  /// How many terms for a topic, and how many against it, have a row of their own; the text marks
  /// all of them.
  private static let rowsEachWay = 12

  private static func write(_ sum: ScoreSum, to html: inout HTMLWriter) {
    html.element("table") { html in
      for row in sum.rows {
        let share = min(row.amount.magnitude / sum.strongest, 1)
        html.element("tr", ["class": row.isTerm ? "term" : "faint"]) { html in
          html.element("td", row.name)
          html.element("td", ["class": "number"], Decimals.signed(row.amount, places: 3))
          html.element("td", ["class": "bars"]) { html in
            guard row.isTerm else { return }
            let width = "width:\(Decimals.format(share * 100, places: 1))%"
            html.element(
              "div", ["class": row.amount > 0 ? "bar for" : "bar against", "style": width], "")
          }
        }
      }
      html.element("tr", ["class": "sum"]) { html in
        html.element("th", "score")
        html.element(
          "th", ["class": "number"],
          Decimals.format(Double(sum.explanation.score), places: 3))
        html.element("th", "")
      }
    }
  }

  private func writeText(_ explanation: TopicExplanation, to html: inout HTMLWriter) {
    let body = MarkedText(explanation.contributions, \.utf8Ranges)
    let title = MarkedText(explanation.contributions, \.titleUTF8Ranges)
    let titlePieces = title.pieces(of: titleBytes.indices)
    let sentencePieces = sentences.map { body.pieces(of: $0.utf8Range) }
    let strongest =
      (sentencePieces.joined().map(\.strength.magnitude) + titlePieces.map(\.strength.magnitude))
      .max() ?? 0
    func write(_ pieces: [MarkedText.Piece], of bytes: [UInt8], to html: inout HTMLWriter) {
      for piece in pieces {
        let text = String(decoding: bytes[piece.utf8Range], as: UTF8.self)
        guard piece.strength != 0 else {
          html.text(text)
          continue
        }
        let strength = Decimals.format(piece.strength.magnitude / strongest * 75, places: 0)
        let terms = piece.terms.map { term in
          let contribution = explanation.contributions[term]
          return contribution.form + " " + Decimals.signed(contribution.contribution, places: 3)
        }
        html.element(
          "mark",
          [
            "class": piece.strength > 0 ? "for" : "against", "style": "--strength:\(strength)%",
            "title": terms.joined(separator: ", "),
          ], text)
      }
    }
    if !titlePieces.isEmpty {
      html.element("p", ["class": "title"]) { write(titlePieces, of: titleBytes, to: &$0) }
    }
    var next = 0
    while next < sentences.count {
      let paragraph = sentences[next].paragraph
      html.element("p") { html in
        while next < sentences.count, sentences[next].paragraph == paragraph {
          write(sentencePieces[next], of: bytes, to: &html)
          html.text(" ")
          next += 1
        }
      }
    }
  }

  private static let style = """
    article+article{border-top:2px solid var(--line);margin-top:3rem;padding-top:1rem}
    .role{font-size:.75rem;font-weight:400;border:1px solid var(--line);border-radius:1em;
    padding:.1rem .6rem;vertical-align:middle;white-space:nowrap}
    .warning{color:var(--amber)}
    .columns{display:grid;grid-template-columns:minmax(15rem,20rem) 1fr;gap:2rem;
    align-items:start}
    .columns table{width:100%;font-size:.85rem}
    .columns td,.columns th{padding:.1rem .4rem;vertical-align:middle}
    .columns td:first-child{overflow-wrap:anywhere}
    .bars{width:35%}
    .bar{height:.7rem;border-radius:.15rem;background:var(--tone);min-width:1px}
    .sum th{border-bottom:none}
    .for{--tone:var(--green)}
    .against{--tone:var(--red)}
    .text{max-width:40rem}
    .text p{margin:0 0 .8rem}
    .title{font-weight:600}
    mark{color:inherit;border-radius:.2em;
    background:color-mix(in srgb,var(--tone) var(--strength),transparent)}
    mark.against{text-decoration:underline dotted
    color-mix(in srgb,var(--tone) var(--strength),transparent)}
    @media(max-width:48rem){.columns{display:block}.text{margin-top:1rem}}
    @media print{mark,.bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    table,h2,tr{break-inside:avoid;break-after:auto}h2{break-after:avoid}}

    """
}
