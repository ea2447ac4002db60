import FoundationEssentials
import Lede
import LedePresentation
import LedeTestSupport
import Testing

/// Explanations as text, JSON and HTML.
@Suite struct ExplanationReportTests {
  private static let narrow = TextStyle(isColoured: false, width: 60)
  private static let nasty = Article(
    id: "<script>&\"'", title: "<b>Ferry</b> & \"port\" 🚢 of the cafe\u{301}",
    content: """
      The <i>ferry</i> & its captain's port: "storm" 👩‍👩‍👧.\r\nNobody \u{1B}[2J was hurt.\r
      \r
      Islands \u{202E}expected <script>alert('storm')</script> because of Friday.
      """)

  @Test func `one topic, with the whole text`() throws {
    try expectSnapshot(
      Samples.explanation(limit: 3).text(Self.narrow), "explanation.txt")
  }

  @Test func `several topics, each with the sentences that hold its terms`() throws {
    try expectSnapshot(
      Samples.explanation(topics: ["weather", "sea"], limit: 1).text(.plain),
      "explanations.txt")
  }

  @Test func `an article without a known word`() throws {
    let report = Samples.explanation(of: TinyCorpora.unknownWords, topics: [])
    #expect(
      report.text(.plain)
        == "unknown\n  no word that the model knows")
    #expect(report.json == #"{"id":"unknown","title":null,"date":null,"topics":[]}"#)
    #expect(ExplanationReport.page(of: [report]).contains("no word that the model knows"))
    // A topic that was asked for has its bias to show.
    let asked = Samples.explanation(of: TinyCorpora.unknownWords, topics: ["sea"])
    #expect(asked.json.contains(#""of":"article","score":-0.500000"#))
    #expect(asked.json.contains(#""bias":-0.500000000000,"terms":[]}]}"#))
  }

  @Test func `as JSON`() throws {
    try expectSnapshot(Samples.explanation(limit: 1).json, "explanation.json")
  }

  @Test func `a passage has its own score, and only its own words`() {
    let report = Samples.passageExplanation
    let head =
      #"{"topic":"sea","role":"secondary","of":"passage","start":47,"end":155,"#
      + #""score":0.187500,"threshold":0.125000,"probability":0.750000,"#
      + #""thresholdProbability":0.500000,"bias":-0.250000000000,"terms":[{"term":"captain","#
    let captain =
      #""form":"captain","weight":0.500000000000,"value":0.500000000000,"#
      + #""contribution":0.250000000000,"spans":[[51,58]],"titleSpans":[]},"#
    #expect(report.json.contains(head + captain))
    // The port stands in other sentences and in the title.
    let port =
      #"{"term":"port","form":"port","weight":0.500000000000,"value":0.125000000000,"#
      + #""contribution":0.062500000000,"spans":[],"titleSpans":[]}]}"#
    #expect(report.json.contains(port))
    #expect(report.text(.plain).contains("score of its passage 0.188; given from 0.125 on (50 %)"))
    var labels = report.article
    labels.labels = report.explanations.map(\.label)
    labels.explanations = report.explanations
    #expect(
      labels.json.contains(
        #","of":"passage","start":47,"end":155,"passageScore":0.187500,"bias":-0.25"#))
  }

  private struct Report: Decodable {
    struct Term: Decodable {
      let form: String
      let contribution: Double
      let weight: Double
      let value: Double
      let spans: [[Int]]
      let titleSpans: [[Int]]
    }
    struct Topic: Decodable {
      let topic: String
      let role: String?
      let score: Double
      let bias: Double
      let terms: [Term]
      let restCount: Int?
      let restContribution: Double?
    }
    let topics: [Topic]
  }

  @Test(arguments: [nil, 0, 1, 5] as [Int?])
  func `the numbers of the JSON add up to its score`(limit: Int?) throws {
    for article in [Samples.article, Self.nasty, TinyCorpora.unseenBoat] {
      let json = Samples.explanation(of: article, topics: ["sea", "weather"], limit: limit).json
      #expect(!json.contains { $0.isNewline })
      let report = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
      #expect(report.topics.map(\.topic) == ["sea", "weather"])
      for topic in report.topics {
        let sum =
          topic.terms.reduce(topic.bias) { $0 + $1.contribution } + (topic.restContribution ?? 0)
        #expect((sum - topic.score).magnitude <= 1e-6)
        #expect((topic.restCount != nil) == (topic.restContribution != nil))
        if limit == nil { #expect(topic.restCount == nil) }
        for term in topic.terms {
          #expect((term.weight * term.value - term.contribution).magnitude <= 1e-11)
          for (spans, text) in [(term.spans, article.content), (term.titleSpans, article.title)] {
            for span in spans {
              let slice = Array(Array((text ?? "").utf8)[span[0]..<span[1]])
              if term.titleSpans.isEmpty, span == term.spans[0] {
                #expect(String(decoding: slice, as: UTF8.self) == term.form)
              }
            }
          }
        }
      }
    }
  }

  /// Text between tags, with the five escapes undone.
  private static func textOfPage(_ page: String) -> (text: String, isBalanced: Bool) {
    var open: [Substring] = []
    var isBalanced = true
    var text = ""
    var rest = page.dropFirst("<!DOCTYPE html>".count)
    while let start = rest.firstIndex(of: "<") {
      if open.last != "style" { text += rest[..<start] }
      guard let end = rest[start...].firstIndex(of: ">") else { return (text, false) }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        isBalanced = isBalanced && open.popLast() == tag.dropFirst()
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
    }
    for (escape, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] { text = text.replacing(escape, with: character) }
    return (text, isBalanced && open.isEmpty)
  }

  @Test func `a page holds the text as it is, and no markup of an article's`() {
    for article in [Samples.article, Self.nasty] {
      let report = Samples.explanation(of: article, topics: ["sea", "weather"])
      let page = ExplanationReport.page(of: [report])
      let (text, isBalanced) = Self.textOfPage(page)
      #expect(isBalanced)
      #expect(!page.contains("<script") && !page.contains("<b>Ferry") && !page.contains("<i>"))
      #expect(!page.unicodeScalars.contains("\u{1B}"))
      let words = { (text: String) in
        text.replacing("\u{1B}", with: "\u{FFFD}").split(whereSeparator: \.isWhitespace)
      }
      let shown = words(text).joined(separator: " ")
      #expect(shown.contains(words(article.title ?? "").joined(separator: " ")))
      #expect(shown.contains(words(article.content).joined(separator: " ")))
      #expect(page.contains(#"<mark class="for""#) && page.contains(#"<mark class="against""#))
      // Nothing is fetched from elsewhere.
      #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("url("))
    }
  }

  @Test func `a page of several articles has all of them`() {
    let page = ExplanationReport.page(of: [
      Samples.explanation(), Samples.explanation(of: TinyCorpora.unseenBoat),
    ])
    #expect(page.contains("<title>Why 2 articles have their topics</title>"))
    #expect(page.contains("<h1>Sails in the harbour</h1>"))
    #expect(page.contains("<h1>Ferry &quot;Alma&quot; stays in port</h1>"))
  }

  @Test(arguments: [40, 60, 100])
  func `lines are broken at the width, colours not counted, and lose no word`(width: Int) {
    for article in [Samples.article, TinyCorpora.unseenBoat] {
      let report = Samples.explanation(of: article)
      let coloured = report.text(TextStyle(isColoured: true, width: width))
      #expect(coloured.contains("\u{1B}[1;32m") || coloured.contains("\u{1B}[32m"))
      let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      let marked = report.text(TextStyle(isColoured: false, width: width))
      #expect(!marked.contains("\u{1B}"))
      let words = { (text: String) in
        text.filter { !"«»‹›".contains($0) }.split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
      }
      #expect(words(plain).hasSuffix(words(article.content)))
      #expect(words(marked).hasSuffix(words(article.content)))
      // The lines behind the legend are the article's.
      for text in [plain, marked] {
        let body = text.split(separator: "speaks against it").last ?? ""
        #expect(body.split(separator: "\n").allSatisfy { $0.count <= width })
      }
    }
  }

  @Test func `an article cannot change the terminal`() {
    let text = Samples.explanation(of: Self.nasty, topics: ["sea", "weather"]).text(.plain)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
  }

  @Test func `labels have their terms where that was asked for`() throws {
    let explained = Samples.explanation(topics: ["sea", "weather"], limit: 2)
    var report = explained.article
    report.labels = explained.explanations.map(\.label)
    report.explanations = explained.explanations
    try expectSnapshot(report.text(Self.narrow), "labels-explained.txt")
    let json = report.json
    #expect(
      json.contains(#""passages":[],"of":"article","bias":-0.500000000000,"terms":[{"term":"#))
    #expect(json.contains(#","restCount":"#))
  }
}
