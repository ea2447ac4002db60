import Lede
import LedeTestSupport
import Testing

struct CorpusCheckTests {
  private typealias Kind = CorpusFinding.Kind

  private func findings(
    _ articles: [Article], topics: [Topic]? = nil, jobs: Int = 2
  ) async throws -> CorpusFindings {
    let folder = try TemporaryFolder()
    try folder.write(CheckedCorpora.lines(articles), to: "a.jsonl")
    return try await CorpusCheck(topics: topics).findings(in: Corpus([folder.path]), jobs: jobs)
  }

  /// The ids of the articles of each finding of a kind.
  private func ids(_ findings: CorpusFindings, _ kind: Kind) -> [[String]] {
    findings.findings.filter { $0.kind == kind }.map { $0.articles.map(\.place.id) }
  }

  private func topics(_ findings: CorpusFindings, _ kind: Kind) -> [[String]] {
    findings.findings.filter { $0.kind == kind }.map(\.topics)
  }

  private func article(_ id: String, like other: Article, topics: [String]?) -> Article {
    Article(id: id, content: other.content, topics: topics)
  }

  private let clean = CheckedCorpora.clean

  @Test func `nothing is found in a clean corpus`() async throws {
    let findings = try await findings(clean)
    #expect(findings.findings.isEmpty)
    #expect(findings.articles == 24 && findings.filed == 24 && findings.topics == 2)
    #expect(findings.languages.map(\.code) == ["en"] && findings.languages[0].articles == 24)
    #expect(findings.undated == 24 && findings.dates == nil)
    let words = try #require(findings.words)
    #expect(words.fewest >= 20 && words.fewest <= words.median && words.median <= words.most)
  }

  @Test func `an unfiled corpus is checked, too`() async throws {
    let findings = try await findings(
      clean.map { article($0.id, like: $0, topics: nil) }
        + [article("copy", like: clean[3], topics: nil)])
    #expect(findings.filed == 0)
    #expect(findings.findings.map(\.kind) == [.duplicates])
    #expect(ids(findings, .duplicates) == [["bread-3", "copy"]])
  }

  @Test func `the same id twice`() async throws {
    let other = Article(id: clean[0].id, content: clean[13].content + " More.", topics: ["sailing"])
    let findings = try await findings(clean + [other])
    #expect(ids(findings, .sameID) == [["bread-0", "bread-0"]])
    let lines = findings.findings.first?.articles.map { $0.place.origin?.line }
    #expect(lines == [1, 25])
  }

  @Test func `a copy that is filed alike is a note, one that is not a problem`() async throws {
    let alike = try await findings(clean + [article("copy", like: clean[2], topics: ["baking"])])
    #expect(alike.findings.map(\.kind) == [.duplicates] && alike.problemCount == 0)
    let differently = try await findings(
      clean + [article("copy", like: clean[2], topics: ["sailing"])])
    #expect(ids(differently, .filedDifferently) == [["bread-2", "copy"]])
    #expect(topics(differently, .filedDifferently) == [["baking", "sailing"]])
    #expect(ids(differently, .duplicates).isEmpty && differently.problemCount == 1)
  }

  @Test func `a placeholder under several titles is no copy`() async throws {
    let folder = try TemporaryFolder()
    let titles = ["Bakers of three towns meet in May", "Regatta put off until the autumn"]
    for (number, title) in titles.enumerated() {
      try folder.write(
        "---\ntitle: \(title)\ntopics: [t\(number)]\n---\nText to follow.\n", to: "\(number).txt")
    }
    let findings = try await CorpusCheck().findings(in: Corpus([folder.path]), jobs: 1)
    #expect(findings.findings.map(\.kind) == [.loneTopic, .loneTopic, .tiny, .tiny])
  }

