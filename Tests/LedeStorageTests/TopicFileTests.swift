import Lede
import LedeModels
import LedeStorage
import LedeTestSupport
import LedeText
import Testing

struct TopicFileTests {
  private func read(
    _ yaml: String, language: Language? = nil, known: [Topic] = []
  ) throws -> TopicFile {
    let folder = try ScratchFolder()
    return try TopicFile(
      contentsOf: try folder.write(yaml, to: "topics.yml"), language: language, known: known)
  }

  /// What is said of a file, behind its name.
  private func complaint(_ yaml: String, language: Language? = nil) -> String? {
    do {
      _ = try read(yaml, language: language)
      return nil
    } catch let error as StorageError {
      return (error.line.map { "\($0): " } ?? "") + error.detail
    } catch {
      return "\(error)"
    }
  }

  @Test func `topics have names, descriptions, codes and places, or none of them`() throws {
    let topics = try read(
      """
      syria:
        name: Syria today
        codes: ["medtop:20000056", "iptc:2"]
        place: sy
      north-korea:
      iran: {description: What happens there}
      south-asia: {places: [AF, pk], parent: iran, aliases: [afpak]}
      """
    ).topics
    #expect(topics.map(\.id) == ["iran", "north-korea", "south-asia", "syria"])
    #expect(topics.map(\.name) == ["Iran", "North Korea", "South Asia", "Syria today"])
    #expect(topics.map(\.description) == ["What happens there", nil, nil, nil])
    #expect(topics.map(\.codes) == [[], [], [], ["medtop:20000056", "iptc:2"]])
    #expect(topics.map(\.places) == [[], [], ["AF", "PK"], ["SY"]])
    #expect(topics.map(\.parent) == [nil, nil, "iran", nil])
    #expect(topics.map(\.aliases) == [[], [], ["afpak"], []])
  }

  @Test func `phrases have roles, weights and a threshold`() throws {
    let file = try read(
      """
      water-supply:
        name: Water supply
        phrases:
          required: [water]
          any: ["drinking  water", {phrase: reservoir, weight: 0.5}, "pipe*"]
          not: heavy water
          threshold: 1.5
      fire: {phrases: {any: [fire]}}
      syria:
      """)
    let rules = try #require(file.phrases)
    #expect(rules.topics.map(\.topic.id) == ["fire", "water-supply"])
    let water = rules.topics[1]
    #expect(water.topic.name == "Water supply")
    #expect(water.required.map(\.text) == ["water"])
    #expect(water.any.map(\.text) == ["drinking water", "reservoir", "pipe*"])
    #expect(water.any.map(\.weight) == [1, 0.5, 1])
    #expect(water.excluded.map(\.text) == ["heavy water"])
    #expect(water.threshold == 1.5)
    #expect(rules.topics[0].threshold == 1)
    #expect(file.topics.count == 3)
    #expect(file.notes.isEmpty)
  }

