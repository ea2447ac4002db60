import Lede
import LedeModels
import LedePresentation
import LedeTestSupport
import Testing

@Suite struct SummaryReportTests {
  private static func report(
    ranked: Bool = false, explaining: Bool = false, query: String? = nil, highlighted: Bool = false,
    budget: SummaryBudget = .sentences(2)
  ) -> SummaryReport {
    var extractor = FeatureExtractor(model: Samples.model, needs: ArticleNeeds(query: query))
    let features = extractor.features(of: Samples.article)
    let relevance = query.map { _ in features.relevanceToQuery() }
    var article = ArticleReport(of: features)
    article.summary = .init(
      SummaryMethod.centroid.rank(
        features, within: budget, relevance: relevance, explaining: explaining),
      of: features, ranked: ranked)
    if let query {
      article.summary?.focus = .init(.query, query, isFound: relevance?.isFound == true)
    }
    return SummaryReport(article, of: features, isHighlighted: highlighted)
  }

  @Test func `a ranking with reasons`() throws {
    let report = Self.report(ranked: true, explaining: true, query: "captain storm")
    try expectSnapshot(report.text(.plain), "summary-ranked.txt")
    try expectSnapshot(report.article.json, "summary-ranked.json")
  }

  @Test func `a summary marked in its article`() throws {
    try expectSnapshot(Self.report(highlighted: true).text(.plain), "summary-highlighted.txt")
  }

  @Test func `colour marks what signs mark without it`() {
    let text = Self.report(highlighted: true).text(TextStyle(isColoured: true))
    #expect(!text.contains("«") && text.contains("\u{1B}[1;32mferry\u{1B}[0m"))
  }

  @Test func `what does not fit is said`() {
    let text = Self.report(budget: .words(1)).text(.plain)
    #expect(text.contains("no sentence fits into 1 word: the shortest has 3"))
    let marked = Self.report(highlighted: true, budget: .words(1)).text(.plain)
    #expect(marked.contains("no sentence fits into 1 word") && !marked.contains("«"))
  }

  private static func evaluation() async -> SummaryEvaluationReport {
    func summary(_ share: Double, sentences: Double?) -> JudgedSummary {
      func score(_ factor: Double) -> RougeScore {
        RougeScore(precision: share * factor, recall: share, f1: share * factor)
      }
      return JudgedSummary(
        rouge: RougeScores(
          rouge1: score(1), rouge2: score(0.5), rougeL: score(0.75), rougeLsum: score(0.875)),
        words: Int(share * 100),
        sentences: sentences.map { RougeScore(precision: $0, recall: $0, f1: $0) },
        text: "A ferry.\nA \"storm\".")
    }
    let articles = [
      JudgedSummaries(
        id: "one",
        summaries: [
          summary(0.5, sentences: 0.5), summary(0.25, sentences: 0), summary(1, sentences: 1),
        ]),
      JudgedSummaries(
        id: "two",
        summaries: [
          summary(0.25, sentences: nil), summary(0.25, sentences: nil),
          summary(0.5, sentences: nil),
        ]),
      JudgedSummaries(
        id: "three",
        summaries: [
          summary(0.75, sentences: 1), summary(0.5, sentences: 0.5), summary(1, sentences: 1),
        ]),
    ]
    let contestants: [SummaryContestant] = [.method(.kl), .method(.lead), .oracle]
    var report = SummaryEvaluationReport(
      await SummaryEvaluation(articles, contestants: contestants, replicates: 100, jobs: 1),
      budget: .percent(45))
    report.corpus = "test.jsonl"
    return report
  }

  @Test func `an evaluation in every form`() async throws {
    var report = await Self.evaluation()
    try expectSnapshot(report.text(.plain), "summary-evaluation.txt")
    try expectSnapshot(report.tsv, "summary-evaluation.tsv")
    try expectSnapshot(report.json, "summary-evaluation.json")
    report.includesArticles = true
    #expect(report.json.contains(#""summary":"A ferry.\nA \"storm\".""#))
    let drawings = XMLChecker.drawings(in: report.html)
    #expect(drawings.count == 5)
    for drawing in drawings { #expect(XMLChecker.complaint(about: drawing) == nil) }
  }
}
