import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

struct StoryGroupingTests {
  private func groups(
    _ articles: [Article], threshold: Double = StorySettings().threshold, workers: Int = 1,
    prior: TFIDFModel? = nil
  ) async -> [StoryGrouping.Group] {
    var items: [Int: StoryGrouping.Item] = [:]
    var terms: [CountedTerms] = []
    for worker in 0..<workers {
      var counter = TermCounter(
        worker: worker, language: .english, settings: StoryVectors.settings)
      var shingler = Shingler()
      for (number, article) in articles.enumerated() where number % workers == worker {
        items[number] = StoryGrouping.Item(
          counts: counter.count(article), shingles: shingler.shingles(of: article),
          date: article.date)
      }
      terms.append(counter.terms)
    }
    return await StoryGrouping(StorySettings(threshold: threshold)).groups(
      of: articles.indices.compactMap { items[$0] }, terms: terms, languageCode: "en",
      prior: prior, jobs: workers)
  }

  @Test(arguments: [1, 2, 3])
  func `articles about one event are one story, however many read them`(workers: Int) async {
    let found = await groups(TinyStories.all, workers: workers)
    #expect(found.map(\.all) == TinyStories.groups)
    let starter = await groups(Fixtures.starter, workers: workers)
    #expect(starter == (await groups(Fixtures.starter)))
  }

  @Test(arguments: [0, 0.05, 0.2, 0.5, 1])
  func `every article is in one story`(threshold: Double) async {
    for articles in [[], [TinyStories.all[0]], TinyStories.all, Fixtures.starter] {
      let found = await groups(articles, threshold: threshold)
      #expect(found.flatMap(\.all).sorted() == Array(articles.indices))
      #expect(found.map { $0.all[0] } == found.map { $0.all[0] }.sorted())
      for group in found {
        #expect(group.copies.count == group.articles.count && !group.articles.isEmpty)
        #expect(group.articles == group.articles.sorted())
      }
    }
  }

  @Test func `at the threshold 0 all are one story, at 1 only copies are`() async {
    #expect(await groups(TinyStories.all, threshold: 0).count == 1)
    let alone = await groups(TinyStories.all, threshold: 1)
    #expect(alone.filter { $0.all.count > 1 }.map(\.all) == [[5, 7]])
  }

  @Test func `a copy is folded under the longer one`() async throws {
    let found = await groups(TinyStories.all)
    let strike = try #require(found.first { $0.all.contains(5) })
    #expect(strike.articles == [4, 6, 7] && strike.copies == [[], [], [5]])
  }

  @Test func `the same text months later is no copy`() async {
    var later = TinyStories.strike[1]
    later.id = "anniversary"
    later.date = ArticleDate(year: 2021, month: 9, day: 5)
    let found = await groups(TinyStories.all + [later])
    #expect(found.allSatisfy { $0.copies.allSatisfy { !$0.contains(10) } })
    #expect(found.map(\.all).contains([10]), "nor is it the same story")
  }

  @Test func `articles with the same words are one story whatever they are among`() async {
    for article in TinyStories.all.dropLast(3) {
      var copy = article
      copy.id = "again"
      let found = await groups(TinyStories.all + [copy], threshold: 1)
      let number = TinyStories.all.firstIndex(of: article) ?? 0
      #expect(found.contains { $0.all.contains(number) && $0.all.contains(10) })
    }
  }

  @Test func `the order of the articles does not matter`() async {
    let order = [9, 3, 5, 0, 8, 7, 1, 4, 2, 6]
    let found = await groups(order.map { TinyStories.all[$0] })
    #expect(
      Set(found.map { Set($0.all.map { order[$0] }) }) == Set(TinyStories.groups.map(Set.init)))
  }

  @Test func `a higher threshold divides stories, and never joins any`() async {
    var coarser = [Set(Fixtures.starter.indices)]
    for threshold in [0.02, 0.05, 0.1, 0.2, 0.4, 0.8] {
      let finer = await groups(Fixtures.starter, threshold: threshold).map { Set($0.all) }
      #expect(finer.allSatisfy { group in coarser.contains { group.isSubset(of: $0) } })
      coarser = finer
    }
  }

  @Test func `three articles are enough with the frequencies of a model`() async {
    let prior = TinyTraining.count(Fixtures.starter, TinyTraining.everyWord).model
    let found = await groups(
      [TinyStories.bridge[0], TinyStories.alone[0], TinyStories.bridge[1]], prior: prior)
    #expect(found.map(\.all) == [[0, 2], [1]])
  }

  @Test func `articles without a word are stories of their own`() async {
    let empty = ["a", "b"].map { Article(id: $0, content: "") }
    let found = await groups(empty + [TinyStories.alone[0]])
    #expect(found.map(\.all) == [[0], [1], [2]])
  }

  @Test func `days apart make articles less alike, a missing date does not`() async {
    var vectors = SparseMatrix(columnCount: 3)
    let root = Float(0.5).squareRoot()
    vectors.append(SparseVector(indices: [0, 1], values: [root, root]))
    vectors.append(SparseVector(indices: [1, 2], values: [root, root]))
    let grouping = StoryGrouping(StorySettings(threshold: 0.4))
    let day = ArticleDate(year: 2020, month: 1, day: 1)
    for (other, isOne) in [
      (day, true), (nil, true), (ArticleDate(year: 2020, month: 3, day: 1), false),
      (ArticleDate(year: 2019, month: 10, day: 1), false),
      (ArticleDate(year: 9999, month: 12, day: 31), false),
    ] {
      let groups = await grouping.groups(of: vectors, dates: [day, other], jobs: 1)
      #expect(groups.count == (isOne ? 1 : 2))
    }
  }
}
