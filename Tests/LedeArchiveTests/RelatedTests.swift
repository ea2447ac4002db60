import Lede
import LedeArchive
import LedeTestSupport
import Testing

struct RelatedTests {
  @Test func `bread is like bread and boats are like boats`() async throws {
    let bench = try await ArchiveBench()
    let bread = try bench.related(TinyCorpora.unseenBread)
    #expect(bread.count == 5)
    #expect(bread.allSatisfy { $0.hasPrefix("bread") || $0.hasPrefix("both") })
    let boats = try bench.related(TinyCorpora.unseenBoat)
    #expect(boats.allSatisfy { $0.hasPrefix("boat") || $0.hasPrefix("both") })
  }

  @Test func `answers are those of an index of the same corpus`() async throws {
    let articles = RandomArticles.make(600)
    let bench = try await ArchiveBench(articles)
    let model = try LedeModel(contentsOf: try await ArchiveBench.modelPath())
    let index = try await RelatedIndex(
      of: bench.corpus(articles), prior: model, latent: .none, jobs: 1)
    let archive = try bench.archive()
    for question in RandomArticles.make(20, length: 90, seed: 8) {
      let asked = Article(id: "asked", title: question.title, content: question.content)
      let expected = model.articles(relatedTo: asked, in: index, limit: 7)
      let answers = try archive.articles(relatedTo: asked, RelatedSettings(limit: 7)).answers
      #expect(answers.count == 7)
      for (answer, expected) in zip(answers, expected) {
        #expect(abs(answer.article.similarity - expected.similarity) < 1e-5)
        let (own, other) = (answer.article.terms.map(\.weight), expected.terms.map(\.weight))
        #expect(own.count == other.count)
        #expect(zip(own, other).allSatisfy { abs($0 - $1) < 1e-5 })
      }
      let sum = try archive.articles(relatedTo: asked, termless(1000)).answers[0].article
      #expect(abs(sum.terms.reduce(0) { $0 + $1.weight } - sum.similarity) < 1e-5)
    }
  }

  /// Of few answers more is left out on the way than of many: the first of them must be the same.
  @Test func `fewer answers are the first of more, bit for bit`() async throws {
    var articles = RandomArticles.make(500, length: 40)
    // Ties: the same words in another order, which is no copy.
    articles += articles.prefix(60).map {
      Article(
        id: "turned-\($0.id)", title: $0.title,
        content: $0.content.split(separator: " ").reversed().joined(separator: " "),
        date: $0.date, source: $0.source)
    }
    let bench = try await ArchiveBench([])
    for start in stride(from: 0, to: 560, by: 140) {
      try await bench.add(Array(articles[start..<start + 140]))
    }
    _ = try ArchiveWriter(at: bench.path).remove(
      ids: stride(from: 0, to: 500, by: 7).map { articles[$0].id })
    let archive = try bench.archive()
    let day = try #require(ArticleDate(year: 2009, month: 6, day: 1))
    var filtered = RelatedSettings(filter: ArchiveFilter(since: day, source: "wire-1"))
    var aged = RelatedSettings()
    aged.halfLife = 200
    for question in RandomArticles.make(8, length: 50, seed: 12) {
      for var settings in [RelatedSettings(), filtered, aged] {
        settings.limit = 560
        let all = try archive.articles(relatedTo: question, settings).answers
        #expect(all.map(\.score) == all.map(\.score).sorted(by: >))
        for limit in [1, 2, 5, 11, 30] {
          settings.limit = limit
          let few = try archive.articles(relatedTo: question, settings).answers
          #expect(few.map(\.article) == all.prefix(limit).map(\.article))
          #expect(few.map(\.score) == all.prefix(limit).map(\.score))
        }
      }
    }
    filtered.filter.source = "nobody"
    let none = try archive.articles(relatedTo: articles[0], filtered)
    #expect(none.absence == .nothingInFilter)
  }

