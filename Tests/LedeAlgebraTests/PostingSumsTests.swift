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

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `whenever it is asked, the best rows are among the candidates`(seed: UInt64) {
    let sample = Sample(seed: seed)
    let best = sample.rows.indices.sorted { (-sample.score($0), $0) < (-sample.score($1), $1) }
    var sums = PostingSums(rowCount: sample.rows.count)
    let (scales, none) = (sample.scales, [Float]())
    var rest = sample.weights.reduce(Float(0)) { $0 + $1 * $1 }
    for (term, weight) in sample.weights.enumerated() {
      let having = sample.rows.indices.filter { sample.rows[$0][term] > 0 }
      let (rows, counts) = (having.map { Int32($0) }, having.map { sample.rows[$0][term] })
      let damped = (0..<256).map { Float($0) * weight }
      sums.add(rows.span, counts.span, damped: damped.span, first: 0)
      rest -= weight * weight
      let candidates = sums.candidates(
        limit: 5, rest: max(rest, 0).squareRoot() + 1e-4, scales: scales.span,
        factors: none.span, margin: 1e-5, most: .max)
      if let candidates { #expect(Set(best.prefix(5)).isSubset(of: candidates.map { Int($0) })) }
    }
    let last = sums.candidates(
      limit: 5, rest: 0, scales: scales.span, factors: none.span, margin: 1e-5, most: .max)
    #expect((last?.count ?? 0) < 10)
    let few = sums.candidates(
      limit: 5, rest: 0, scales: scales.span, factors: none.span, margin: 1e-5, most: 1)
    #expect(few == nil)
  }
}
