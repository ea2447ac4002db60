import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

/// What phrases are found in articles, and what their topics make of it.
struct PhraseTests {
  private static let water = PhraseTopic(
    Topic(id: "water"), required: [Phrase("water")],
    any: [Phrase("drinking water"), Phrase("reservoir", weight: 0.5), Phrase("pipe*")],
    excluded: [Phrase("heavy water")])

  private func score(
    _ topic: PhraseTopic, _ content: String, title: String? = nil, language: Language = .english
  ) -> Float? {
    let model = PhraseReading.model(topic)
    let article = Article(id: "a", title: title, content: content)
    return model.scores(of: PhraseReading.features(of: article, model, language: language))
      .first?.score
  }

  /// How often a phrase stands in a text.
  private func count(
    _ phrase: String, _ content: String, title: String? = nil, language: Language = .english
  ) throws -> Int {
    let model = PhraseReading.model(PhraseTopic(Topic(id: "a"), any: [Phrase(phrase)]))
    let article = Article(id: "a", title: title, content: content)
    let features = PhraseReading.features(of: article, model, language: language)
    let explanation = try #require(model.phraseExplanation(of: "a", in: features))
    return explanation.matches.first?.count ?? 0
  }

  @Test func `weights add up, and a phrase that comes again counts less each time`() {
    #expect(score(Self.water, "Drinking water is scarce.") == 1)
    #expect(score(Self.water, "Drinking water left the reservoir.") == 1.5)
    let twice = score(Self.water, "Drinking water is scarce. They sell drinking water.")
    #expect(twice == Float(1 + Logarithm.natural(2.0)))
  }

  @Test func `without a required phrase the score is nothing`() {
    #expect(score(Self.water, "The pipes of the reservoir burst.") == 0)
    #expect(score(Self.water, "The pipes of the reservoir burst. Water ran out.") == 1.5)
  }

  @Test func `an excluded phrase takes the topic away`() {
    #expect(score(Self.water, "Drinking water is not heavy water.") == 0)
  }

  @Test func `required phrases alone are counted`() {
    let both = PhraseTopic(Topic(id: "a"), required: [Phrase("Ankara"), Phrase("Moscow")])
    #expect(score(both, "Ankara called Moscow, and Moscow called Ankara.") == 2)
    #expect(score(both, "Ankara called.") == 0)
    #expect(score(both, "Nothing of the kind.") == 0)
  }

  @Test func `words are the same when their stems are`() throws {
    #expect(try count("drinking waters", "They drink. Drink water! DRINKING WATER.") == 2)
    #expect(try count("Wasserwerk", "Die Wasserwerke stehen still.", language: .german) == 1)
    #expect(try count("Müller", "Herr Mueller und Herr Muller.", language: .english) == 1)
  }

  @Test func `stop words between the words do not matter`() throws {
    let phrase = "weapons of mass destruction"
    #expect(try count(phrase, "Weapons of mass destruction were not found.") == 1)
    #expect(try count(phrase, "A weapon for the mass and its destruction.") == 1)
    #expect(try count(phrase, "Weapons of great mass, destruction.") == 0)
  }

  @Test func `a phrase does not cross the end of a sentence or of the title`() throws {
    #expect(try count("drinking water", "He was drinking. Water ran.") == 0)
    #expect(try count("drinking water", "Water ran all night.", title: "On drinking") == 0)
    #expect(try count("drinking water", "It ran.", title: "Drinking water is scarce") == 1)
  }

  @Test func `a star stands for any ending of the word as it is spelled`() throws {
    // The stem of "terrorism" is "terror": the beginning is compared with the word.
    #expect(try count("terroris*", "Terrorism, terrorists and terror.") == 2)
    #expect(try count("pipe*", "Pipelines, a pipe, piped; a pip.") == 3)
    #expect(try count("gas pipe*", "Gas pipelines cross the gas field.") == 1)
    #expect(try count("pipe* gas", "Pipelined gas.") == 1)
    #expect(try count("Zür*", "In Zürich, and in ZURICH.") == 2)
  }

  @Test func `a word can be one of a phrase and the beginning of another`() {
    let topic = PhraseTopic(
      Topic(id: "a"), any: [Phrase("pipe"), Phrase("pip*", weight: 2), Phrase("pipe dream")])
    #expect(score(topic, "A pipe dream.") == 4)
  }

  @Test func `spelling tells US from us, as in articles`() throws {
    #expect(try count("US", "The US said so; it told us.") == 1)
  }

  @Test func `phrases with the same stems count once, with the higher weight`() {
    let topic = PhraseTopic(
      Topic(id: "a"), required: [Phrase("pump"), Phrase("pumps")],
      any: [Phrase("reservoir", weight: 0.5), Phrase("reservoirs", weight: 2)])
    #expect(score(topic, "The pump of the reservoir.") == 2)
  }

  @Test func `an article without words has no phrases`() {
    #expect(score(Self.water, "") == 0)
    #expect(score(Self.water, "…", title: "") == 0)
  }

