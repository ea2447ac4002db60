import LedeModels
import LedeTestSupport
import LedeText
import Testing

struct StorySummarizerTests {
  private static let model = TinyTraining.count(Fixtures.starter, TinyTraining.everyWord).model

  private func summarizer(
    _ articles: [Article], readFirst: [Article] = []
  ) -> StorySummarizer {
    var extractor = FeatureExtractor(model: Self.model, language: .english)
    for article in readFirst { _ = extractor.features(of: article) }
    var features: [ArticleFeatures] = []
    for article in articles { features.append(extractor.features(of: article)) }
    return StorySummarizer(StoryText(features, languageCode: "en"))
  }

  private static let stories = [
    TinyStories.bridge, TinyStories.strike, [TinyStories.alone[0]],
    Array(Fixtures.starter.prefix(12)), [Article(id: "empty", content: "")],
    [Article(id: "numbers", content: "1 2 3\n4 5 6"), TinyStories.bridge[0]],
  ]

  @Test(arguments: stories.indices)
  func `the laws of a story's summary`(number: Int) {
    let summarizer = summarizer(Self.stories[number])
    let story = summarizer.story
    var previous: [StorySummarizer.Choice] = []
    for count in 0...8 {
      let choices = summarizer.summary(within: .sentences(count))
      #expect(choices.count <= count)
      #expect(choices == summarizer.summary(within: .sentences(count)), "the same answer twice")
      let places = choices.map { ($0.candidate.article, $0.candidate.sentence) }
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "in order, none twice")
      #expect(choices.allSatisfy { $0.score.isFinite && story.candidates.contains($0.candidate) })
      #expect(previous.allSatisfy { choices.contains($0) }, "a larger budget never drops one")
      previous = choices
    }
    for words in [1, 10, 25, 60, 200] {
      let choices = summarizer.summary(within: .words(words))
      let texts = choices.map { story.text(of: $0.candidate) }
      #expect(texts.reduce(0) { $0 + $1.split(separator: " ").count } <= words)
    }
    for characters in [1, 80, 200] {
      let choices = summarizer.summary(within: .characters(characters))
      let texts = choices.map { story.text(of: $0.candidate) }
      #expect(texts.joined(separator: " ").count <= characters)
    }
    #expect(summarizer.summary(within: .percent(0)).isEmpty)
  }

  @Test func `what was read before changes nothing`() {
    let plain = summarizer(TinyStories.bridge)
    let other = summarizer(TinyStories.bridge, readFirst: Fixtures.starter)
    #expect(plain.summary(within: .sentences(4)) == other.summary(within: .sentences(4)))
    #expect(plain.timeline(limit: 8) == other.timeline(limit: 8))
    #expect(plain.headline == other.headline)
  }

  @Test func `a sentence that several articles have stands in the summary once`() {
    var second = TinyStories.bridge[0]
    second.id = "second"
    second.content = TinyStories.bridge[0].content + " The toll is waived for ferries."
    let summarizer = summarizer([TinyStories.bridge[0], second])
    let texts = summarizer.summary(within: .sentences(6)).map {
      summarizer.story.text(of: $0.candidate)
    }
    #expect(Set(texts).count == texts.count && texts.count >= 3)
  }

  @Test func `a sentence that leans on another one is passed over`() throws {
    let article = Article(
      id: "a",
      content: """
        He told the port authority of the Tollen Bridge that the eastern pylon was sound. The port \
        authority closed the Tollen Bridge because of its eastern pylon.
        """)
    let summarizer = summarizer([article])
    #expect(summarizer.summary(within: .sentences(1)).map(\.candidate.sentence) == [1])
  }

  @Test func `the timeline has a sentence a day, the first day first`() {
    let summarizer = summarizer(TinyStories.bridge)
    let days = summarizer.timeline(limit: 8).map {
      summarizer.story.articles[$0.candidate.article].date?.description
    }
    #expect(days == ["2021-03-02", "2021-03-03", "2021-03-05"])
    #expect(summarizer.timeline(limit: 2).count == 2)
  }

  @Test func `articles of one day or none have no timeline`() {
    #expect(summarizer([TinyStories.bridge[0]]).timeline(limit: 8).isEmpty)
    #expect(summarizer([TinyStories.bridge[0], TinyStories.bridge[3]]).timeline(limit: 8).isEmpty)
    #expect(summarizer([TinyStories.bridge[3]]).timeline(limit: 8).isEmpty)
  }

  @Test func `a headline says what happened, and does not ask`() throws {
    #expect(try #require(summarizer(TinyStories.bridge).headline) != 3)
    #expect(summarizer([Article(id: "a", content: "No title at all here.")]).headline == nil)
  }
}
