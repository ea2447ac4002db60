import FoundationEssentials
import Lede
import LedeModels
import LedePresentation
import LedeTestSupport
import LedeText
import Testing

/// The JSON that programs read: its members, their order, six decimals.
@Suite struct JSONReportTests {
  private static let head =
    #""id":"news/ferry.txt","title":"Ferry \"Alma\" stays in port","date":"2024-02-29""#

  @Test func `labels`() {
    #expect(
      Samples.report(labels: true).json
        == "{" + Self.head + #","labels":["#
        + #"{"topic":"sea","probability":0.970000,"score":1.250000,"threshold":-0.500000,"role":"main","passages":[]},"#
        + #"{"topic":"weather","probability":0.555556,"score":-0.250000,"threshold":-0.400000,"role":"main","passages":[]}"#
        + "]}")
  }

  @Test func `codes and places are written where they are asked for, and who gave a label`() {
    var report = Samples.report()
    report.labels = [
      TopicLabel(
        topic: Topic(id: "sea", codes: ["x:12"], places: ["NO", "IS"]), score: 2, threshold: 1,
        probability: 0.98, source: .phrases)
    ]
    #expect(report.json.contains(#""threshold":1.000000,"source":"phrases","role":"main""#))
    report.includesCodes = true
    #expect(
      report.json.contains(
        #""source":"phrases","codes":["x:12"],"places":["http://cvx.iptc.org/iso3166-1a2/no","#
          + #""http://cvx.iptc.org/iso3166-1a2/is"],"role":"main","#))
    #expect(report.text(.plain).hasSuffix("98 %  x:12 NO IS"))
  }

  @Test func `topics of phrases follow the learned ones`() {
    let model = Samples.ledeModel.adding(
      PhraseRules([
        PhraseTopic(
          Topic(id: "water", codes: ["x:3"]), required: [Phrase("water")],
          any: [Phrase("dam", weight: 0.5), Phrase("lake"), Phrase("well")],
          excluded: [Phrase("heavy \"water\"")])
      ]))
    var report = ModelReport(model, topics: ["water"])
    report.termLimit = 2
    #expect(
      report.json.hasSuffix(
        #""topics":[],"phraseTopics":[{"topic":"water","name":"Water","description":null,"#
          + #""codes":["x:3"],"places":[],"parent":null,"aliases":[],"threshold":1.000000,"#
          + #""calibrated":false,"phrases":5,"required":[{"phrase":"water","weight":1.000000}],"#
          + #""any":[{"phrase":"lake","weight":1.000000},{"phrase":"well","weight":1.000000}],"#
          + #""not":[{"phrase":"heavy \"water\"","weight":1.000000}]}]}"#))
    #expect(
      report.text(.plain).hasSuffix(
        """
        Topics that are given for phrases:
        Water  from 1.000  x:3
            +water, lake, well, −heavy "water", … and 1 more
        """))
    #expect(!ModelReport(Samples.ledeModel).json.contains("phraseTopics"))
  }

  @Test func `all scores follow the labels`() {
    let json = Samples.report(labels: true, scores: true).json
    #expect(
      json.hasSuffix(
        #"{"topic":"x","probability":0.000000,"score":-3.000000,"threshold":0.000000}]}"#))
    #expect(json.contains(#"}],"scores":[{"topic":"sea","#))
  }

  @Test func `a warning follows what it warns of`() {
    let json = Samples.report(labels: true, scores: true, summary: 1, language: .german).json
    #expect(json.contains(#"}],"warnings":["language"],"method":"lead""#))
    #expect(!Samples.report(labels: true, scores: true, summary: 1).json.contains("warnings"))
  }

  @Test func `a summary`() {
    let json = Samples.report(summary: 1).json
    #expect(
      json == "{" + Self.head + #","method":"lead","sentences":[{"position":0,"start":0,"#
        + #""end":46,"score":1.000000,"text":"The ferry stayed in port because of the storm."}]}"#)
  }

  @Test func `related articles`() {
    #expect(
      Samples.report(related: true).json
        == "{" + Self.head + #","related":[{"id":"news/storm.txt","#
        + #""title":"Storm closes the coast road","similarity":0.750000,"#
        + #""terms":[{"term":"storm","weight":0.500000},{"term":"l'été","weight":0.250000}]},"#
        + #"{"id":"untitled","title":null,"similarity":0.333333,"#
        + #""terms":[{"term":"ferry","weight":0.333333}]}]}"#)
  }

  @Test func `parts that were asked for and are empty stay`() {
    var report = Samples.report()
    report.title = nil
    report.date = nil
    report.labels = []
    report.related = []
    #expect(
      report.json
        == #"{"id":"news/ferry.txt","title":null,"date":null,"labels":[],"related":[]}"#)
  }

  @Test func `a digest is the three together, on one line`() throws {
    let json = Samples.report(
      labels: true, scores: true, summary: 3, related: true, content: true
    ).json
    #expect(!json.contains { $0.isNewline })
    var rest = json[...]
    for name in ["id", "title", "date", "labels", "scores", "method", "sentences", "related"] {
      let found = try #require(rest.firstRange(of: "\"\(name)\":"))
      rest = rest[found.upperBound...]
    }
    let digest = try JSONDecoder().decode(Digest.self, from: Data(json.utf8))
    #expect(digest.labels.map(\.topic) == ["sea", "weather"])
    #expect(digest.scores.count == 3)
    #expect(digest.sentences.map(\.position) == [0, 1, 2])
    let content = Array(Samples.article.content.utf8)
    for sentence in digest.sentences {
      let slice = content[sentence.start..<sentence.end]
      #expect(String(decoding: slice, as: UTF8.self) == sentence.text)
    }
    #expect(digest.related.map(\.terms.count) == [2, 1])
    #expect(digest.content == Samples.article.content)
  }

  private struct Digest: Decodable {
    struct Label: Decodable { let topic: String }
    struct Sentence: Decodable {
      let position: Int
      let start: Int
      let end: Int
      let text: String
    }
    struct Term: Decodable { let term: String }
    struct Related: Decodable { let terms: [Term] }
    let labels: [Label]
    let scores: [Label]
    let sentences: [Sentence]
    let related: [Related]
    let content: String
  }

  @Test func `a model`() throws {
    try expectSnapshot(ModelReport(Samples.ledeModel).json, "model.json")
    struct Model: Decodable {
      struct Settings: Decodable { let seed: UInt64 }
      struct Topic: Decodable { let topic: String }
      let settings: Settings
      let topics: [Topic]
    }
    let json = ModelReport(Samples.ledeModel, topics: ["weather"]).json
    let model = try JSONDecoder().decode(Model.self, from: Data(json.utf8))
    #expect(model.settings.seed == .max)
    #expect(model.topics.map(\.topic) == ["weather"])
  }
}