  @Test func `contributions sum to the score, and ranges hold the words`() throws {
    let model = PhraseReading.model(Self.water)
    let article = Article(
      id: "a", title: "Water for Zürich",
      content: "Die Röhre – pipes, reservoirs.\r\nDrinking  water from the\nreservoir; pipelines.")
    let features = PhraseReading.features(of: article, model)
    let explanation = try #require(model.phraseExplanation(of: "water", in: features))
    let label = try #require(model.labels(of: features).first)
    let sum = explanation.matches.reduce(0) { $0 + $1.contribution }
    #expect(abs(sum - Double(label.score)) < 1e-6)
    #expect(explanation.score == sum)
    #expect(explanation.missing.isEmpty)
    #expect(label.source == .phrases && label.threshold == 1)
    let content = Array(article.content.utf8)
    let texts = explanation.matches.map { match in
      match.utf8Ranges.map { String(decoding: content[$0], as: UTF8.self) }
    }
    #expect(
      texts == [
        ["water"], ["Drinking  water"], ["reservoirs", "reservoir"], ["pipes", "pipelines"],
      ])
    #expect(explanation.matches.map(\.titleRanges) == [[0..<5], [], [], []])
    #expect(explanation.matches.map(\.role) == [.required, .any, .any, .any])
  }

  @Test func `what is missing and what forbids is said`() throws {
    let model = PhraseReading.model(Self.water)
    let without = PhraseReading.features(
      of: Article(id: "a", content: "The reservoir."), model)
    let explanation = try #require(model.phraseExplanation(of: "water", in: without))
    #expect(explanation.missing.map(\.text) == ["water"])
    #expect(explanation.score == 0 && explanation.matches.map(\.contribution) == [0])
    let heavy = PhraseReading.features(
      of: Article(id: "a", content: "Heavy water in a reservoir."), model)
    #expect(
      model.phraseExplanation(of: "water", in: heavy)?.matches.map(\.role)
        == [.required, .any, .not])
    #expect(model.phraseExplanation(of: "fire", in: heavy) == nil)
  }

  @Test(arguments: 0..<40)
  func `the index finds what a plain search finds`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let words = ["drink", "water", "pipe", "piped", "pump", "pumping", "dam", "the", "of", "lake"]
    func some(_ range: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: range, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
    }
    let article = Article(
      id: "a", title: some(0...6).joined(separator: " "),
      content: (0..<12).map { _ in "Then " + some(0...9).joined(separator: " ") + " came." }
        .joined(separator: " "))
    var phrases: [String] = []
    for _ in 0..<30 {
      var chosen = some(1...3)
      let place = Int.random(in: 0..<chosen.count, using: &random)
      if Bool.random(using: &random) { chosen[place] = String(chosen[place].prefix(3)) + "*" }
      phrases.append(chosen.joined(separator: " "))
    }
    let model = LedeModel(
      phrases: PhraseRules(
        phrases.enumerated().map {
          PhraseTopic(Topic(id: String(100 + $0.offset)), any: [Phrase($0.element)])
        }))
    let features = PhraseReading.features(of: article, model)
    let found = phrases.indices.map { number in
      model.phraseExplanation(of: String(100 + number), in: features)?.matches.first?.count ?? 0
    }
    let expected = PhraseReading.counts(of: phrases, in: article).enumerated().map {
      number, count in
      // A phrase of stop words alone is never found.
      phrases[number].split(separator: " ").allSatisfy { ["the", "of"].contains($0) } ? 0 : count
    }
    #expect(found == expected)
  }

  @Test func `a phrase that is in no language's favour is named`() {
    let rules = PhraseRules([
      PhraseTopic(Topic(id: "a"), any: [Phrase("reservoir")]),
      PhraseTopic(Topic(id: "b"), any: [Phrase("dam"), Phrase("the who")]),
    ])
    #expect(rules.firstWithoutWords(in: .english)?.phrase.text == "the who")
    #expect(rules.firstWithoutWords(in: .english)?.topic.topic.id == "b")
    #expect(rules.firstWithoutWords(in: .german) == nil)
  }

  @Test(arguments: [
    ("", true), ("…", true), ("water", false), ("pipe*", false), ("*", true), ("a*", true),
    ("pi*pe", true), ("pipe**", true), ("gas pipe* east", false), ("2019", false), ("水", false),
    ("a\u{7}b", true),
  ])
  func `a phrase needs words, and stars at their ends`(text: String, isWrong: Bool) {
    #expect((Phrase.problem(in: text) != nil) == isWrong)
  }

  @Test(arguments: [
    ("water", "water"), ("  drinking \n water ", "drinking water"), ("a\u{A0}b", "a b"),
    ("Zürich", "Zürich"),
  ])
  func `white space in phrases is made even`(text: String, cleaned: String) {
    #expect(Phrase.cleaned(text) == cleaned)
  }

  @Test func `the guessed probability grows with the score and is a half at the threshold`() {
    for threshold: Float in [0.25, 1, 7] {
      let curve = PhraseTopic.guess(threshold: threshold)
      #expect(abs(curve.probability(of: threshold) - 0.5) < 1e-12)
      #expect(curve.probability(of: 0) < 0.02 && curve.probability(of: 2 * threshold) > 0.98)
      #expect(curve.probability(of: .greatestFiniteMagnitude) == 1)
    }
  }
}
