/// Evaluation of a model's labels, one article at a time.
extension LabelEvaluation {
  /// Compares what a labeller gives with what people gave.
  ///
  /// - Parameters:
  ///   - topics: the labeller's topics; others in `articles` count for nothing here.
  ///   - articles: by article, the topics that people gave, those they doubted, and the labels.
  public init(
    topics: [Topic],
    articles: [(topics: [String], doubtful: [String], given: [String])]
  ) {
    let gold = GoldLabels(
      articles.map { ($0.topics, $0.doubtful) }, topics: topics.map(\.id))
    let numbers = Dictionary(
      uniqueKeysWithValues: topics.enumerated().map { ($1.id, $0) })
    self.init(gold: gold)
    for (row, article) in articles.enumerated() {
      add(row: row, given: article.given.compactMap { numbers[$0] })
    }
  }
}
