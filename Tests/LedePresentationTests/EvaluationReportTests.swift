import FoundationEssentials
import Lede
import LedePresentation
import LedeTestSupport
import Testing

@Suite struct EvaluationReportTests {
  private static let topics = [Topic(id: "sea"), Topic(id: "weather")]

  /// Three articles with errors of each kind, a comparison and a duplicate.
  private static func report(
    secondary: Bool = false, topics: [Topic] = topics, title: String = "Storm <at> sea"
  ) async -> EvaluationReport {
    let (sea, weather) = (topics[0].id, topics[1].id)
    var articles = [
      JudgedSamples.article("one", title: title, [sea], among: topics, [0.9, 0.8]),
      JudgedSamples.article(
        "two", [sea, weather], secondary: secondary ? [sea] : [], among: topics, [0.2, 0.7]),
      JudgedSamples.article(
        "three", [weather, "trade"], doubtful: [sea], among: topics, [0.6, 0.1]),
      JudgedSamples.article("four", title: title, [weather], among: topics, [0.75, 0.25]),
    ]
    for number in articles.indices {
      articles[number].explainErrors(among: topics) { _ in
        [
          LabelReason(term: "wave", contribution: 0.5),
          LabelReason(term: "sun & \"moon\"", contribution: -0.25),
        ]
      }
    }
    let settings = JudgementSettings(bins: 2, replicates: 100, rounds: 100)
    var report = EvaluationReport(
      await LabelJudgement(articles, topics: topics, settings: settings, jobs: 1))
    report.model = "harbour"
    report.corpus = "test.jsonl"
    report.comparison = await LabelComparison(
      articles, topics: topics, with: articles, topics: topics, settings: settings, jobs: 1)
    report.other = "old.lede"
    report.duplicates = [.init(id: "two", trainingID: "train/7", similarity: 0.9)]
    return report
  }

  @Test func `text`() async throws {
    try expectSnapshot(await Self.report(secondary: true).text(.plain), "evaluation.txt")
  }

  @Test func `JSON`() async throws {
    try expectSnapshot(await Self.report().json, "evaluation.json")
  }

  @Test func `tab-separated values`() async throws {
    try expectSnapshot(await Self.report().tsv, "evaluation.tsv")
  }

  @Test func `JSON has the members that it has always had, and a line of its own`() async throws {
    struct Figures: Decodable { let precision, recall, f1: Double }
    struct Unknown: Decodable {
      let topic: String
      let documents: Int
    }
    struct Evaluation: Decodable {
      struct Topic: Decodable { let topic: String, f1: Double, support: Int }
      let documents, topics: Int
      let micro, macro, weighted: Figures
      let perTopic: [Topic]
      let unknownTopics: [Unknown]
    }
    let json = await Self.report().json
    #expect(!json.contains { $0.isNewline })
    let evaluation = try JSONDecoder().decode(Evaluation.self, from: Data(json.utf8))
    #expect(evaluation.documents == 4 && evaluation.topics == 2)
    #expect(evaluation.perTopic.map(\.topic) == ["sea", "weather"])
    #expect(evaluation.perTopic.map(\.support) == [2, 3])
    #expect(evaluation.unknownTopics.map(\.topic) == ["trade"])
    #expect((evaluation.micro.f1 - 4.0 / 9).magnitude < 1e-6)
  }

  @Test func `figures of several divisions are means, and each is told`() async throws {
    struct Report: Decodable {
      struct Figures: Decodable { let precision, recall, f1: Double }
      struct Calibration: Decodable { let expectedCalibrationError: Double, brierSkill: Double? }
      struct Group: Decodable {
        let name: String, topics: [String], f1: Double, brierSkill: Double?
      }
      struct Supported: Decodable { let minimumSupport, topics: Int, f1: Double }
      struct Topic: Decodable { let topic: String, f1: Double }
      struct Passages: Decodable {
        struct Topic: Decodable { let topic: String, precision, recall, f1: Double, support: Int }
        let documents: Int, micro: Figures, perTopic: [Topic]
      }
      struct Division: Decodable {
        let seed: UInt64, micro, macro: Figures, macroSupported: Supported
        let expectedCalibrationError: Double, groups: [Group], perTopic: [Topic]
      }
      struct Origin: Decodable { let folds, repeats: Int, seed: UInt64 }
      let crossValidation: Origin, micro, macro: Figures, macroSupported: Supported
      let groups: [Group], perTopic: [Topic], calibration: Calibration, passages: Passages
      let repeats: [Division]
    }
    let topics = Self.topics
    var rounds: [LabelJudgement] = []
    for probabilities in [[0.9, 0.2], [0.1, 0.8]] {
      rounds.append(
        await LabelJudgement(
          [
            JudgedSamples.article("one", ["sea"], among: topics, probabilities),
            JudgedSamples.article("two", ["sea", "weather"], among: topics, [0.9, 0.8]),
          ], topics: topics, settings: JudgementSettings(replicates: 0), jobs: 1))
    }
    let passages = [1, 3].map { found in
      var counts = LabelCounts()
      (counts.truePositives, counts.falseNegatives) = (found, 4 - found)
      return LabelEvaluation(
        topics: ["sea", "weather"], documentCount: 5, counts: [counts, LabelCounts()])
    }
    var report = EvaluationReport(
      EvaluationReport.CrossValidated(folds: 5, seed: 7, rounds: rounds, passages: passages))
    report.groups = [TopicGroup(name: "wet", topics: ["sea"])]
    report.minimumSupport = 2
    let json = try JSONDecoder().decode(Report.self, from: Data(report.json.utf8))
    #expect(json.crossValidation.repeats == 2 && json.repeats.map(\.seed) == [7, 8])
    // Sea: all right, then one of two; weather: right, then one wrong beside it.
    let (sea, weather) = (2.0 / 3, 2.0 / 3)
    func isClose(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude < 1e-5 }
    #expect(json.repeats[0].micro.f1 == 1 && isClose(json.repeats[1].micro.f1, 2.0 / 3))
    #expect(isClose(json.micro.f1, (1 + 2.0 / 3) / 2))
    #expect(isClose(json.macro.f1, (1 + (sea + weather) / 2) / 2))
    #expect(json.macroSupported.topics == 1 && isClose(json.macroSupported.f1, (1 + sea) / 2))
    #expect(isClose(json.groups[0].f1, (1 + sea) / 2) && json.groups[0].brierSkill == nil)
    #expect(isClose(json.perTopic[1].f1, (1 + weather) / 2))
    #expect(json.passages.documents == 5 && json.passages.perTopic.map(\.topic) == ["sea"])
    #expect(json.passages.perTopic[0].recall == 0.5 && json.passages.perTopic[0].precision == 1)
    let errors = json.repeats.map(\.expectedCalibrationError)
    #expect(isClose(json.calibration.expectedCalibrationError, (errors[0] + errors[1]) / 2))
    let text = report.text(.plain)
    #expect(text.contains("5 parts, means over 2 divisions") && text.contains("5 passages"))
    #expect(text.contains("wet") && text.contains("macro of 2+"))
    #expect(report.tsv.contains("\nmicro\t\t"))
  }

