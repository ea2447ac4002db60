import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

@Suite struct RougeTests {
  private static func scores(_ candidate: String, _ reference: String) -> RougeScores {
    var reader = RougeReader()
    let reference = reader.read(reference)
    return RougeScores(of: reader.read(candidate), against: reference)
  }

  private static func isClose(_ score: RougeScore, _ precision: Double, _ recall: Double) -> Bool {
    (score.precision - precision).magnitude < 1e-12 && (score.recall - recall).magnitude < 1e-12
  }

  @Test func `figures that were worked out by hand`() {
    // Common: the, ferry, left, port; the candidate has "the" twice, the reference once.
    let scores = Self.scores("The ferry left the port late", "the ferry has left port")
    #expect(Self.isClose(scores.rouge1, 4.0 / 6, 4.0 / 5))
    // Of the pairs, only "the ferry".
    #expect(Self.isClose(scores.rouge2, 1.0 / 5, 1.0 / 4))
    #expect(Self.isClose(scores.rougeL, 4.0 / 6, 4.0 / 5))
    #expect(Self.isClose(scores.rougeLsum, 4.0 / 6, 4.0 / 5))
    #expect((scores.rouge1.f1 - 8.0 / 11).magnitude < 1e-12)
  }

  @Test func `subsequences of several sentences are put together, and words are not counted twice`()
  {
    // The paper's example: both sentences of the summary share something with the one of the
    // reference, together w1 w2 w3 w5.
    let scores = Self.scores("w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5", "w1 w2 w3 w4 w5")
    #expect(Self.isClose(scores.rougeLsum, 4.0 / 10, 4.0 / 5))
    // The summary has w1 once: two sentences of the reference cannot both have it.
    let twice = Self.scores("w1 w2", "w1 w3\nw1 w4")
    #expect(Self.isClose(twice.rougeLsum, 1.0 / 2, 1.0 / 4))
  }

  @Test func `order counts for subsequences and pairs, not for words`() {
    let scores = Self.scores("c b a", "a b c")
    #expect(Self.isClose(scores.rouge1, 1, 1) && scores.rouge2 == .zero)
    #expect(Self.isClose(scores.rougeL, 1.0 / 3, 1.0 / 3))
  }

  @Test func `words are runs of small letters and digits, long ones stemmed`() {
    var reader = RougeReader()
    func stems(_ text: String) -> [Int32] { reader.read(text).stems }
    #expect(stems("Ferries' FERRY-ferries") == stems("ferry ferri ferries"))
    #expect(stems("don't café 3.5") == stems("don t caf 3 5"))
    // Three letters are not stemmed.
    #expect(stems("bus") != stems("bu"))
    #expect(stems("\u{212A}ing") == stems("king"))
    #expect(stems("\u{130}stanbul") == stems("i stanbul"))
    #expect(stems(" \n – «»") == [])
  }

  @Test(arguments: ArticleFixture.all)
  func `a text against itself is 1, against nothing 0`(fixture: ArticleFixture) {
    let text = fixture.article.content
    var reader = RougeReader()
    let read = reader.read(text)
    let own = RougeScores(of: read, against: read)
    for (name, score) in RougeScores.measures {
      let least = name == "rouge2" ? 2 : 1
      #expect(score(own).f1 == (read.stems.count >= least ? 1 : 0), "\(name)")
      #expect(score(Self.scores(text, "")) == .zero && score(Self.scores("", text)) == .zero)
    }
  }

  @Test func `precision and recall swap with the texts, but where sentences are put together`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<50 {
      let a = Self.randomText(&random)
      let b = Self.randomText(&random)
      let (there, back) = (Self.scores(a, b), Self.scores(b, a))
      for (name, score) in RougeScores.measures {
        for figure in [score(there).precision, score(there).recall, score(there).f1] {
          #expect(figure >= 0 && figure <= 1)
        }
        guard name != "rougeLsum" else { continue }
        #expect(score(there).precision == score(back).recall, "\(name)")
        #expect(score(there).f1 == score(back).f1, "\(name)")
      }
      #expect(there.rougeL.f1 <= there.rouge1.f1 && there.rougeLsum.f1 <= there.rouge1.f1)
    }
  }

  @Test func `the order of reading changes nothing`() {
    let (a, b) = ("ferries and storms\nthe port", "the storm\na ferry in port")
    var reader = RougeReader()
    let candidate = reader.read(a)
    _ = reader.read("words between")
    #expect(RougeScores(of: candidate, against: reader.read(b)) == Self.scores(a, b))
  }

  @Test func `subsequences are those of the plain table`() {
    var random = SplitMix64(seed: 5)
    for round in 0..<300 {
      let alphabet = [1, 2, 5, 40][round % 4]
      let first = (0..<random.next(below: 20)).map { _ in Int32(random.next(below: alphabet)) }
      let second = (0..<random.next(below: round % 3 == 0 ? 200 : 30)).map { _ in
        Int32(random.next(below: alphabet))
      }
      let plain = Self.plainPlaces(first, second)
      #expect(CommonSubsequence.places(first[...], second[...]) == plain)
      #expect(CommonSubsequence.length(first[...], second[...]) == plain.count)
    }
  }

  private static func randomText(_ random: inout SplitMix64) -> String {
    (0..<random.next(below: 40)).map { _ in
      "w\(random.next(below: 12))" + (random.next(below: 6) == 0 ? "\n" : " ")
    }.joined()
  }

  /// The table of lengths, and the way back through it that `rouge-score` takes.
  private static func plainPlaces(_ a: [Int32], _ b: [Int32]) -> [Int] {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices {
      for j in b.indices {
        table[i + 1][j + 1] =
          a[i] == b[j] ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
      }
    }
    var places: [Int] = []
    var (i, j) = (a.count, b.count)
    while i > 0, j > 0 {
      if a[i - 1] == b[j - 1] {
        places.append(i - 1)
        (i, j) = (i - 1, j - 1)
      } else if table[i][j - 1] > table[i - 1][j] {
        j -= 1
      } else {
        i -= 1
      }
    }
    return places.reversed()
  }
}
