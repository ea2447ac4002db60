import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

/// LexRank and TextRank against their formulas in double precision.
@Suite struct GraphRankTests {
  private static let model = TinyTraining.count(
    TinyCorpora.bakersAndSailors, TinyTraining.everyWord
  ).model

  /// The fixed point of `s[j] = (1 − d)/n + d · Σᵢ s[i] · W[i, j] / Σₖ W[i, k]`, the highest 1.
  private static func walk(_ weights: [[Double]]) -> [Double] {
    let n = weights.count
    guard n > 0 else { return [] }
    var scores = Array(repeating: 1.0 / Double(n), count: n)
    for _ in 0..<1000 {
      var next = Array(repeating: 0.15 / Double(n), count: n)
      for i in 0..<n {
        let sum = weights[i].reduce(0, +)
        for j in 0..<n {
          // A sentence without neighbours gives its share to all.
          next[j] += 0.85 * scores[i] * (sum > 0 ? weights[i][j] / sum : 1 / Double(n))
        }
      }
      scores = next
    }
    let highest = scores.max() ?? 1
    return scores.map { $0 / highest }
  }

  private static func expectClose(
    _ scores: [Float], _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(scores.count == expected.count, sourceLocation: sourceLocation)
    for (score, expected) in zip(scores, expected) {
      // The walk stops when the scores change by less than 1e-6 of at most n sentences.
      #expect((Double(score) - expected).magnitude <= 2e-4, sourceLocation: sourceLocation)
    }
  }

  private static func input(_ fixture: ArticleFixture) throws -> SummaryInput {
    let features = TinyTraining.features(of: fixture.article, model)
    return SummaryInput(features: features, terms: try #require(features.sentenceTerms))
  }

  @Test(arguments: ArticleFixture.all)
  func `LexRank is the walk over cosines from 0.1 on`(fixture: ArticleFixture) throws {
    let input = try Self.input(fixture)
    let counts = input.terms.counts
    let rows = (0..<counts.rowCount).map { row in
      zip(counts.row(row).dense(counts.columnCount), input.terms.rarity).map { $0 * Double($1) }
    }
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    let weights = rows.indices.map { i in
      rows.indices.map { j -> Double in
        let lengths = (dot(rows[i], rows[i]) * dot(rows[j], rows[j])).squareRoot()
        guard i != j, lengths > 0 else { return 0 }
        let cosine = dot(rows[i], rows[j]) / lengths
        return cosine < 0.1 ? 0 : cosine
      }
    }
    Self.expectClose(LexRankSummarizer().scores(of: input), Self.walk(weights))
  }

  @Test(arguments: ArticleFixture.all)
  func `TextRank is the walk over shared terms`(fixture: ArticleFixture) throws {
    let input = try Self.input(fixture)
    let sets = (0..<input.terms.counts.rowCount).map { Set(input.terms.counts.row($0).indices) }
    let weights = sets.indices.map { i in
      sets.indices.map { j -> Double in
        guard i != j else { return 0 }
        let lengths =
          Logarithm.natural(Double(max(sets[i].count, 2)))
          + Logarithm.natural(Double(max(sets[j].count, 2)))
        return Double(sets[i].intersection(sets[j]).count) / lengths
      }
    }
    Self.expectClose(TextRankSummarizer().scores(of: input), Self.walk(weights))
  }

  @Test func `a sentence that others resemble is central`() throws {
    let input = try Self.input(try #require(ArticleFixture.all.first { $0.name == "long" }))
    #expect(LexRankSummarizer().scores(of: input).max() == 1)
    #expect(Set(LexRankSummarizer().scores(of: input)).count > 10)
  }

  @Test func `cosines of sentences lie between 0 and 1`() throws {
    for fixture in ArticleFixture.all {
      let input = try Self.input(fixture)
      let cosines = SentenceSimilarity(input.terms).cosines
      for i in 0..<cosines.rowCount {
        let isEmpty = input.terms.counts.row(i).isEmpty
        #expect((cosines[i, i] - (isEmpty ? 0 : 1)).magnitude < 1e-5)
        for j in 0..<i { #expect(cosines[i, j] >= 0 && cosines[i, j] <= 1.00001) }
      }
    }
  }
}