  @Test func `parts that nobody asked for are not there`() async {
    var report = await Self.report()
    report.comparison = nil
    report.duplicates = nil
    #expect(!report.json.contains("comparison") && !report.json.contains("duplicates"))
    #expect(!report.json.contains("crossValidation") && !report.json.contains("repeats"))
    #expect(!report.html.contains("Against"))
    #expect(!report.text(.plain).contains("training corpus"))
  }

  @Test func `a report without articles has no number that is not finite`() async {
    let none = EvaluationReport(
      await LabelJudgement([], topics: Self.topics, jobs: 1))
    #expect(none.json.contains(#""brierSkill":null"#))
    #expect(none.html.contains("0 articles"))
    #expect(none.text(.plain).contains("0 articles, 2 topics"))
    #expect(none.tsv.split(separator: "\n").count == 6)
  }

  // MARK: Names that are markup

  private static let evil = [
    Topic(id: "<script>alert('x')</script> & \"co\""),
    Topic(id: "new\tline\r\nand 🧪\u{1B}\u{2028}"),
  ]

  @Test func `no name becomes markup`() async {
    let title = #"</td><img src=x onerror="a"> 'Ferry' & 🧪"#
    let page = await Self.report(topics: Self.evil, title: title).html
    #expect(!page.contains("<script") && !page.contains("<img"))
    #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;"))
    #expect(page.contains("&lt;/td&gt;&lt;img src=x onerror=&quot;a&quot;&gt;"))
    #expect(page.contains("sun &amp; &quot;moon&quot;"))
    #expect(!page.contains("\u{1B}"))
  }

  @Test func `every drawing is well-formed XML`() async {
    for topics in [Self.topics, Self.evil] {
      let drawings = XMLChecker.drawings(in: await Self.report(topics: topics).html)
      // Bars, two curves, reliability, confusion.
      #expect(drawings.count == 5)
      for drawing in drawings { #expect(XMLChecker.complaint(about: drawing) == nil) }
    }
  }

  @Test(arguments: ["<a>", "<a></b>", "<a x=y/>", "a & b", "<a b=\"<\"/>", "</a>", "<a"])
  func `the checker of XML finds what is wrong`(text: String) {
    #expect(XMLChecker.complaint(about: text) != nil)
    #expect(XMLChecker.complaint(about: #"<g x="1"><t>a &amp; b</t><l y-z="&lt;"/></g>"#) == nil)
  }

  @Test func `a page asks nobody for anything and needs no script`() async {
    let page = await Self.report().html
    for word in ["http", "<script", "@import", "url("] { #expect(!page.contains(word)) }
  }

  @Test func `a row of values never breaks`() async {
    let rows = await Self.report(topics: Self.evil).tsv.split(separator: "\n")
    #expect(rows.count == 6)
    #expect(rows.allSatisfy { $0.count { $0 == "\t" } == 12 })
    #expect(rows[5].hasPrefix(#"topic"# + "\t" + #"new\tline\r\nand 🧪\u001b\u2028"# + "\t"))
  }

  @Test func `text cannot change the terminal`() async {
    let text = await Self.report(topics: Self.evil, title: "\u{1B}[2J").text(.plain)
    let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(controls.allSatisfy { $0 == "\n" })
  }

  @Test func `many topics are cut, and the page says so`() async {
    let topics = JudgedSamples.topics(150)
    let articles = topics.map { topic in
      JudgedSamples.article(
        topic.id, [topic.id], among: topics, topics.map { $0.id == topic.id ? 0.9 : 0.1 })
    }
    let page = EvaluationReport(
      await LabelJudgement(
        articles, topics: topics, settings: JudgementSettings(replicates: 0), jobs: 1)
    ).html
    #expect(page.contains("120 of 150"))
    #expect(page.contains("The 24 topics of most articles"))
    let drawings = XMLChecker.drawings(in: page)
    #expect(drawings.count == 4 + 24 + 1)
    for drawing in drawings { #expect(XMLChecker.complaint(about: drawing) == nil) }
  }
}
