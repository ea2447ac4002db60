import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

/// Summaries of a good part of an article, which follow the walk over shared words.
@Suite struct LongSummaryTests {
  /// The weights of the walk written out: products of counts by pivoted lengths, without numbers and
  /// with the verbs of reporting that are stop words.
  private static func weights(_ input: SummaryInput) throws -> [[Double]] {
    var isNumber = Array(repeating: false, count: input.terms.rarity.count)
    let bytes = Array(input.features.article.content.utf8)
    for (token, term) in zip(input.text.tokens, input.terms.tokenTerms) where term >= 0 {
      if (0x30...0x39).contains(bytes[token.utf8Range.lowerBound]) { isNumber[Int(term)] = true }
    }
    let language = try #require(Language.named(input.features.language.code ?? "en"))
    let verbs = language.reportingVerbs.all
    let counts = zip(SummaryMethodTests.counts(input), input.text.sentences).map { row, sentence in
      var counts = zip(row, isNumber).map { $1 ? 0 : $0 } + verbs.map { _ in 0 }
      for token in sentence.tokens where input.terms.tokenTerms[token] < 0 {
        let word = String(decoding: bytes[input.text.tokens[token].utf8Range], as: UTF8.self)
        guard let verb = verbs.firstIndex(of: Array(word.lowercased().utf8)) else { continue }
        counts[row.count + verb] += 1
      }
      return counts
    }
    let lengths = counts.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    let mean = lengths.reduce(0, +) / Double(max(lengths.count { $0 > 0 }, 1))
    let pivoted = lengths.map { 0.25 * mean + 0.75 * $0 }
    return counts.indices.map { i in
      counts.indices.map { j in
        guard i != j, lengths[i] > 0, lengths[j] > 0 else { return 0 }
        return zip(counts[i], counts[j]).reduce(0) { $0 + $1.0 * $1.1 }
          / (pivoted[i] * pivoted[j])
      }
    }
  }

  @Test(arguments: ArticleFixture.all)
  func `the walk is that over the matrix of all pairs`(fixture: ArticleFixture) throws {
    let input = try SummaryMethodTests.input(fixture.article)
    let weights = try Self.weights(input)
    let count = weights.count
    var expected = Array(repeating: 1 / Double(max(count, 1)), count: count)
    for _ in 0..<300 {
      var next = Array(repeating: 0.15 / Double(max(count, 1)), count: count)
      for i in 0..<count {
        let sum = weights[i].reduce(0, +)
        for j in 0..<count {
          let share = sum > 0 ? weights[i][j] / sum : 1 / Double(count)
          next[j] += 0.85 * expected[i] * share
        }
      }
      expected = next
    }
    let highest = expected.max() ?? 1
    for (score, value) in zip(WalkSummarizer().scores(of: input), expected) {
      #expect((Double(score) - value / highest).magnitude < 1e-4)
    }
  }

  @Test func `numbers that two sentences share do not make them alike`() throws {
    let input = try SummaryMethodTests.input(
      Article(
        id: "a",
        content: """
          The council of Tarn met 12 times. The bridge of Tarn is closed. Some 12 geese flew past. \
          Nobody slept.
          """))
    let scores = WalkSummarizer().scores(of: input)
    #expect(scores[0] == scores[1] && scores[2] == scores[3] && scores[0] > scores[2])
  }

  @Test func `verbs of reporting hold sentences together, other stop words do not`() throws {
    let input = try SummaryMethodTests.input(
      Article(
        id: "a",
        content: """
          Ada Lund said the harbour freezes. Bo Falk said no. Geese would swim there. Cats would too.
          """))
    let scores = WalkSummarizer().scores(of: input)
    #expect(scores[0] > scores[2] && scores[1] > scores[3])
  }

  private static let tarn: [String] = [
    "Visitors find a guest book at the door.",
    "The council of Tarn closed the bridge over the river on Monday.",
    "Somebody baked a cake for the occasion.",
    "The council says that the bridge over the river is not safe.",
    "It rained for most of that morning.",
    "Cars drive through Tarn while the bridge over the river is closed.",
    "A brass band played until noon.",
    "The river took a pillar of the bridge with it, the council of Tarn found.",
    "Sheep grazed as if nothing had happened.",
    "A new bridge over the river at Tarn will cost the council four million.",
    "Two painters came by bus.",
    "The bridge was the only one that Tarn had over the river, the council says.",
  ]

  private static func features(_ sentences: [String]) -> ArticleFeatures {
    TinyTraining.features(
      of: Article(id: "tarn", content: sentences.joined(separator: " ")),
      SummaryMethodTests.model)
  }

  @Test func `half of an article covers what it is about, from the first sentence on`() {
    let features = Self.features(Self.tarn)
    for budget in [SummaryBudget.percent(60), .words(70), .characters(400)] {
      let chosen = SummaryMethod.default.summarize(features, within: budget).sentences
      #expect(chosen.count > 3)
      let scores = chosen.map(\.score)
      #expect(scores.max() == 1, "the scores are those of the walk")
      #expect(chosen.first { $0.score == 1 }.map { $0.position % 2 } == 1)
    }
  }

  @Test func `a short summary stays with what the ranker learned`() {
    let features = Self.features(Self.tarn)
    let three = SummaryMethod.default.summarize(features, within: .sentences(3))
    let five = SummaryMethod.default.summarize(features, within: .sentences(5))
    #expect(Set(five.sentences).isSuperset(of: three.sentences))
    let words = three.sentences.reduce(0) {
      $0 + features.text.sentences[$1.position].wordCount
    }
    #expect(SummaryMethod.default.summarize(features, within: .words(words)) == three)
    // Two sentences of six are no more than a ranker chooses.
    let short = Self.features(Array(Self.tarn.prefix(6)))
    let part = SummaryMethod.default.summarize(short, within: .percent(40))
    #expect(part.sentences.allSatisfy { $0.score != 1 })
  }

  @Test func `what is repeated is found among many sentences as among few`() {
    var random = SplitMix64(seed: 5)
    var vectors: [SparseVector] = []
    for _ in 0..<60 {
      var vector = SparseVector()
      for term in Int32(0)..<12 where Bool.random(using: &random) {
        vector.indices.append(term)
        vector.values.append(Float.random(in: 0.1...1, using: &random))
      }
      vector.normalize()
      vectors.append(vector)
    }
    var chosen = ChosenSentences()
    for (number, vector) in vectors.enumerated() {
      for limit in [0, 0.5, 0.9, 0.99999] as [Float] {
        #expect(
          chosen.haveLike(vector, above: limit)
            == vectors[..<number].contains { $0.dot(vector) > limit })
      }
      chosen.append(vector)
      #expect(chosen.haveLike(vector, above: 0.99999) || vector.isEmpty)
    }
  }
}
