import LedeModels
import LedeTestSupport
import LedeText
import Testing

/// Topics made of phrases beside topics that were learned.
struct PhraseLabelTests {
  private static let bread = TinyCorpora.unseenBread
  private static let boat = TinyCorpora.unseenBoat

  private func labels(_ model: LedeModel, _ article: Article) -> [TopicLabel] {
    model.labels(of: PhraseReading.features(of: article, model))
  }

  @Test func `a model without phrases says what its labeller says`() async {
    let model = await TinyTraining.train(TinyCorpora.bakersAndSailors)
    let features = PhraseReading.features(of: Self.bread, model)
    #expect(features.phrases == nil)
    #expect(model.labels(of: features) == model.labeler.labels(of: features))
    #expect(model.scores(of: features) == model.labeler.scores(of: features))
    #expect(model.topics == model.labeler.topics)
  }

  @Test func `topics of phrases stand among the learned ones, by their ids`() async {
    let model = await TinyTraining.train(TinyCorpora.bakersAndSailors).adding(
      PhraseRules([
        PhraseTopic(Topic(id: "mills"), any: [Phrase("flour")]),
        PhraseTopic(Topic(id: "aqua"), any: [Phrase("harbour")]),
      ]))
    #expect(model.topics.map(\.id) == ["aqua", "baking", "mills", "sailing"])
    let features = PhraseReading.features(of: Self.bread, model)
    #expect(model.scores(of: features).map(\.topic.id) == model.topics.map(\.id))
    #expect(Set(labels(model, Self.bread).map(\.topic.id)) == ["baking", "mills"])
    #expect(Set(labels(model, Self.boat).map(\.topic.id)) == ["aqua", "sailing"])
    let probabilities = labels(model, Self.boat).map(\.probability)
    #expect(probabilities == probabilities.sorted(by: >))
  }

  @Test func `a topic that is both is given when either says so, once`() async {
    let learned = await TinyTraining.train(TinyCorpora.bakersAndSailors)
    let model = learned.adding(
      PhraseRules([
        PhraseTopic(Topic(id: "baking", name: "Ovens"), any: [Phrase("skipper")], threshold: 0.5)
      ]))
    // Learned alone: its own label.
    #expect(labels(model, Self.bread) == labels(learned, Self.bread))
    // Phrases alone: theirs, under the model's name.
    let given = labels(model, Self.boat)
    let own = given.filter { $0.topic.id == "baking" }
    #expect(own.map(\.source) == [.phrases])
    #expect(own.map(\.topic.name) == ["Baking"])
    #expect(own.map(\.score) == [1])
    #expect(given.filter { $0.topic.id == "sailing" }.map(\.source) == [.learned])
    // Both: the more probable one.
    let article = Article(
      id: "both", content: Self.bread.content + " The skipper ate. The skipper left.")
    let both = labels(model, article).filter { $0.topic.id == "baking" }
    let alone = labels(learned, article).first { $0.topic.id == "baking" }
    #expect(both.count == 1)
    #expect((both.first?.probability ?? 0) >= (alone?.probability ?? 1))
    #expect(both.first?.source == .phrases)
  }

  @Test func `later phrases of a topic replace earlier ones`() {
    let first = PhraseRules([
      PhraseTopic(Topic(id: "a"), any: [Phrase("dam")]),
      PhraseTopic(Topic(id: "b"), any: [Phrase("lake")]),
    ])
    let model = LedeModel(phrases: first).adding(
      PhraseRules([PhraseTopic(Topic(id: "b"), any: [Phrase("sea")])]))
    let article = Article(id: "x", content: "A dam, a lake.")
    #expect(labels(model, article).map(\.topic.id) == ["a"])
    #expect(model.phrases?.phraseCount == 2)
  }

  @Test func `a model of phrases alone reads every language and knows it`() {
    let model = PhraseReading.model(
      PhraseTopic(Topic(id: "wasser", name: "Wasser"), any: [Phrase("Wasserwerk")]))
    var extractor = FeatureExtractor(model: model.tfidf, phrases: model.phrases)
    let article = Article(
      id: "a",
      content: "Die Wasserwerke der Stadt haben am Montag ihre Arbeit wieder aufgenommen, "
        + "nachdem der Sturm sie für drei Tage stillgelegt hatte.")
    let features = extractor.features(of: article)
    #expect(features.language == .language("de"))
    #expect(model.knows(features.language))
    #expect(model.labels(of: features).map(\.topic.name) == ["Wasser"])
    #expect(model.topics.map(\.id) == ["wasser"])
  }

  @Test func `aliases lead to the topic's id`() {
    let aliases = TopicAliases([
      Topic(id: "water-supply", aliases: ["water", "waterworks"]), Topic(id: "fire"),
    ])
    #expect(
      aliases.ids(of: ["waterworks", "fire", "unknown", "water"])
        == ["water-supply", "fire", "unknown", "water-supply"])
    #expect(TopicAliases([]).ids(of: ["a"]) == ["a"])
  }

  @Test func `places have IPTC's addresses`() {
    #expect(
      Topic(id: "a", places: ["AF", "PK"]).placeAddresses
        == ["http://cvx.iptc.org/iso3166-1a2/af", "http://cvx.iptc.org/iso3166-1a2/pk"])
  }

  @Test func `the table of Media Topics is whole, and notes name the replacement`() {
    let numbers = MediaTopic.all.map(\.number)
    #expect(Set(numbers).count == numbers.count && numbers.count > 50)
    #expect(numbers == numbers.sorted())
    for topic in MediaTopic.all {
      #expect(MediaTopic.isWellFormed(MediaTopic.prefix + topic.number))
      #expect(!topic.name.isEmpty)
      for number in topic.replacements {
        #expect(MediaTopic.isWellFormed(MediaTopic.prefix + number))
        #expect(MediaTopic.named(MediaTopic.prefix + number)?.retired == nil)
      }
    }
    #expect(
      MediaTopic.note(on: "medtop:20000604")
        == "medtop:20000604 was retired on 2025-03-31; use medtop:20000598")
    #expect(
      MediaTopic.note(on: "medtop:20000647")?.hasSuffix("use a more specific Media Topic") == true)
    #expect(MediaTopic.note(on: "medtop:20000639") == nil)
    #expect(MediaTopic.note(on: "medtop:20009999") == nil)
    #expect(MediaTopic.named("medtop:20000639")?.name == "diplomacy")
  }
}