  private func termless(_ limit: Int) -> RelatedSettings {
    var settings = RelatedSettings(limit: 1)
    settings.termLimit = limit
    return settings
  }

  @Test func `an article is never like itself, nor is its text under another name`() async throws {
    let articles = TinyCorpora.bakersAndSailors
    let bench = try await ArchiveBench(articles)
    #expect(try !bench.related(articles[0]).contains(articles[0].id))
    let renamed = Article(id: "file", content: articles[0].content)
    #expect(try !bench.related(renamed).contains(articles[0].id))
    #expect(try bench.related(renamed).count == 5)
  }

  @Test func `copies of an answer are named with it`() async throws {
    let copies = (0..<6).map {
      Article(
        id: "copy-\($0)",
        content: TinyCorpora.bakersAndSailors[0].content + " Agency number \($0) sent it.")
    }
    let bench = try await ArchiveBench(TinyCorpora.bakersAndSailors + copies)
    let answers = try bench.archive().articles(relatedTo: TinyCorpora.unseenBread).answers
    let told = answers.filter { $0.article.id.hasPrefix("copy") || $0.article.id == "bread-0" }
    #expect(told.count == 1)
    let all = Set(told.flatMap { [$0.article.id] + $0.duplicates })
    #expect(all == Set(copies.map(\.id) + ["bread-0"]))
    #expect(answers.count == 5)
  }

  /// Their own words are in more than every eighth article, so that only the additions tell.
  @Test func `many copies in a small archive are named with one of them`() async throws {
    let first = try #require(TinyCorpora.bakersAndSailors.first)
    let copies = (0..<8).map {
      Article(
        id: "copy-\($0)", title: first.title,
        content: first.content + " agency\(String(UnicodeScalar(UInt8(97 + $0))))")
    }
    let bench = try await ArchiveBench(Array(TinyCorpora.bakersAndSailors.dropFirst()) + copies)
    let answers = try bench.archive().articles(relatedTo: TinyCorpora.unseenBread).answers
    let told = answers.filter { $0.article.id.hasPrefix("copy-") }
    #expect(told.count == 1)
    #expect(told.first?.duplicates.count == 7)
  }

  @Test func `an edited copy of an answer is named with it, another text on its matter is not`()
    async throws
  {
    let words = (0..<120).map { "word\(String(UnicodeScalar(UInt8(97 + $0 % 26))))\($0 / 26)x" }
    let text = words.joined(separator: " ") + " about the bread and the oven."
    let edited = words.dropLast(20).enumerated().map { $0 % 15 == 7 ? "edited\($0)" : $1 }
      .joined(separator: " ")
    let other = (words.prefix(50) + (0..<70).map { "other\($0)y" }).reversed()
      .joined(separator: " ")
    func article(_ id: String, _ content: String) -> Article { Article(id: id, content: content) }
    let bench = try await ArchiveBench(
      TinyCorpora.bakersAndSailors + [
        article("long", text), article("edited", edited), article("other", other),
      ])
    let question = article("question", words.prefix(60).joined(separator: " "))
    let answers = try bench.archive().articles(relatedTo: question).answers
    #expect(answers.count { $0.article.id == "other" } == 1)
    let told = try #require(answers.first { ["long", "edited"].contains($0.article.id) })
    #expect(Set([told.article.id] + told.duplicates) == ["long", "edited"])
  }

