import Lede
import LedeTestSupport
import Testing

struct NearDuplicatesTests {
  private let clean = CheckedCorpora.clean

  private func corpus(_ articles: [Article], in folder: TemporaryFolder) throws -> Corpus {
    try folder.write(CheckedCorpora.lines(articles), to: "a.jsonl")
    return try Corpus([folder.path])
  }

  @Test func `a test article that was learned from is found`() async throws {
    let (test, training) = (try TemporaryFolder(), try TemporaryFolder())
    let copy = Article(id: "leak", content: "By our own man. " + clean[8].content)
    let pairs = try await NearDuplicates.pairs(
      between: corpus([clean[20], copy], in: test), and: corpus(Array(clean[..<20]), in: training),
      jobs: 2)
    #expect(pairs.map(\.first.id) == ["leak"] && pairs.map(\.second.id) == ["bread-8"])
    let pair = try #require(pairs.first)
    #expect(pair.containment == 1 && pair.resemblance > 0.8 && pair.resemblance < 1)
    #expect(pair.first.description == test.path("a.jsonl") + ":2")
  }

  @Test func `pairs within a corpus do not depend on how many cores there are`() async throws {
    let folder = try TemporaryFolder()
    let copies = (0..<100).map { number in
      Article(
        id: "copy-\(number)", content: "Number \(number / 2): " + clean[number % 24].content)
    }
    let corpus = try corpus(clean + copies, in: folder)
    let pairs = try await NearDuplicates.pairs(among: corpus, jobs: 1)
    #expect(pairs.count > 100)
    for jobs in [2, 4] {
      #expect(try await NearDuplicates.pairs(among: corpus, jobs: jobs) == pairs)
    }
  }

  @Test func `what is passed over is told`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("{\n", to: "a.jsonl")
    var skipped = 0
    let pairs = try await NearDuplicates.pairs(
      among: Corpus([folder.path]), jobs: 1, skipped: { _ in skipped += 1 })
    #expect(pairs.isEmpty && skipped == 1)
  }
}