  @Test func `a doubtful topic is no different filing`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(CheckedCorpora.lines(clean), to: "a.jsonl")
    try folder.write(
      "---\ntopics: []\ndoubtful: [baking]\n---\n" + clean[2].content + "\n", to: "b.txt")
    let findings = try await CorpusCheck().findings(in: Corpus([folder.path]), jobs: 1)
    #expect(ids(findings, .filedDifferently).isEmpty)
    #expect(ids(findings, .duplicates) == [["bread-2", "b.txt"]])
  }

  @Test func `an edited copy is nearly the same`() async throws {
    let edited = Article(
      id: "edited", content: "Yesterday, we heard: " + clean[5].content + " So much for that.",
      topics: ["baking"])
    let findings = try await findings(clean + [edited])
    #expect(findings.findings.map(\.kind) == [.nearDuplicates])
    #expect(ids(findings, .nearDuplicates) == [["bread-5", "edited"]])
    #expect(findings.findings.first?.similarity == 1)
  }

  @Test func `texts that are empty, tiny or broken`() async throws {
    let articles = [
      Article(id: "empty", content: "… – …", topics: ["baking"]),
      Article(id: "tiny", content: "The baker has gone.", topics: ["baking"]),
      Article(id: "lost", content: clean[0].content + " Caf\u{FFFD}.", topics: ["baking"]),
      Article(id: "broken", content: clean[1].content + " Itâ€™s a CafÃ©.", topics: ["baking"]),
      Article(id: "control", content: clean[4].content + " \u{7F}", topics: ["baking"]),
    ]
    let findings = try await findings(clean + articles)
    for (kind, id, count) in [
      (.empty, "empty", nil), (.tiny, "tiny", 4), (.replacementCharacters, "lost", 1),
      (.mojibake, "broken", 2), (.controlCharacters, "control", 1),
    ] as [(Kind, String, Int?)] {
      #expect(ids(findings, kind) == [[id]])
      #expect(findings.findings.first { $0.kind == kind }?.count == count)
    }
    #expect(findings.problemCount == 1)
  }

  @Test func `what cannot be read is a problem with its line`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(CheckedCorpora.lines(clean) + "{\n", to: "a.jsonl")
    let findings = try await CorpusCheck().findings(in: Corpus([folder.path]), jobs: 1)
    #expect(findings.findings.map(\.kind) == [.skipped])
    #expect(findings.findings.first?.reason?.line == 25)
    #expect(findings.articles == 24 && findings.problemCount == 1)
  }

  @Test func `topics that cannot be learned`() async throws {
    let both = clean.enumerated().map { number, article in
      var topics = (article.topics ?? []) + ["news"]
      if number < 3 { topics += ["North Sea"] }
      if number > 21 { topics += ["north-sea"] }
      if number == 7 { topics += ["harvest"] }
      if number > 9, number < 16 { topics += ["tides", "moon"] }
      return self.article(article.id, like: article, topics: topics)
    }
    let findings = try await findings(both)
    #expect(topics(findings, .loneTopic) == [["harvest"]])
    #expect(ids(findings, .loneTopic) == [["bread-7"]])
    #expect(topics(findings, .rareTopic) == [["North Sea"], ["north-sea"]])
    #expect(topics(findings, .commonTopic) == [["news"]])
    #expect(topics(findings, .alikeTopics) == [["North Sea", "north-sea"]])
    #expect(topics(findings, .inseparableTopics) == [["moon", "tides"]])
  }

  @Test func `topics are held against those of the topic file`() async throws {
    let findings = try await findings(clean, topics: [Topic(id: "baking"), Topic(id: "fishing")])
    #expect(topics(findings, .unlistedTopic) == [["sailing"]])
    #expect(topics(findings, .unusedTopic) == [["fishing"]])
    #expect(findings.problemCount == 0 && findings.findings.count == 2)
  }

  @Test func `a label that is plainly wrong is suspicious`() async throws {
    var articles = clean
    articles[15].topics = ["baking"]
    let findings = try await findings(articles)
    let suspicious = findings.findings.filter { $0.kind == .suspiciousLabel }
    #expect(!suspicious.isEmpty && findings.problemCount == 0)
    #expect(suspicious.allSatisfy { $0.articles.map(\.place.id) == ["boat-3"] })
    for finding in suspicious {
      let suspicion = try #require(finding.suspicion)
      #expect(suspicion.isGiven == (finding.topics == ["baking"]))
      #expect(suspicion.isGiven ? suspicion.probability < 0.1 : suspicion.probability > 0.9)
    }
  }

  @Test func `articles in another language than most, and those that nobody filed`() async throws {
    let german = Article(
      id: "german",
      content: "Der Bäcker hat das Brot in den Ofen gelegt, und die Kinder haben auf der Straße "
        + "gewartet, bis es fertig war. Dann sind sie mit dem Brot nach Hause gegangen.",
      topics: ["baking"])
    let findings = try await findings(
      clean + [german, article("unfiled", like: Article(id: "", content: Self.storm), topics: nil)])
    #expect(ids(findings, .otherLanguage) == [["german"]])
    #expect(findings.findings.first { $0.kind == .otherLanguage }?.language == "de")
    #expect(ids(findings, .unfiled) == [["unfiled"]])
    #expect(findings.languages.map(\.code) == ["en", "de"])
  }

  private static let storm =
    "A storm took the roof of the library, and the books were carried to the church, where they "
    + "will stay until the spring."

  @Test func `findings do not depend on how many cores there are`() async throws {
    var articles = clean
    articles[15].topics = ["baking"]
    for number in 0..<200 {
      articles.append(
        article("copy-\(number)", like: clean[number % 24], topics: ["t\(number % 7)"]))
    }
    let one = try await findings(articles, jobs: 1)
    #expect(one.findings.count > 20)
    for jobs in [2, 5] {
      // The folder is another one each time, so places differ.
      let more = try await findings(articles, jobs: jobs)
      #expect(more.findings.map(\.kind) == one.findings.map(\.kind))
      #expect(more.findings.map(\.suspicion) == one.findings.map(\.suspicion))
      for kind in Kind.allCases { #expect(ids(more, kind) == ids(one, kind)) }
    }
  }

  @Test func `nothing is found in corpora that hold nothing`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a.jsonl")
    let findings = try await CorpusCheck().findings(in: Corpus([folder.path]), jobs: 2)
    #expect(findings.articles == 0 && findings.words == nil && findings.findings.isEmpty)
  }

  @Test func `the starter corpus has no problem`() async throws {
    let findings = try await CorpusCheck().findings(in: Corpus([Fixtures.starterPath]), jobs: 2)
    #expect(findings.articles == 169 && findings.problemCount == 0)
    #expect(ids(findings, .nearDuplicates).isEmpty && ids(findings, .duplicates).isEmpty)
    #expect(findings.findings.allSatisfy { [.rareTopic, .suspiciousLabel].contains($0.kind) })
  }
}