  @Test func `filters leave others out`() async throws {
    let articles = RandomArticles.make(200)
    let bench = try await ArchiveBench(articles)
    let question = RandomArticles.make(1, length: 90, seed: 9)[0]
    let day = try #require(ArticleDate(year: 2010, month: 6, day: 1))
    let filters = [
      ArchiveFilter(since: day), ArchiveFilter(until: day), ArchiveFilter(source: "wire-1"),
      ArchiveFilter(since: day, source: "wire-2"),
    ]
    let accepts: [(Article) -> Bool] = [
      { $0.date.map { $0 >= day } == true }, { $0.date.map { $0 <= day } == true },
      { $0.source == "wire-1" }, { $0.date.map { $0 >= day } == true && $0.source == "wire-2" },
    ]
    let all = try bench.related(question, RelatedSettings(limit: 200))
    for (filter, accepts) in zip(filters, accepts) {
      let found = try bench.related(question, RelatedSettings(limit: 200, filter: filter))
      let wanted = Set(articles.filter(accepts).map(\.id))
      #expect(found == all.filter { wanted.contains($0) })
      #expect(!found.isEmpty)
    }
  }

  @Test func `a topic can be asked for, as given or as the model says`() async throws {
    let bench = try await ArchiveBench()
    let filter = ArchiveFilter(topic: "sailing")
    let found = try bench.related(
      TinyCorpora.unseenBread, RelatedSettings(limit: 20, filter: filter))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("boat") || $0.hasPrefix("both") })
  }

  @Test func `why there is no answer is told`() async throws {
    let bench = try await ArchiveBench()
    let archive = try bench.archive()
    let late = try #require(ArticleDate(year: 2099, month: 1, day: 1))
    #expect(try archive.articles(relatedTo: TinyCorpora.unknownWords).absence == .noKnownWord)
    let filtered = RelatedSettings(filter: ArchiveFilter(since: late))
    #expect(
      try archive.articles(relatedTo: TinyCorpora.unseenBread, filtered).absence
        == .nothingInFilter)
    let empty = try await ArchiveBench([]).archive()
    #expect(try empty.articles(relatedTo: TinyCorpora.unseenBread).absence == .emptyArchive)
    #expect(try archive.articles(relatedTo: TinyCorpora.unseenBread).absence == nil)
  }

  @Test func `with a half-life near days come first and similarities stay`() async throws {
    var articles = TinyCorpora.bakersAndSailors
    for index in articles.indices {
      articles[index].date = ArticleDate(year: 2020, month: 1 + index % 12, day: 1)
    }
    var question = TinyCorpora.unseenBread
    question.date = ArticleDate(year: 2020, month: 3, day: 1)
    let archive = try await ArchiveBench(articles).archive()
    var settings = RelatedSettings(limit: 18)
    let plain = try archive.articles(relatedTo: question, settings).answers
    settings.halfLife = 31
    let aged = try archive.articles(relatedTo: question, settings).answers
    #expect(Set(aged.map(\.article.id)) == Set(plain.map(\.article.id)))
    #expect(aged.map(\.score) == aged.map(\.score).sorted(by: >))
    let similarities = Dictionary(
      uniqueKeysWithValues: plain.map { ($0.article.id, $0.article.similarity) })
    for answer in aged {
      #expect(similarities[answer.article.id] == answer.article.similarity)
      let isSameDay = answer.date == question.date
      #expect((answer.score == answer.article.similarity) == isSameDay)
    }
  }

  @Test func `diverse answers leave one story sooner`() async throws {
    // Three that say the same in other words, one that is about something else.
    let bench = try await ArchiveBench([
      Article(id: "s-1", content: "The baker mixed flour and yeast before dawn near the oven."),
      Article(id: "s-2", content: "Before dawn the baker near the oven mixed yeast and flour."),
      Article(id: "s-3", content: "Near the oven flour and yeast, mixed, met the baker at dawn."),
      Article(id: "boat", content: "The skipper reefed the sail as the wind rose at sea."),
    ])
    let question = Article(
      id: "q",
      content:
        "The baker mixed flour and yeast before dawn near his oven. A skipper reefed the sail.")
    var settings = RelatedSettings(limit: 2)
    #expect(try bench.related(question, settings).allSatisfy { $0.hasPrefix("s-") })
    settings.isDiverse = true
    #expect(try bench.related(question, settings).last == "boat")
  }
}
