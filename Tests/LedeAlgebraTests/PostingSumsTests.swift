import LedeAlgebra
import Testing

struct PostingSumsTests {
  /// Rows of counts over a few terms, as one run of postings each.
  private struct Sample {
    let rows: [[UInt8]]
    let weights: [Float]
    let scales: [Float]

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      rows = (0..<400).map { _ in
        (0..<12).map { term in
          Int.random(in: 0...term, using: &random) == 0
            ? UInt8.random(in: 1...9, using: &random) : 0
        }
      }
      let raw = (0..<12).map { Float(12 - $0) }
      let length = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
      weights = raw.map { $0 / length }
      scales = rows.map { row in
        let squared = row.reduce(Float(0)) { $0 + Float($1) * Float($1) }
        return squared > 0 ? 1 / squared.squareRoot() : 0
      }
    }

    func score(_ row: Int) -> Float {
      zip(rows[row], weights).reduce(Float(0)) { $0 + Float($1.0) * $1.1 } * scales[row]
    }
  }

  /// The share of a row's length that its terms from one on have, in 255ths, rounded up.
  private func share(_ row: [UInt8], from term: Int, _ scale: Float) -> UInt8 {
    let squared = row[term...].reduce(Float(0)) { $0 + Float($1) * Float($1) }
    return UInt8(min((squared.squareRoot() * scale * 255.1).rounded(.up), 255))
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [false, true])
  func `whatever is still to come, the best rows can be reached`(seed: UInt64, ages: Bool) {
    let sample = Sample(seed: seed)
    let factors = ages ? sample.rows.indices.map { 1 / Float(1 + $0 % 5) } : []
    let scores = sample.rows.indices.map { sample.score($0) * (ages ? factors[$0] : 1) }
    let best = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    let least = scores[best[4]]
    var sums = PostingSums(rowCount: sample.rows.count)
    let scales = sample.scales
    var rest = sample.weights.reduce(Float(0)) { $0 + $1 * $1 }
    var counts: [Int] = []
    for (term, weight) in sample.weights.enumerated() {
      let having = sample.rows.indices.filter { sample.rows[$0][term] > 0 }
      let (rows, own) = (having.map { Int32($0) }, having.map { sample.rows[$0][term] })
      let damped = (0..<256).map { Float($0) }
      sums.add(rows.span, own.span, damped: damped.span, weight: weight, first: 0)
      rest -= weight * weight
      let bound = PostingSums.Rest(length: max(rest, 0).squareRoot() + 1e-4, margin: 1e-5)
      let shares = scales.indices.map { share(sample.rows[$0], from: term + 1, scales[$0]) }
      for shares in [shares, []] {
        var (found, none) = ([Int](), [Int]())
        // Two runs, as two segments would be.
        for run in [0..<150, 150..<400] {
          let own = shares.isEmpty ? [] : Array(shares[run])
          let isWhole = sums.addRows(
            of: run, reaching: least, with: bound, shares: own.span, scales: scales.span,
            factors: factors.span, most: .max, to: &found)
          #expect(isWhole)
        }
        #expect(Set(best.prefix(5)).isSubset(of: found))
        #expect(found == found.sorted())
        counts.append(found.count)
        let isWhole = sums.addRows(
          of: 0..<400, reaching: least, with: bound, shares: [UInt8]().span, scales: scales.span,
          factors: factors.span, most: 2, to: &none)
        #expect(!isWhole && none.count == 2)
      }
    }
    // Shares leave more rows out than the question's own rest does; at the end few are left.
    #expect(zip(counts, counts.dropFirst()).enumerated().allSatisfy { $0 % 2 == 1 || $1.0 <= $1.1 })
    #expect(stride(from: 0, to: counts.count, by: 2).contains { counts[$0] < counts[$0 + 1] })
    #expect((counts.last ?? 0) < 10)
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [1, 7, 400, 500])
  func `those that lead are those with the highest sums`(seed: UInt64, limit: Int) {
    let sample = Sample(seed: seed)
    var (scales, none) = (sample.scales, [Float]())
    for row in stride(from: 0, to: scales.count, by: 9) { scales[row] = 0 }
    var sums = PostingSums(rowCount: sample.rows.count)
    for (term, weight) in sample.weights.enumerated() {
      let having = sample.rows.indices.filter { sample.rows[$0][term] > 0 }
      let (rows, own) = (having.map { Int32($0) }, having.map { sample.rows[$0][term] })
      let damped = (0..<256).map { Float($0) }
      sums.add(rows.span, own.span, damped: damped.span, weight: weight, first: 0)
    }
    let plain = scales.indices.filter { scales[$0] > 0 && sample.score($0) > 0 }
      .sorted { (-sample.score($0), $0) < (-sample.score($1), $1) }.prefix(limit)
    let leading = sums.leading(limit, scales: scales.span, factors: none.span)
    #expect(leading.map { Int($0.row) } == Array(plain))
    none = Array(repeating: 1, count: scales.count)
    #expect(sums.leading(limit, scales: scales.span, factors: none.span) == leading)
  }
}
