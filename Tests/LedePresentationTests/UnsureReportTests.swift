import Lede
import LedePresentation
import LedeTestSupport
import Testing

@Suite struct UnsureReportTests {
  @Test func `as a table`() throws {
    try expectSnapshot(UnsureReport(Samples.unsure).text(.plain), "unsure.txt")
    #expect(UnsureReport([]).text(.plain) == "nothing to decide on")
  }

  @Test func `as JSON`() {
    #expect(
      UnsureReport(Samples.unsure).json == [
        #"{"id":"news/ferry.txt","title":"Ferry \"Alma\"\\tstays in port","date":"2024-02-29","#
          + #""topic":"weather","given":true,"probability":0.555556,"score":-0.250000,"#
          + #""threshold":-0.400000,"distance":0.012346}"#,
        #"{"id":"untitled","title":null,"date":null,"topic":"x","given":false,"#
          + #""probability":0.000000,"score":-3.000000,"threshold":0.000000,"distance":1.000000}"#,
      ])
    #expect(UnsureReport([]).json.isEmpty)
  }

  @Test func `as decisions to fill in`() {
    #expect(
      UnsureReport(Samples.unsure).decisions == [
        "id\ttopic\tdecision\tproposal\tprobability\ttitle",
        "news/ferry.txt\tweather\t\tyes\t0.556\tFerry \"Alma\"\\tstays in port",
        "untitled\tx\t\tno\t0.000\t",
      ])
  }

  @Test(arguments: ["a\tb", "a\nb", "a\r\nb", "#1"])
  func `an id that would break a line of decisions is left out and named`(id: String) {
    let label = UnsureLabel(
      articleID: id, articleTitle: "Line\none\ttwo", date: nil, label: Samples.labels[0],
      isGiven: false, distance: 0.5)
    var report = UnsureReport([label])
    #expect(report.decisions.count == 1)
    #expect(report.idsLeftOut == [id])
    report.labels = [
      UnsureLabel(
        articleID: "1#", articleTitle: "Line\none\ttwo", date: nil, label: Samples.labels[0],
        isGiven: false, distance: 0.5)
    ]
    #expect(report.decisions.last == "1#\tsea\t\tno\t0.970\tLine one two")
    #expect(report.idsLeftOut.isEmpty)
  }
}
