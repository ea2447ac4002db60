import LedeAlgebra
import LedeModels
import LedeTestSupport
import LedeText
import Testing

/// Methods whose scores say what a sentence adds, against their formulas written out.
@Suite struct GreedySummaryTests {
  /// Chooses the best open sentence again and again, and holds all scores against the plain ones.
  private static func expectScores(
    _ summarizer: some GreedySummarizer, _ input: SummaryInput, within tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation,
    plain: (_ chosen: [Int], _ position: Int) -> Double
  ) {
    var state = summarizer.start(with: input)
    var open = input.eligible.indices.filter { input.eligible[$0] }
    var chosen: [Int] = []
    while !open.isEmpty, chosen.count < 8 {
      let scores = state.scores
      for position in open {
        let difference = Double(scores[position]) - plain(chosen, position)
        #expect(difference.magnitude < tolerance, sourceLocation: sourceLocation)
      }
      guard let best = open.max(by: { (scores[$0], -$0) < (scores[$1], -$1) }) else { return }
      open.removeAll { $0 == best }
      chosen.append(best)
      state.choose(best)
    }
  }

  @Test(arguments: ArticleFixture.all)
  func `KL is the divergence with the sentence added`(fixture: ArticleFixture) throws {
    let input = try SummaryMethodTests.input(fixture.article)
    let counts = SummaryMethodTests.counts(input)
    let terms = input.terms.rarity.count
    func sum(_ rows: [Int]) -> [Double] {
      (0..<terms).map { term in rows.reduce(0) { $0 + counts[$1][term] } }
    }
    let all = sum(Array(counts.indices))
    let total = max(all.reduce(0, +), 1)
    Self.expectScores(KLSummarizer(), input, within: 1e-4) { chosen, position in
      let hasTerms = counts[position].contains { $0 > 0 }
      let summary = sum(hasTerms ? chosen + [position] : [])
      let size = summary.reduce(0, +) + 0.01 * Double(terms)
      return -(0..<terms).reduce(0.0) { sum, term in
        let (p, q) = (all[term] / total, (summary[term] + 0.01) / size)
        return p > 0 ? sum + p * Logarithm.natural(p / q) : sum
      } - (terms == 0 ? Logarithm.natural(0.01) : 0)
    }
  }

  @Test(arguments: ArticleFixture.all)
  func `SumBasic squares what was said`(fixture: ArticleFixture) throws {
    let input = try SummaryMethodTests.input(fixture.article)
    let counts = SummaryMethodTests.counts(input)
    let terms = input.terms.rarity.count
    let total = max(counts.joined().reduce(0, +), 1)
    let eligible = input.eligible
    Self.expectScores(SumBasicSummarizer(), input, within: 1e-5) { chosen, position in
      var probabilities = (0..<terms).map { term in
        counts.reduce(0) { $0 + $1[term] } / total
      }
      for row in chosen {
        for term in 0..<terms where counts[row][term] > 0 {
          probabilities[term] *= probabilities[term]
        }
      }
      let open = counts.indices.filter { eligible[$0] && !chosen.contains($0) }
      let said = (0..<terms).filter { term in open.contains { counts[$0][term] > 0 } }
      let wanted = said.max { (probabilities[$0], -$0) < (probabilities[$1], -$1) }
      let length = counts[position].reduce(0, +)
      guard length > 0 else { return 0 }
      let mean = SummaryMethodTests.dot(counts[position], probabilities) / length
      return mean + (wanted.map { counts[position][$0] > 0 } == true ? 1 : 0)
    }
  }

  @Test(arguments: ArticleFixture.all)
  func `a sentence of a submodular summary scores what it adds`(fixture: ArticleFixture) throws {
    let input = try SummaryMethodTests.input(fixture.article)
    let weights = SummaryMethodTests.weights(input)
    let count = weights.count
    let cosines = weights.map { row in weights.map { SummaryMethodTests.cosine(row, $0) } }
    let seeds = Array(stride(from: 0, to: count, by: 5))
    let clusters = cosines.map { row in
      // As `Float`, because rounding may part what is equal.
      seeds.max { (Float(row[$0]), -$0) < (Float(row[$1]), -$1) } ?? 0
    }
    let share = min(5 / Double(max(count, 1)), 1)
    func value(_ chosen: [Int]) -> Double {
      let coverage = cosines.reduce(0.0) { sum, row in
        sum + min(chosen.reduce(0) { $0 + row[$1] }, share * row.reduce(0, +))
      }
      let diversity = seeds.reduce(0.0) { sum, seed in
        sum
          + chosen.filter { clusters[$0] == seed }.reduce(0.0) {
            $0 + cosines[$1].reduce(0, +) / Double(count)
          }.squareRoot()
      }
      return coverage + 6 * diversity
    }
    Self.expectScores(SubmodularSummarizer(), input, within: 1e-2) { chosen, position in
      value(chosen + [position]) - value(chosen)
    }
  }

  @Test func `a longer summary is worth more, each sentence less than the one before`() throws {
    let fixture = try #require(ArticleFixture.all.first { $0.name == "long" })
    var state = SubmodularSummarizer().start(with: try SummaryMethodTests.input(fixture.article))
    var last = Float.infinity
    var chosen: Set<Int> = []
    for _ in 0..<20 {
      let scores = state.scores
      let open = scores.indices.filter { !chosen.contains($0) }
      let best = try #require(open.max { scores[$0] < scores[$1] })
      #expect(scores[best] > 0 && scores[best] <= last + 1e-3)
      last = scores[best]
      chosen.insert(best)
      state.choose(best)
    }
  }
}
