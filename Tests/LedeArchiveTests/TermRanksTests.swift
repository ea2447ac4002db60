import LedeAlgebra
import LedeArchive
import Testing

struct TermRanksTests {
  private func known(_ numbers: [Int32], among terms: [Int32]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var places: [Int32] = []
    let ranks = TermRanks(terms.span)
    for known in 0..<ranks.findKnown(numbers.span, places: &places) {
      found[Int(places[known])] = ranks.rank(of: numbers[Int(places[known])])
    }
    return found
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `a term has the place that it has among all`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let terms = (0..<Int32(1000)).filter { _ in Int.random(in: 0...4, using: &random) == 0 }
    let numbers = (0..<300).map { _ in Int32.random(in: -5...1200, using: &random) }
    var plain: [Int: Int] = [:]
    for (index, number) in numbers.enumerated() { plain[index] = terms.firstIndex(of: number) }
    #expect(known(numbers, among: terms) == plain)
  }

  @Test func `the edges of words are no edges of the terms`() {
    let terms: [Int32] = [0, 63, 64, 127, 128, 4096]
    #expect(known(terms, among: terms).count == 6)
    #expect(known([4096], among: terms) == [0: 5])
    #expect(known([1, 62, 65, 4095, 4097, .max, .min], among: terms).isEmpty)
    #expect(known([0, 1], among: []).isEmpty)
  }
}
