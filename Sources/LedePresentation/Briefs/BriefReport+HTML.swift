import Lede

extension BriefReport {
  /// One page that needs nothing beside itself, to be read or printed.
  public var html: String {
    let days = brief.stories.flatMap(\.articles).compactMap(\.date)
    let span = days.min().map { first in
      days.max().map { first == $0 ? "\(first)" : "\(first) to \($0)" } ?? "\(first)"
    }
    return HTMLWriter.page(title: "Brief", style: Self.style) { main in
      main.element("header") { html in
        html.element("h1", "Brief")
        html.element(
          "p", ["class": "faint"], [span, overview].compactMap { $0 }.joined(separator: " · "))
      }
      if brief.stories.count > 1 { writeContents(to: &main) }
      for (number, story) in brief.stories.enumerated() {
        Self.write(story, number, to: &main)
      }
      if !brief.also.isEmpty { writeAlso(to: &main) }
    }
  }

  private func writeContents(to html: inout HTMLWriter) {
    html.element("nav") { html in
      html.element("ol") { html in
        for (number, story) in brief.stories.enumerated() {
          html.element("li") { html in
            html.element("a", ["href": "#story-\(number + 1)"], story.title)
            html.element("span", ["class": "faint"], " \(story.articles.count)")
          }
        }
      }
    }
  }

  private static func write(_ story: StoryBrief, _ number: Int, to html: inout HTMLWriter) {
    html.element("article", ["id": "story-\(number + 1)"]) { html in
      html.element("h2", story.title)
      html.element("p", ["class": "faint"], story.overview)
      if !story.topics.isEmpty {
        html.element("p", ["class": "topics"]) { html in
          for topic in story.topics {
            html.element("span", topic.topic.name)
            html.text(" ")
          }
        }
      }
      if story.summary.isEmpty {
        html.element("p", ["class": "faint"], "no sentence fits the length that was asked for")
      } else {
        html.element("ul", ["class": "summary"]) { html in
          for sentence in story.summary {
            html.element("li") { html in
              html.text(sentence.sentence.text + " ")
              credit(story.members[sentence.member].article, to: &html)
            }
          }
        }
      }
      if !story.timeline.isEmpty { writeTimeline(story, to: &html) }
      writeMembers(story, to: &html)
    }
  }

  private static func writeTimeline(_ story: StoryBrief, to html: inout HTMLWriter) {
    html.element("h3", "Day by day")
    html.element("dl", ["class": "timeline"]) { html in
      for sentence in story.timeline {
        let article = story.members[sentence.member].article
        html.element("div") { html in
          html.element("dt", article.date?.description ?? "")
          html.element("dd") { html in
            html.text(sentence.sentence.text + " ")
            html.element("cite") { linked(article.attribution, article, to: &$0) }
          }
        }
      }
    }
  }

  private static func writeMembers(_ story: StoryBrief, to html: inout HTMLWriter) {
    html.element("h3", "Articles")
    html.element("ul", ["class": "articles"]) { html in
      for member in story.members {
        html.element("li") { html in
          let article = member.article
          linked(article.title ?? article.name, article, to: &html)
          let source = article.title == nil && article.source == nil ? nil : article.attribution
          let details = [source, article.date?.description ?? "undated"].compactMap { $0 }
          html.element("span", ["class": "faint"], " " + details.joined(separator: ", "))
          if !member.copies.isEmpty {
            html.element("span", ["class": "faint"]) { html in
              html.text("; also in ")
              for (number, copy) in member.shownCopies.enumerated() {
                if number > 0 { html.text("; ") }
                linked(copy.credit, copy, to: &html)
              }
              for rest in member.restOfCopies { html.text("; " + rest) }
            }
          }
        }
      }
    }
  }

  private func writeAlso(to html: inout HTMLWriter) {
    html.element("section") { html in
      html.element("h2", brief.stories.isEmpty ? "Stories" : "Also")
      html.element("ul", ["class": "articles"]) { html in
        for story in shownAlso {
          html.element("li") { html in
            Self.linked(story.title, story.first, to: &html)
            let count = story.articleCount == 1 ? "" : ", \(story.articleCount) articles"
            html.element("span", ["class": "faint"], " " + story.first.credit + count)
          }
        }
        if let restOfAlso { html.element("li", ["class": "faint"], restOfAlso) }
      }
    }
  }

  private static func credit(_ article: BriefArticle, to html: inout HTMLWriter) {
    html.element("cite") { linked(article.credit, article, to: &$0) }
  }

  private static func linked(
    _ text: String, _ article: BriefArticle, to html: inout HTMLWriter
  ) {
    if let link = article.link {
      html.element("a", ["href": link, "rel": "noopener noreferrer"], text)
    } else {
      html.text(text)
    }
  }

  private static let style = """
    main{max-width:46rem}
    article,section{border-top:1px solid var(--line);margin-top:2rem;padding-top:.5rem}
    h2{margin:1rem 0 .25rem;font-size:1.35rem;line-height:1.25}
    h3{color:var(--faint);font-weight:600;font-size:.9rem}
    article>p{margin:.25rem 0}
    a{color:inherit;text-decoration-color:var(--blue);text-underline-offset:.15em}
    nav ol{padding-left:1.5rem}
    nav a{text-decoration:none}
    .topics span{display:inline-block;border:1px solid var(--line);border-radius:.6rem;
    padding:0 .5rem;font-size:.85rem;background:var(--panel)}
    .summary{padding-left:1.25rem}
    .summary li{margin:.4rem 0}
    cite{font-style:normal;font-size:.85rem;color:var(--faint)}
    .timeline{margin:0}
    .timeline div{display:flex;gap:1rem;margin:.35rem 0}
    dt{flex:0 0 6rem;font-variant-numeric:tabular-nums;color:var(--blue);font-size:.95rem}
    dd{margin:0}
    .articles{list-style:none;padding:0;font-size:.9rem}
    .articles li{margin:.2rem 0}
    @page{margin:18mm}
    @media print{
    body{font:10.5pt/1.4 Georgia,"Times New Roman",serif}
    main{max-width:none;padding:0}
    nav{display:none}
    a{text-decoration:none}
    h1,h2,h3{break-after:avoid}
    h2{font-size:14pt}
    li,.timeline div{break-inside:avoid}
    .topics span{background:none}
    }

    """
}
