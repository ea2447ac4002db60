extension CorpusFindings {
  /// What articles are made of, without findings.
  init(summaryOf articles: [CheckedArticle]) {
    self.init()
    self.articles = articles.count
    filed = articles.count { $0.topics != nil }
    topics = Set(articles.flatMap { $0.topics ?? [] }).count
    let counts = articles.map(\.shingles.wordCount).sorted()
    if let fewest = counts.first, let most = counts.last {
      words = WordCounts(
        fewest: fewest, median: counts[(counts.count - 1) / 2], most: most,
        all: counts.reduce(0, +))
    }
    let days = articles.compactMap(\.date)
    if let first = days.min(), let last = days.max() { dates = first...last }
    undated = articles.count - days.count
    var byCode: [String: Int] = [:]
    for article in articles {
      switch article.language {
      case .language(let code): byCode[code, default: 0] += 1
      case .foreign: foreign += 1
      case .unclear: unclear += 1
      }
    }
    languages = Language.codes.compactMap { code in byCode[code].map { (code, $0) } }
  }
}
