import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

@Suite struct PrecisionRecallCurveTests {
  private typealias Pair = (score: Double, isGold: Bool, isReached: Bool)

  @Test func `the average precision of scikit-learn's example`() throws {
    // average_precision_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) is 0.8333…
    let curve = try #require(
      PrecisionRecallCurve([
        (0.1, false, false), (0.4, false, true), (0.35, true, false), (0.8, true, true),
      ]))
    #expect((curve.averagePrecision - 5.0 / 6).magnitude < 1e-12)
    #expect(curve.points.map(\.recall) == [0.5, 1])
    #expect(curve.points.map(\.precision) == [1, 2.0 / 3])
    #expect(curve.operatingPoint?.recall == 0.5 && curve.operatingPoint?.precision == 0.5)
  }

  @Test func `equal scores come together, in whatever order`() throws {
    let pairs: [Pair] = [(0.5, true, false), (0.5, false, false), (0.5, false, false)]
    for order in [pairs, pairs.reversed()] {
      let curve = try #require(PrecisionRecallCurve(order))
      #expect((curve.averagePrecision - 1.0 / 3).magnitude < 1e-12)
      #expect(curve.points.count == 1)
      #expect(curve.operatingPoint == nil)
    }
  }

  @Test func `without a topic there is no curve`() {
    #expect(PrecisionRecallCurve([]) == nil)
    #expect(PrecisionRecallCurve([(0.5, false, true)]) == nil)
  }

  @Test(arguments: 1...6)
  func `the area is that of the definition`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pairs: [Pair] = (0..<200).map { _ in
      (Double(random.next(below: 25)) / 25, random.next(below: 5) == 0, false)
    }
    let gold = Double(pairs.count { $0.isGold })
    var (area, last) = (0.0, 0.0)
    for score in Set(pairs.map(\.score)).sorted(by: >) {
      let given = pairs.filter { $0.score >= score }
      let right = Double(given.count { $0.isGold })
      area += (right / gold - last) * right / Double(given.count)
      last = right / gold
    }
    let curve = try #require(PrecisionRecallCurve(pairs))
    #expect((curve.averagePrecision - area).magnitude < 1e-12)
    #expect(curve.points.last?.recall == 1)
  }
}
