package import LedeModels
package import LedeText
package import Testing

/// Articles of every shape that a summarizer must bear.
package struct ArticleFixture: Sendable, CustomTestStringConvertible {
  package let name: String
  package let article: Article
  package var testDescription: String { name }

  private init(_ name: String, title: String? = nil, _ content: String) {
    self.name = name
    article = Article(id: name, title: title, content: content)
  }

  private init(_ article: Article) {
    name = article.id
    self.article = article
  }

  package static let all: [ArticleFixture] =
    [
      ArticleFixture("empty", ""),
      ArticleFixture("white space", " \n\n \t\n"),
      ArticleFixture("one sentence", "The ferry stayed in port because of the storm."),
      ArticleFixture(
        "equal sentences",
        "The ferry stayed in port. The ferry stayed in port. The ferry stayed in port."),
      ArticleFixture("stop words", "It was. And then it was not. So there we are."),
      ArticleFixture("only headings", "Ferries and storms\n\nThe port\n\nWeather to come\n"),
      ArticleFixture(
        "a heading among prose", title: "Ferry stays in port",
        """
        A storm at sea

        The ferry stayed in port because of the storm. Its captain expected to sail on Friday.

        What comes next

        Forecasters said that the wind would turn to the west by evening and then die down.
        """),
      ArticleFixture(
        "other scripts",
        "Паром остался в порту. Капитан ждал погоды. 船は港に残った。 L’été, le vent tombe."),
      ArticleFixture("long", title: "Ferries of the long coast", long),
    ] + Fixtures.starter.filter { ids.contains($0.id) }.map { ArticleFixture($0) }

  private static let ids = [
    "ankara-moscow-idlib-buffer-accord", "damascus-bread-ration-cards",
  ]

  private static let long: String = (1...60).map { number in
    let subject = ["The ferry", "A captain", "The harbour office", "One passenger"][number % 4]
    let verb = ["counted", "waited for", "wrote about", "lost"][number * 7 % 4]
    let object = ["crates", "storms", "tickets", "a lighthouse", "the timetable"][number % 5]
    return
      "\(subject) \(verb) \(object) for the \(number)th time that year, as pier \(number) said."
      + (number % 6 == 0 ? "\n\n" : " ")
  }.joined()
}

/// What every method promises of every article.
package func expectSummaryLaws(
  _ method: SummaryMethod, _ features: ArticleFeatures,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let sentences = features.text.sentences
  let hasProse = sentences.contains { !$0.isHeading }
  let words = sentences.filter { !hasProse || !$0.isHeading }.reduce(0) { $0 + $1.wordCount }
  let three = method.summarize(features, within: .sentences(3))
  let (characters, threeWords) = measure(three.sentences.map(\.position), of: features)
  for budget in [.characters(characters), .words(threeWords)] as [SummaryBudget] {
    #expect(
      method.summarize(features, within: budget) == three,
      "what fits \(budget) exactly is taken", sourceLocation: sourceLocation)
  }
  let budgets: [SummaryBudget] =
    [.automatic, .characters(max(0, characters - 1)), .words(max(0, threeWords - 1))]
    + [0, 1, 2, 3, 7, 1000].map { .sentences($0) } + [0, 1, 12, 60, 5000].map { .words($0) }
    + [0, 1, 80, 400, 100_000].map { .characters($0) } + [0, 5, 30.5, 100].map { .percent($0) }
  for budget in budgets {
    let summary = method.summarize(features, within: budget)
    let positions = summary.sentences.map(\.position)
    #expect(summary.method == method, sourceLocation: sourceLocation)
    #expect(
      zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 },
      "in reading order, without repeats", sourceLocation: sourceLocation)
    #expect(
      positions.allSatisfy { sentences.indices.contains($0) }, "sentences of the article",
      sourceLocation: sourceLocation)
    #expect(
      summary.sentences.allSatisfy { $0.score.isFinite }, sourceLocation: sourceLocation)
    #expect(
      !hasProse || positions.allSatisfy { !sentences[$0].isHeading },
      "headings only where there is nothing else", sourceLocation: sourceLocation)
    #expect(
      size(positions, of: features, in: budget, words) <= 0, "never longer than \(budget)",
      sourceLocation: sourceLocation)
    #expect(
      method.summarize(features, within: budget) == summary, "the same answer twice",
      sourceLocation: sourceLocation)
  }
  expectRankingLaws(method, features, sourceLocation: sourceLocation)
  var previous: Set<Int> = []
  for count in 0...sentences.count {
    let summary = method.summarize(features, within: .sentences(count))
    let positions = Set(summary.sentences.map(\.position))
    #expect(
      positions.isSuperset(of: previous), "a longer summary drops no sentence",
      sourceLocation: sourceLocation)
    previous = positions
  }
  #expect(
    sentences.isEmpty || !previous.isEmpty, "something is worth saying",
    sourceLocation: sourceLocation)
}

/// What every method promises of the sentences that it does not choose, and of its reasons.
private func expectRankingLaws(
  _ method: SummaryMethod, _ features: ArticleFeatures, sourceLocation: SourceLocation
) {
  let sentences = features.text.sentences
  for budget in [.automatic, .sentences(2), .words(30), .percent(40)] as [SummaryBudget] {
    let ranked = method.rank(features, within: budget, explaining: true)
    let summary = method.summarize(features, within: budget)
    #expect(ranked.summary == summary, "asking why changes nothing", sourceLocation: sourceLocation)
    #expect(
      ranked.ranking.map(\.position).sorted() == Array(sentences.indices),
      "every sentence has one place", sourceLocation: sourceLocation)
    #expect(
      Set(ranked.ranking.prefix(summary.sentences.count)) == Set(summary.sentences),
      "the chosen come first", sourceLocation: sourceLocation)
    #expect(
      ranked.ranking.allSatisfy { $0.score.isFinite }, sourceLocation: sourceLocation)
    #expect(ranked.reasons?.count == summary.sentences.count, sourceLocation: sourceLocation)
    for reasons in ranked.reasons ?? [] {
      let shares = [reasons.centrality, reasons.redundancy, reasons.title ?? 0]
      #expect(
        shares.allSatisfy { $0 >= 0 && $0 <= 1.0001 } && (1...reasons.count ~= reasons.place),
        sourceLocation: sourceLocation)
    }
    #expect(
      ranked.shortfall.map { $0.shortest > $0.allowed && summary.sentences.isEmpty } ?? true,
      sourceLocation: sourceLocation)
  }
  #expect(
    method.summarize(features, within: .automatic).sentences.count <= 3,
    sourceLocation: sourceLocation)
}

/// By how much a summary is longer than its budget, counted on what a reader sees.
private func size(
  _ positions: [Int], of features: ArticleFeatures, in budget: SummaryBudget, _ words: Int
) -> Int {
  let (characters, wordCount) = measure(positions, of: features)
  return switch budget {
  case .automatic: positions.count - 3
  case .sentences(let limit): positions.count - limit
  case .words(let limit): wordCount - limit
  case .characters(let limit): characters - limit
  case .percent(let percent): wordCount - Int(Double(words) * percent / 100)
  }
}

/// The length of a summary as a reader sees it: sentences with a space between them.
private func measure(
  _ positions: [Int], of features: ArticleFeatures
) -> (characters: Int, words: Int) {
  let text = positions.map {
    CleanedText.string(features.article.content, features.text.sentences[$0].utf8Range)
  }.joined(separator: " ")
  return (text.count, text.split(whereSeparator: \.isWhitespace).count)
}