  @Test(arguments: ["New York, N.Y.", #"the "quoted""#, "наука", "🚰 water", "a b"])
  func `an id may be any text on a line`(id: String) throws {
    let quoted = "'" + id + "'"
    let file = try read("\(quoted): {phrases: {any: [dam]}}")
    #expect(file.topics.map(\.id) == [id])
    #expect(file.phrases?.topics.map(\.topic.id) == [id])
  }

  @Test func `a retired Media Topic is noted, with its line and what to use`() throws {
    let file = try read(
      """
      security:
        codes:
          - medtop:20000599
          - medtop:20000604
      """)
    #expect(file.topics.first?.codes == ["medtop:20000599", "medtop:20000604"])
    #expect(file.notes.map(\.line) == [4])
    #expect(
      file.notes.map(\.detail)
        == ["medtop:20000604 was retired on 2025-03-31; use medtop:20000598"])
  }

  @Test(arguments: [
    ("- a", "1: is no list of topics; give each as `id:` with"),
    ("just text", "1: is no list of topics"),
    ("# nothing", "has no topics; give each as `id:`"),
    ("a: [1]", "1: the topic a must have members, such as `name:`, or nothing behind it"),
    ("a:\n  name: [1]", "2: `name` must be text on one line"),
    ("a: {", "is not YAML ("),
    ("a:\nb:\na:", "3: has a twice; give it once"),
    ("a:\n  name: x\n  name: y", "3: has name twice; give it once"),
    (
      "a:\n  nmae: x",
      "2: \"nmae\" is no member of a topic; there are `name`, `description`, `codes`, `place`, "
        + "`places`, `parent`, `aliases` and `phrases`"
    ),
    (
      "a:\n  phrases:\n    all: [x]",
      "3: \"all\" is no member of `phrases`; there are `required`, `any`, `not` and `threshold`"
    ),
    ("'': {name: x}", "1: a topic's id is empty"),
    ("\"a\\tb\": {name: x}", "1: a topic's id is empty or has control characters"),
    ("a:\n  codes: [medtop:abc]", "2: the code medtop:abc is no Media Topic; write medtop: and"),
    ("a:\n  codes: ['medtop:2000063']", "2: the code medtop:2000063 is no Media Topic"),
    ("a:\n  codes: ['Medtop:20000639']", "2: the code Medtop:20000639 is no Media Topic"),
    ("a:\n  place: Syria", "2: the place Syria is no code of ISO 3166-1; write two letters"),
    ("a:\n  places: [SY, S1]", "2: the place S1 is no code of ISO 3166-1"),
    ("a:\n  phrases: [x]", "2: `phrases` of a must have the members `required`, `any`, `not`"),
    ("a:\n  phrases:", "2: `phrases` of a must have the members"),
    ("a:\n  phrases: {not: [x]}", "2: the topic a has no phrases; give it some in `required`"),
    ("a:\n  phrases:\n    any:\n      - x y\n      - ''", "5: a phrase is empty"),
    ("a:\n  phrases:\n    any:\n      - x y\n      - '…'", "5: the phrase \"…\" has no word in it"),
    ("a:\n  phrases:\n    any: [[x]]", "3: `any` of a must be a list of phrases, with a weight as"),
    (
      "a:\n  phrases:\n    any:\n      - {phrase: dam, weight: nan}",
      "4: the weight of a phrase of a is \"nan\"; it must be a number above 0, at most 1000000"
    ),
    ("a:\n  phrases:\n    any: [{phrase: dam, weight: -1}]", "3: the weight of a phrase of a is"),
    ("a:\n  phrases:\n    any: [{phrase: dam, weight: 0}]", "3: the weight of a phrase of a is"),
    ("a:\n  phrases:\n    any: [{phrase: dam, weight: inf}]", "3: the weight of a phrase of a is"),
    ("a:\n  phrases:\n    any: [{phrase: dam, weight: [1]}]", "is no number; it must be a number"),
    ("a:\n  phrases:\n    any: [{weight: 1}]", "3: `any` of a must be a list of phrases"),
    (
      "a:\n  phrases:\n    any: [{phrase: dam, wieght: 1}]",
      "3: \"wieght\" is no member of a phrase"
    ),
    ("a:\n  phrases:\n    not: [{phrase: dam, weight: 1}]", "3: `not` of a must be a list of"),
    ("a:\n  phrases: {any: [dam], threshold: 0}", "2: the threshold of a is \"0\"; it must be"),
    (
      "a:\n  phrases:\n    any:\n      - dam\n      - lake\n      - Dam",
      "6: the phrase \"Dam\" stands twice in the topic a; give it once"
    ),
    ("a:\n  phrases: {any: [dam], not: [dam]}", "the phrase \"dam\" stands twice in the topic a"),
    ("a:\n  phrases: {required: [dam], not: [dam]}", "the phrase \"dam\" stands twice"),
    ("a:\n  phrases:\n    any: ['pi*pe']", "3: in the phrase \"pi*pe\" a * may only stand at"),
    (
      "a: {aliases: [x]}\nb:\n  aliases:\n    - y\n    - x",
      "5: the alias x of b is one of a, too (line 1); leave it at one of them"
    ),
    ("a: {aliases: [b]}\nb:", "1: the alias b of a is the id of a topic (line 2); leave it out"),
    ("a: {aliases: [a]}", "1: the alias a of a is the id of a topic"),
    ("a: {aliases: [x, x]}", "1: the alias x of a is one of a, too"),
    ("a:\n  parent: b", "2: the parent b of a is no topic; add a line `b:` to the file"),
    (
      "a:\n  parent: b\nb:\n  parent: c\nc:\n  parent: a",
      "2: the topics a → b → c → a are each other's parents; take one `parent` away"
    ),
    ("x:\n  parent: a\na:\n  parent: a", "4: the topic a is its own parent; take `parent` away"),
  ])
  func `what is wrong is named with its line`(yaml: String, expected: String) throws {
    let complaint = try #require(self.complaint(yaml))
    #expect(complaint.contains(expected), "\(complaint)")
    #expect(!complaint.contains("\n"))
  }

  @Test func `a phrase of stop words is refused in their language only`() throws {
    let yaml = "a:\n  phrases:\n    any:\n      - dam\n      - to be or not to be"
    #expect(
      complaint(yaml, language: .english)
        == "5: the phrase \"to be or not to be\" of the topic a has only words that stand in every "
        + "English text; add a word that says more, or leave it out")
    #expect(complaint(yaml, language: .german) == nil)
    #expect(complaint(yaml) == nil)
  }

  @Test func `a required phrase may have a weight, too`() throws {
    let file = try read("a: {phrases: {required: [dam], any: [{phrase: dam, weight: 2}]}}")
    #expect(file.phrases?.phraseCount == 2)
  }

  @Test func `parents may be topics of a model`() throws {
    let file = try read("a: {parent: economy}", known: [Topic(id: "economy")])
    #expect(file.topics.first?.parent == "economy")
  }

  @Test func `the topics of the model that ships are well described`() throws {
    let file = try TopicFile(
      contentsOf: Fixtures.repository + "/models/foreign-desk.topics.yaml", language: .english)
    #expect(file.notes.isEmpty)
    #expect(file.topics.count == 24)
    #expect(file.topics.allSatisfy { $0.description != nil })
    #expect(file.topics.allSatisfy { !$0.codes.isEmpty || !$0.places.isEmpty })
    for code in file.topics.flatMap(\.codes) {
      #expect(MediaTopic.named(code) != nil, "\(code)")
    }
    #expect(file.topics.first { $0.id == "afghanistan-pakistan" }?.places == ["AF", "PK"])
  }
}
