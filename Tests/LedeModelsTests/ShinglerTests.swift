import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

struct ShinglerTests {
  private func shingles(_ text: String) -> ShingleSet {
    var shingler = Shingler()
    return shingler.shingles(of: text)
  }

  @Test(arguments: [
    ("The Tide was out.", "the tide was OUT"),
    ("“Don’t wait”, he said", "\"Don't wait\" he said"),
    ("Der Fluß stieg über Köln", "DER fluß stieg ÜBER KÖLN"),
    ("Вода́ ушла из гавани", "ВОДА́ УШЛА ИЗ ГАВАНИ"),
    ("co\u{AD}operate at noon", "cooperate at noon"),
    ("one  two\n\nthree—four", "one two three four"),
  ])
  func `case, punctuation and white space make no difference`(a: String, b: String) {
    #expect(shingles(a) == shingles(b))
    #expect(shingles(a).wordCount > 2)
  }

  @Test func `a text of fewer than five words is one shingle, and another than any run of it`() {
    let short = shingles("the tide was out")
    #expect(short.shingles.count == 1 && short.wordCount == 4)
    #expect(short.sharedCount(with: shingles("the tide was out at noon")) == 0)
    #expect(shingles("the tide was out at").shingles.count == 1)
    #expect(shingles("the tide was out at noon").shingles.count == 2)
  }

  @Test func `the order of words counts`() {
    let (a, b) = (shingles("a man bit the dog"), shingles("the dog bit a man"))
    #expect(a.fingerprint != b.fingerprint && a.sharedCount(with: b) == 0)
  }

  @Test func `a run that comes twice counts once`() {
    #expect(shingles("on and on and on and on and on").shingles.count == 2)
  }

  @Test func `ideographs are words`() {
    #expect(shingles("港口的潮水退了").wordCount == 7)
  }

  @Test func `an article of few words is told by its title, too`() {
    var shingler = Shingler()
    let bare = Article(id: "1", title: "Tide out at noon", content: " \n")
    #expect(shingler.shingles(of: bare) == shingles("tide out at noon"))
    let other = Article(id: "2", title: "Tide in at six", content: "Text to follow.")
    #expect(shingler.shingles(of: other) == shingles("tide in at six text to follow"))
  }

  @Test func `of an article of many words the title makes no difference`() {
    var shingler = Shingler()
    let text = Array(repeating: "the tide was out", count: 6).joined(separator: " ")
    let article = Article(id: "1", title: "Tide out at noon", content: text)
    #expect(shingler.shingles(of: article) == shingles(text))
  }

  @Test func `with places the shingles are the same, each where it first stands`() {
    var random = SplitMix64(seed: 9)
    var shingler = Shingler(keepsPlaces: true)
    for length in [3, 40, 700] {
      let words = TextEdits.text(words: length, vocabulary: 5, using: &random)
      let (set, plain) = (
        shingler.shingles(of: words.joined(separator: " ")),
        shingles(words.joined(separator: " "))
      )
      #expect(set.shingles == plain.shingles && set.fingerprint == plain.fingerprint)
      #expect(set.places.count == set.shingles.count && set.placeShift == 0)
      let runs = (0...max(0, words.count - 5)).map { Array(words[$0...].prefix(5)) }
      for (shingle, place) in zip(set.shingles, set.places) {
        let run = runs[Int(place)]
        #expect(shingles(run.joined(separator: " ")).shingles == [shingle])
        #expect(runs.firstIndex(of: run) == Int(place))
      }
    }
  }

  @Test func `shingles ascend, each once, whatever was read before`() {
    var random = SplitMix64(seed: 5)
    var shingler = Shingler()
    for length in [4, 130, 900, 20, 2500, 1] {
      let text = TextEdits.text(words: length, vocabulary: 60, using: &random)
        .joined(separator: " ")
      let set = shingler.shingles(of: text)
      #expect(set == shingles(text))
      #expect(zip(set.shingles, set.shingles.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
