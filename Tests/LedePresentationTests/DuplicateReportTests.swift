import Lede
import LedePresentation
import LedeTestSupport
import Testing

@Suite struct DuplicateReportTests {
  /// An article of 40 words of which `changed` are others.
  private static func article(_ id: String, title: String?, date: String?, changed: Int) -> Article
  {
    let words = (0..<40).map { $0 < changed ? "\(id)\($0)" : "word\($0)" }
    var article = Article(id: id, title: title, content: words.joined(separator: " "))
    article.date = date.flatMap { ArticleDate($0) }
    return article
  }

  private static func report(isArchived: Bool = false) async -> DuplicateReport {
    var (a, b, c) = (
      article("a", title: "Ferry \"Alma\"\tstays in port", date: "2024-02-29", changed: 0),
      article("b", title: nil, date: nil, changed: 10),
      article("c", title: "Storm keeps ferry in", date: "2024-02-28", changed: 0)
    )
    a.origin = Article.Origin(path: "news/a.txt", line: nil)
    b.origin = Article.Origin(path: "b.jsonl", line: 7)
    (c.source, c.url) = ("Wire", "https://example.org/c")
    let other = Article(id: "d", content: "Nothing of the kind was said that day.")
    let twin = Article(id: "e", content: "Nothing of the kind was said: that day!")
    var shingler = Shingler(keepsPlaces: true)
    let sketches = [a, b, c, other, twin].map {
      DuplicateFinder.Sketch($0, isArchived: isArchived && $0.id != "a", &shingler)
    }
    return await DuplicateReport(
      DuplicateFinder().findings(among: sketches, archived: isArchived ? 90 : 0, jobs: 1))
  }

  @Test func `as text`() async throws {
    try expectSnapshot(await Self.report().text(.plain), "duplicates.txt")
    try expectSnapshot(await Self.report(isArchived: true).text(.plain), "duplicates-archived.txt")
  }

  @Test func `as JSON`() async {
    let report = await Self.report()
    let first = #"""
      {"same":false,"containment":0.722222,"oldest":"c","articles":[{"id":"c",\#
      "title":"Storm keeps ferry in","date":"2024-02-28","source":"Wire",\#
      "url":"https://example.org/c","containment":1.000000,
      """#
    #expect(report.json.first?.hasPrefix(first) == true)
    let last = #"""
      {"same":true,"containment":1.000000,"oldest":null,"articles":[{"id":"d","title":null,\#
      "date":null,"source":null,"url":null,"containment":1.000000,"coverage":1.000000,\#
      "archived":false,"path":null},{"id":"e","title":null,"date":null,"source":null,"url":null,\#
      "containment":1.000000,"coverage":1.000000,"archived":false,"path":null}]}
      """#
    #expect(report.json.last == last)
  }

  @Test func `as a table`() async {
    let rows = await Self.report().tsv.split(separator: "\n").map(String.init)
    #expect(
      rows == [
        "group\tid\tdate\tsource\tcontainment\tcoverage\toldest\tarchived\tpath\tline\ttitle",
        "1\tc\t2024-02-28\tWire\t1.000000\t1.000000\tyes\t\t\t\tStorm keeps ferry in",
        "1\ta\t2024-02-29\t\t1.000000\t1.000000\t\t\tnews/a.txt\t\tFerry \"Alma\"\\tstays in port",
        "1\tb\t\t\t0.722222\t0.750000\t\t\tb.jsonl\t7\t",
        "2\td\t\t\t1.000000\t1.000000\t\t\t\t\t", "2\te\t\t\t1.000000\t1.000000\t\t\t\t\t",
      ])
  }

  @Test func `the oldest is the first that has a date`() async {
    let findings = await Self.report().findings
    #expect(findings.groups[0].oldest?.place.id == "c")
    #expect(findings.groups[0].members.map(\.article.place.id) == ["c", "a", "b"])
    #expect(findings.groups[1].oldest == nil)
  }
}
