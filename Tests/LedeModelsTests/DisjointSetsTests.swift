import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

struct DisjointSetsTests {
  @Test func `groups come by their smallest number, without those that are alone`() {
    var sets = DisjointSets(count: 8)
    for (a, b) in [(6, 2), (7, 3), (3, 5), (6, 2)] { sets.join(a, b) }
    #expect(sets.groups() == [[2, 6], [3, 5, 7]])
  }

  @Test func `groups do not depend on the order of joining`() {
    var random = SplitMix64(seed: 1)
    var pairs = (0..<60).map { _ in (random.nextInt(0...99), random.nextInt(0...99)) }
    var sets = DisjointSets(count: 100)
    for (a, b) in pairs { sets.join(a, b) }
    pairs.shuffle(using: &random)
    var others = DisjointSets(count: 100)
    for (a, b) in pairs { others.join(b, a) }
    #expect(sets.groups() == others.groups())
    #expect(pairs.allSatisfy { sets.first(of: $0.0) == sets.first(of: $0.1) })
  }
}
