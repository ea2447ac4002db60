import Lede
import LedePresentation
import LedeTestSupport
import Testing

/// What people read, against reviewed files.
@Suite struct TextReportTests {
  private static let narrow = TextStyle(isColoured: false, width: 48)

  @Test func `labels`() throws {
    try expectSnapshot(Samples.report(labels: true, scores: true).text(.plain), "labels.txt")
  }

  @Test func `labels of an article in another language`() throws {
    let report = Samples.report(labels: true, summary: 1, language: .german)
    try expectSnapshot(report.text(.plain), "warning.txt")
    #expect(report.text(TextStyle(isColoured: true)).contains("\u{1B}[33m  warning: "))
  }

  @Test func `a summary, broken at the width`() throws {
    try expectSnapshot(Samples.report(summary: 3).text(Self.narrow), "summary.txt")
  }

  @Test func `related articles`() throws {
    try expectSnapshot(Samples.report(related: true).text(.plain), "related.txt")
  }

  @Test func `a digest`() throws {
    let report = Samples.report(labels: true, summary: 2, related: true)
    try expectSnapshot(report.text(.plain), "digest.txt")
  }

  @Test func `a digest in colour has the same characters`() {
    let report = Samples.report(labels: true, summary: 2, related: true)
    let coloured = report.text(TextStyle(isColoured: true))
    #expect(coloured.contains("\u{1B}[1m"))
    var plain = ""
    var isEscape = false
    for character in coloured.unicodeScalars {
      if character == "\u{1B}" { isEscape = true }
      if !isEscape { plain.unicodeScalars.append(character) }
      if character == "m" { isEscape = false }
    }
    #expect(plain == report.text(.plain))
    #expect(!report.text(.plain).contains("\u{1B}"))
  }

  @Test func `an article cannot change the terminal`() {
    let evil = "up\u{1B}[2J\u{9B}31m\u{7}\u{7F}\u{0} and\r\nnext\u{85}line\u{2028}end"
    var report = Samples.report()
    report.id = evil
    report.title = evil
    report.summary = .init(
      method: .lead,
      sentences: [SummarySentence(position: 0, utf8Range: 0..<1, score: 1, text: evil)])
    report.related = [
      RelatedArticle(
        id: evil, title: evil, similarity: 1, terms: [.init(term: evil, weight: 1)])
    ]
    let text = report.text(.plain)
    let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(controls.allSatisfy { $0 == "\n" })
    #expect(text.split(separator: "\n").first == "up�[2J�31m��� and  next line end")
  }

  @Test func `parts that are empty are said to be`() throws {
    var report = Samples.report(summary: 0)
    report.title = nil
    report.labels = []
    report.related = []
    try expectSnapshot(report.text(.plain), "nothing.txt")
  }

  @Test func `a model`() throws {
    try expectSnapshot(ModelReport(Samples.ledeModel).text(.plain), "model.txt")
  }

  @Test func `no line is longer than the width`() {
    let lines = Samples.report(summary: 3, related: true).text(Self.narrow)
      .split(separator: "\n").dropFirst(2)
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { $0.count <= 48 })
  }
}
