import Lede
import LedePresentation
import Testing

struct CheckReportTests {
  private func subject(
    _ id: String, line: Int? = nil, topics: [String]? = nil
  ) -> CorpusFinding.Subject {
    var article = Article(id: id, content: "")
    article.origin = Article.Origin(path: line == nil ? id : "a.jsonl", line: line)
    return CorpusFinding.Subject(place: ArticlePlace(article), topics: topics)
  }

  private func findings() -> CorpusFindings {
    var findings = CorpusFindings()
    findings.articles = 12
    findings.filed = 11
    findings.topics = 2
    findings.words = .init(fewest: 8, median: 21, most: 40, all: 250)
    findings.dates = ArticleDate("2021-02-03").flatMap { first in
      ArticleDate("2022-01-31").map { first...$0 }
    }
    findings.undated = 1
    findings.languages = [("en", 10), ("de", 1)]
    findings.unclear = 1
    return findings
  }

  private func sample() -> CorpusFindings {
    var findings = findings()
    var same = CorpusFinding(.sameID)
    same.articles = [subject("x", line: 1), subject("x", line: 7)]
    var differently = CorpusFinding(.filedDifferently)
    differently.articles = [
      subject("a", line: 2, topics: ["sea"]), subject("b", line: 3, topics: []),
      subject("c", line: 4),
    ]
    differently.topics = ["sea"]
    differently.similarity = 0.9375
    var tiny = CorpusFinding(.tiny)
    tiny.articles = [subject("t.txt", topics: ["sea"])]
    tiny.count = 8
    var foreign = CorpusFinding(.otherLanguage)
    foreign.articles = [subject("d", line: 5)]
    foreign.language = "de"
    var label = CorpusFinding(.suspiciousLabel)
    label.articles = [subject("l", line: 6, topics: ["bread"])]
    label.topics = ["bread"]
    label.suspicion = .init(isGiven: true, probability: 0.0625, terms: ["boat", "mast"])
    findings.findings = [same, differently, tiny, foreign, label]
    return findings
  }

  @Test func `a clean corpus is two lines and a verdict`() {
    var findings = CorpusFindings()
    findings.articles = 1
    findings.words = .init(fewest: 30, median: 30, most: 30, all: 30)
    #expect(
      CheckReport(findings).text(.plain) == """
        articles   1, none filed
        words      30 to 30 an article, median 30, 30 in all

        All is well.
        """)
  }

  @Test func `findings are grouped, problems with a verdict of their own`() {
    #expect(
      CheckReport(sample()).text(.plain) == """
        articles   12, 11 filed under 2 topics
        words      8 to 40 an article, median 21, 250 in all
        dates      2021-02-03 to 2022-01-31, 1 without
        languages  English 10, German 1, unclear 1

        Not well: the same id more than once (1)
            Training takes the first and passes over the others; give each its own.
          x
              a.jsonl:1
              a.jsonl:7

        Not well: the same text filed differently (1)
            One of the filings is likely wrong; give all of them the same topics.
          0.94  3 articles  differing: sea
              a  a.jsonl:2  [sea]
              b  a.jsonl:3  []
              c  a.jsonl:4

        Note: articles of fewer than 20 words (1)
            Little can be learned from so few words; see whether the text was cut.
          t.txt  8

        Note: articles in another language than most (1)
            A model learns one language; train another for them.
          d  a.jsonl:5  German

        Note: labels that are likely wrong (1)
            Models that did not see the article contradict; read it again, the first
            ones first.
          0.063  has   bread
                 l  a.jsonl:6  boat, mast

        Not well: 2 problems
        """)
  }

  @Test func `text stops at the limit, JSON does not`() {
    var findings = findings()
    findings.findings = (1...5).map { number in
      var finding = CorpusFinding(.unusedTopic)
      finding.topics = ["topic-\(number)"]
      return finding
    }
    let report = CheckReport(findings, limit: 2)
    let text = report.text(.plain)
    #expect(text.contains("topic-2") && !text.contains("topic-3"))
    #expect(text.contains("… and 3 more; --limit or --format json shows them"))
    #expect(text.hasSuffix("\n\nWell, with 5 notes."))
    #expect(report.json.contains("topic-5"))
  }

  @Test func `what stands in a corpus cannot move the cursor`() {
    var findings = findings()
    var finding = CorpusFinding(.rareTopic)
    finding.topics = ["a\u{1B}[2Jb"]
    var other = CorpusFinding(.empty)
    other.articles = [subject("x\u{1B}\ny")]
    findings.findings = [finding, other]
    #expect(!CheckReport(findings).text(.plain).contains("\u{1B}"))
  }

  @Test func `programs read the same`() {
    #expect(
      CheckReport(sample()).json
        == #"{"well":false,"articles":12,"filed":11,"topics":2,"words":{"fewest":8,"median":21,"#
        + #""most":40,"all":250},"dates":{"first":"2021-02-03","last":"2022-01-31","without":1},"#
        + #""languages":[{"language":"en","articles":10},{"language":"de","articles":1}],"#
        + #""foreign":0,"unclear":1,"findings":["#
        + #"{"kind":"same-id","problem":true,"articles":["#
        + #"{"id":"x","title":null,"path":"a.jsonl","line":1},"#
        + #"{"id":"x","title":null,"path":"a.jsonl","line":7}]},"#
        + #"{"kind":"filed-differently","problem":true,"topics":["sea"],"similarity":0.937500,"#
        + #""articles":[{"id":"a","title":null,"path":"a.jsonl","line":2,"topics":["sea"]},"#
        + #"{"id":"b","title":null,"path":"a.jsonl","line":3,"topics":[]},"#
        + #"{"id":"c","title":null,"path":"a.jsonl","line":4}]},"#
        + #"{"kind":"tiny","problem":false,"count":8,"articles":["#
        + #"{"id":"t.txt","title":null,"path":"t.txt","topics":["sea"]}]},"#
        + #"{"kind":"other-language","problem":false,"language":"de","articles":["#
        + #"{"id":"d","title":null,"path":"a.jsonl","line":5}]},"#
        + #"{"kind":"suspicious-label","problem":false,"topics":["bread"],"given":true,"#
        + #""probability":0.062500,"terms":["boat","mast"],"articles":["#
        + #"{"id":"l","title":null,"path":"a.jsonl","line":6,"topics":["bread"]}]}]}"#)
  }

  @Test(arguments: CorpusFinding.Kind.allCases)
  func `every kind has a place in text and JSON`(kind: CorpusFinding.Kind) {
    var findings = findings()
    var finding = CorpusFinding(kind)
    finding.articles = [subject("q", line: 9)]
    finding.topics = ["u"]
    finding.suspicion = .init(isGiven: false, probability: 0.99, terms: [])
    findings.findings = [finding]
    let report = CheckReport(findings)
    let verdict = kind.isProblem ? "Not well: 1 problem" : "Well, with 1 note."
    #expect(report.text(.plain).hasSuffix("\n\n" + verdict))
    #expect(report.json.contains(#""kind":"\#(kind.rawValue)","problem":\#(kind.isProblem)"#))
  }
}
