import Lede
import LedeTestSupport
import Testing

struct RepeatedLinesTests {
  private static let notice = "Sign up here for the harbour letter, every Friday at noon."

  /// Articles of many subjects, each with the same notice, over so many days.
  private func articles(daysApart: Int?) -> [Article] {
    let contents = [
      TinyStories.alone[0], TinyStories.alone[1], TinyStories.bridge[0],
      TinyStories.strike[0],
    ].map(\.content)
    return contents.enumerated().map { number, content in
      Article(
        id: "a-\(number)",
        content: Self.notice + "\n\n" + content,
        date: daysApart.flatMap { ArticleDate(year: 2021, month: 1, day: 1 + number * $0) })
    }
  }

  private func stories(_ articles: [Article]) async throws -> CorpusStories {
    let folder = try TemporaryFolder()
    try folder.write(TinyStories.lines(articles), to: "a.jsonl")
    return try await CorpusStories(
      of: Corpus([folder.path]), prior: StarterModels.model(.linear), jobs: 2)
  }

  @Test func `a line that comes again weeks later is blank, and nothing else moves`() async throws {
    let given = articles(daysApart: 8)
    let found = try await stories(given)
    for (article, original) in zip(found.articles, given) {
      #expect(!article.content.contains("harbour letter"))
      #expect(article.content.utf8.count == original.content.utf8.count)
      #expect(zip(article.content.utf8, original.content.utf8).allSatisfy { $0 == $1 || $0 == 32 })
      #expect(article.content.hasSuffix(original.content.dropFirst(Self.notice.count)))
    }
    #expect(found.stories.count == 4)
  }

  @Test(arguments: [0, 2, nil])
  func `what several print within days is news`(daysApart: Int?) async throws {
    let found = try await stories(articles(daysApart: daysApart))
    #expect(found.articles.allSatisfy { $0.content.contains("harbour letter") })
  }
}
