import LedeArchive
import LedePresentation
import Testing

struct ArchiveChangeReportTests {
  @Test func `only what has happened is told`() {
    var counts = ArchiveCounts()
    #expect(
      ArchiveChangeReport(counts, articles: 1).text == "nothing changed; the archive has 1 article")
    (counts.added, counts.unchanged) = (3, 2)
    let report = ArchiveChangeReport(counts, articles: 5)
    #expect(report.text == "3 added, 2 unchanged; the archive has 5 articles")
    #expect(
      report.json == #"{"added":3,"replaced":0,"unchanged":2,"removed":0,"articles":5}"#)
  }
}
