import Lede

/// One thing that is timed.
struct Workload {
  let name: String
  let path: String
  let jobs: Int
  let rounds: Int

  init(_ name: String, _ path: String, jobs: Int, rounds: Int) {
    self.name = name
    self.path = path
    self.jobs = jobs
    self.rounds = rounds
  }

  /// Times some rounds, after one that does not count, and prints the median.
  ///
  /// - Parameter body: does the work and says how many articles it was.
  func run(_ body: (Workload) async throws -> Int) async throws {
    let clock = ContinuousClock()
    var articles = 0
    var times: [Double] = []
    for round in 0...rounds {
      let start = clock.now
      articles = try await body(self)
      let time = start.duration(to: clock.now)
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
      if round > 0 || rounds == 1 { times.append(seconds) }
    }
    times.sort()
    let median = times[times.count / 2]
    print(
      """
      {"workload":"\(name)","jobs":\(jobs),"articles":\(articles),"seconds":\(median),\
      "articlesPerSecond":\((Double(articles) / median).rounded())}
      """)
  }

  /// Ends the run when an answer is wrong: a fast wrong answer is worth nothing.
  func expect(_ holds: Bool, _ otherwise: String) {
    precondition(holds, "\(name): \(otherwise)")
  }

  func label(_ model: LedeModel) async throws -> Int {
    var (articles, right, given) = (0, 0, 0)
    try await each(model, sentences: false) { features in
      let topics = model.labeler.labels(of: features).map(\.topic.id)
      let gold = Set(features.article.topics ?? [])
      return (topics.count { gold.contains($0) }, topics.count)
    } deliver: { counts in
      articles += 1
      right += counts.0
      given += counts.1
    }
    expect(Double(right) > 0.8 * Double(given), "labels of the training articles are wrong")
    return articles
  }

  func summarize(_ model: LedeModel) async throws -> Int {
    var (articles, sentences) = (0, 0)
    try await each(model, sentences: true) { features in
      SummaryMethod.default.summarize(features, within: .sentences(3)).sentences.count
    } deliver: { count in
      articles += 1
      sentences += count
    }
    expect(sentences > articles && sentences <= 3 * articles, "summaries have another length")
    return articles
  }

  func relate(_ model: LedeModel) async throws -> Int {
    let index = try await RelatedIndex(of: Corpus([path]), prior: model, jobs: jobs)
    var articles = 0
    var isSorted = true
    try await each(model, sentences: false, index: index) { features in
      index.articles(relatedTo: features, limit: 10).map(\.similarity)
    } deliver: { similarities in
      articles += 1
      isSorted = isSorted && similarities == similarities.sorted(by: >)
    }
    expect(isSorted, "related articles are out of order")
    return articles
  }

  private func each<Result: Sendable>(
    _ model: LedeModel, sentences: Bool, index: RelatedIndex? = nil,
    _ transform: @escaping @Sendable (ArticleFeatures) -> Result, deliver: (Result) -> Void
  ) async throws {
    try await Corpus([path]).process(
      with: model, jobs: jobs, sentences: sentences, index: index, transform
    ) { outcome in
      if case .result(let result) = outcome { deliver(result) }
    }
  }
}
