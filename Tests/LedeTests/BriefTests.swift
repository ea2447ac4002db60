import Lede
import LedeTestSupport
import Testing

struct BriefTests {
  private func brief(
    _ articles: [Article], _ settings: BriefSettings = BriefSettings(), jobs: Int = 1
  ) async throws -> Brief {
    let folder = try TemporaryFolder()
    try folder.write(TinyStories.lines(articles), to: "a.jsonl")
    let model = try await StarterModels.model(.linear)
    let found = try await CorpusStories(of: Corpus([folder.path]), prior: model, jobs: jobs)
    return try await BriefMaker(model: model, settings: settings).brief(of: found, jobs: jobs)
  }

  @Test func `stories come by size, then by their newest day`() async throws {
    let brief = try await brief(TinyStories.all)
    #expect(brief.articleCount == 10 && brief.undatedCount == 1 && brief.copyCount == 1)
    #expect(brief.stories.map { $0.articles.count } == [4, 4])
    #expect(brief.stories.map { $0.members[0].article.id } == ["strike-1", "bridge-1"])
    #expect(brief.also.map(\.first.id) == ["chess", "orchid"])
    #expect(brief.also.map(\.articleCount) == [1, 1])
  }

  @Test func `every sentence is of the article that it names`() async throws {
    let brief = try await brief(TinyStories.all)
    let texts = Dictionary(uniqueKeysWithValues: TinyStories.all.map { ($0.id, $0.content) })
    for story in brief.stories {
      #expect(!story.title.isEmpty && story.summary.count == 3 && story.timeline.count == 3)
      for sentence in story.summary + story.timeline {
        let article = story.members[sentence.member].article
        let bytes = Array((texts[article.id] ?? "").utf8)[sentence.sentence.utf8Range]
        #expect(String(decoding: bytes, as: UTF8.self) == sentence.sentence.text)
      }
      let days = story.members.compactMap(\.article.date)
      #expect(days == days.sorted() && Set(days).count == days.count)
    }
    #expect(brief.stories[1].members.last?.article.id == "bridge-4", "undated articles come last")
    let copies = brief.stories[0].members.flatMap(\.copies).map(\.id)
    #expect(copies == ["strike-2"], "the longer one stands for both")
  }

  @Test func `the result does not depend on how many cores there are`() async throws {
    let one = try await brief(Fixtures.starter + TinyStories.all)
    for jobs in [2, 3] {
      #expect(try await brief(Fixtures.starter + TinyStories.all, jobs: jobs) == one)
    }
  }

  @Test func `what is told obeys the settings`() async throws {
    let one = try await brief(
      TinyStories.all, BriefSettings(budget: .sentences(1), storyLimit: 1))
    #expect(one.stories.count == 1 && one.stories[0].summary.count == 1)
    #expect(one.also.map(\.articleCount) == [4, 1, 1])
    let all = try await brief(TinyStories.all, BriefSettings(minimumArticles: 1))
    #expect(all.stories.count == 4 && all.also.isEmpty)
    let none = try await brief(TinyStories.all, BriefSettings(minimumArticles: 5))
    #expect(none.stories.isEmpty && none.also.count == 4)
  }

  @Test func `one article is a story where there is no greater one`() async throws {
    let brief = try await brief([TinyStories.alone[0]])
    #expect(brief.stories.map(\.title) == ["Orchid thought lost flowers on the Kessel heath"])
    #expect(brief.stories[0].timeline.isEmpty && brief.also.isEmpty)
  }

  @Test func `of copies alone one is told`() async throws {
    let copies = (1...4).map { number in
      var copy = TinyStories.bridge[0]
      copy.id = "copy-\(number)"
      return copy
    }
    let brief = try await brief(copies)
    #expect(brief.stories.count == 1 && brief.copyCount == 3)
    #expect(brief.stories[0].members.map(\.copies.count) == [3])
  }

  @Test func `what has no title is called by its best sentence`() async throws {
    var articles = TinyStories.bridge
    for index in articles.indices { articles[index].title = nil }
    let brief = try await brief(articles + [Article(id: "number", content: "1911")])
    #expect(brief.stories[0].title.contains("Tollen"))
    #expect(brief.stories[0].title.count <= 100)
    #expect(brief.also.map(\.title) == ["1911"])
  }

  @Test func `a file without a source is called by its name, not by its path`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "Headline\n\nThe harbour froze over in one night.", to: "a/frost.txt")
    let model = try await StarterModels.model(.linear)
    let found = try await CorpusStories(of: Corpus([path]), prior: model, jobs: 1)
    let brief = try await BriefMaker(model: model).brief(of: found, jobs: 1)
    let article = try #require(brief.stories.first?.members.first?.article)
    #expect(article.attribution.hasPrefix("frost") && !article.attribution.contains("/"))
  }

  @Test func `stories agree with the events of made-up articles`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(TinyStories.lines(), to: "a.jsonl")
    let found = try await CorpusStories(
      of: Corpus([folder.path]), prior: StarterModels.model(.linear), jobs: 2)
    let evaluation = StoryEvaluation(found)
    #expect(evaluation.articles == 10 && evaluation.events == 4 && evaluation.stories == 4)
    #expect(evaluation.figures.f1 == 1)
  }
}

@Suite(.requiresSharedCorpora)
struct StoryQualityGate {
  @Test func `stories of ECB+ reach a B³ F1 of 0.90`() async throws {
    let model = try LedeModel(contentsOf: Fixtures.repository + "/models/foreign-desk.lede")
    let found = try await CorpusStories(
      of: Corpus([Fixtures.sharedCorpora + "/ecbplus/all.jsonl.gz"]), prior: model, jobs: 2)
    let evaluation = StoryEvaluation(found)
    #expect(evaluation.articles == 982 && evaluation.events == 86)
    #expect(evaluation.figures.f1 >= 0.9)
  }
}
