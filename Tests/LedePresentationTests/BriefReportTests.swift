import FoundationEssentials
import Lede
import LedePresentation
import LedeTestSupport
import Testing

/// Briefs as text, Markdown, JSON and HTML.
@Suite struct BriefReportTests {
  private static func sentence(
    _ member: Int, _ text: String, position: Int = 0, score: Float = 1.25
  ) -> StoryBrief.Sentence {
    StoryBrief.Sentence(
      member: member,
      sentence: SummarySentence(
        position: position, utf8Range: 10..<10 + text.utf8.count, score: score, text: text))
  }

  private static func named(_ article: Article) -> BriefArticle {
    BriefArticle(
      id: article.id, title: article.title, date: article.date, source: article.source,
      url: article.url)
  }

  static let sample: BriefReport = {
    let bridge = TinyStories.bridge
    let story = StoryBrief(
      title: bridge[0].title ?? "",
      topics: [
        StoryBrief.Topic(
          topic: Topic(id: "traffic", name: "Traffic"), articles: 3, probability: 0.75)
      ],
      summary: [
        sentence(0, "The Tollen Bridge was closed after inspectors found a crack."),
        sentence(3, "Inspectors saw no crack last spring.", position: 2, score: 0.5),
      ],
      timeline: [
        sentence(0, "The Tollen Bridge was closed after inspectors found a crack."),
        sentence(1, "Two ferries began to carry commuters across the Tollen on Wednesday."),
      ],
      members: bridge.map { StoryBrief.Member(article: named($0)) })
    let strike = StoryBrief(
      title: "Bread & <b>butter</b> | *strike*", topics: [], summary: [], timeline: [],
      members: [
        StoryBrief.Member(
          article: BriefArticle(id: "a<b>", url: "javascript:alert(1)"),
          copies: (1...7).map { BriefArticle(id: "copy-\($0)", url: "https://a.example/<\($0)>") })
      ])
    return BriefReport(
      Brief(
        articleCount: 14, undatedCount: 9, copyCount: 7, stories: [story, strike],
        also: TinyStories.alone.map {
          StoryHeadline(title: $0.title ?? "", articleCount: 1, first: named($0))
        } + [
          StoryHeadline(title: "Two more", articleCount: 2, first: named(TinyStories.strike[0]))
        ]),
      alsoLimit: 2)
  }()

  @Test func `as text`() throws {
    try expectSnapshot(
      Self.sample.text(TextStyle(isColoured: false, width: 70)), "brief.txt")
  }

  @Test func `as Markdown`() throws { try expectSnapshot(Self.sample.markdown, "brief.md") }
  @Test func `as JSON`() throws { try expectSnapshot(Self.sample.json, "brief.json") }
  @Test func `as a page`() throws { try expectSnapshot(Self.sample.html, "brief.html") }

  @Test func `JSON is one object on one line with all stories`() throws {
    #expect(!Self.sample.json.contains("\n"))
    let object = try JSONDecoder().decode([String: Ignored].self, from: Data(Self.sample.json.utf8))
    #expect(Set(object.keys) == ["articles", "undated", "copies", "stories", "also"])
    #expect(Self.sample.json.contains("Two more"))
  }

  private struct Ignored: Decodable {
    init(from decoder: any Decoder) {}
  }

  @Test func `a page is well formed and only leads to the web`() throws {
    let page = Self.sample.html
    let body = try #require(page.firstRange(of: "<body>"))
    let end = try #require(page.firstRange(of: "</html>"))
    #expect(XMLChecker.complaint(about: page[body.lowerBound..<end.lowerBound]) == nil)
    #expect(!page.contains("javascript:") && !page.contains("<b>") && !page.contains("<script"))
    #expect(!page.contains("src=") && !page.contains("@import"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT://a", "data:text/html,x", "file:///etc/passwd", "ftp://a.b",
    "https://a.example/ b", "https://a.example/\u{1B}[2J", "//a.example", "", " https://a.example",
  ])
  func `other addresses are no links`(url: String) {
    let article = BriefArticle(id: "a", url: url)
    let report = BriefReport(
      Brief(
        articleCount: 1, undatedCount: 1, copyCount: 0, stories: [],
        also: [StoryHeadline(title: "T", articleCount: 1, first: article)]))
    #expect(!report.html.contains("href") && !report.markdown.contains("]("))
  }

  @Test func `a brief of nothing but names says stories`() {
    let report = BriefReport(
      Brief(
        articleCount: 1, undatedCount: 0, copyCount: 0, stories: [],
        also: [
          StoryHeadline(
            title: "T", articleCount: 1,
            first: BriefArticle(id: "a", date: ArticleDate("2021-03-02"), source: "Post"))
        ]))
    #expect(report.text(.plain) == "1 article\n\nStories\n  • T [Post, 2021-03-02]")
    #expect(report.markdown == "# Brief\n\n1 article\n\n## Stories\n\n- T (Post, 2021-03-02)")
  }

  @Test func `an evaluation of stories as text and JSON`() throws {
    let figures = BCubed(groups: [0, 0, 1, 1], truth: [0, 0, 0, 1])
    let report = StoryEvaluationReport(
      StoryEvaluation(articles: 4, events: 2, stories: 2, figures: figures), threshold: 0.2)
    #expect(
      report.json
        == #"{"documents":4,"events":2,"stories":2,"threshold":0.200000,"bCubed":"#
        + #"{"precision":0.750000,"recall":0.666667,"f1":0.705882}}"#)
    #expect(report.text(.plain).contains("4 articles about 2 events; 2 stories were found"))
    #expect(report.text(.plain).contains("0.750      0.667      0.706"))
  }
}
