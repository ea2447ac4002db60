import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

struct DuplicateSearchTests {
  /// Texts of five to a few hundred words, and an edited copy of every other one.
  private func texts(seed: UInt64, count: Int = 60) -> [[String]] {
    var random = SplitMix64(seed: seed)
    var texts: [[String]] = []
    for _ in 0..<count {
      let words = random.nextInt(0...3) == 0 ? 12 : 240
      texts.append(
        TextEdits.text(words: random.nextInt(1...words), vocabulary: 400, using: &random))
      if random.nextInt(0...1) == 0, let text = texts.last {
        texts.append(TextEdits.edited(text, vocabulary: 400, using: &random))
      }
    }
    texts.shuffle(using: &random)
    return texts
  }

  private func sets(_ texts: [[String]]) -> [ShingleSet] {
    var shingler = Shingler()
    return texts.map { shingler.shingles(of: $0.joined(separator: " ")) }
  }

  /// The runs of five words themselves; of a shorter text all of it.
  private func runs(_ words: [String]) -> Set<[String]> {
    let length = min(5, words.count)
    return Set((0...words.count - length).map { Array(words[$0..<$0 + length]) })
  }

  /// What the definition says, without hashes, samples and an index.
  private func figures(
    _ a: [String], _ b: [String]
  ) -> (containment: Double, resemblance: Double) {
    let (a, b) = (runs(a), runs(b))
    let shared = Double(a.intersection(b).count)
    return (shared / Double(min(a.count, b.count)), shared / Double(a.union(b).count))
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `the search finds what comparing all pairs finds`(seed: UInt64) async {
    let texts = texts(seed: seed)
    var expected: [DuplicatePair] = []
    for second in texts.indices {
      // A text with the words of an earlier one is paired with the first of those only.
      let isRepeated = texts[..<second].contains(texts[second])
      for first in 0..<second where !texts[..<first].contains(texts[first]) {
        if isRepeated, texts[first] != texts[second] { continue }
        let (containment, resemblance) = figures(texts[first], texts[second])
        if containment >= 0.5 {
          expected.append(
            DuplicatePair(
              first: first, second: second, containment: containment, resemblance: resemblance))
        }
      }
    }
    expected.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    #expect(expected.count > 10)
    #expect(await DuplicateSearch().pairs(among: sets(texts), jobs: 2) == expected)
  }

  @Test(arguments: 7...10 as ClosedRange<UInt64>)
  func `between two lists the search finds what comparing all pairs finds`(seed: UInt64) async {
    let all = texts(seed: seed)
    // Some texts of the first list are in the second as they are.
    let (first, second) = (Array(all[..<40]), Array(all[40...] + all[..<5]))
    var expected: [DuplicatePair] = []
    for (a, text) in first.enumerated() {
      for (b, other) in second.enumerated() where !second[..<b].contains(other) {
        let (containment, resemblance) = figures(text, other)
        if containment >= 0.5 {
          expected.append(
            DuplicatePair(
              first: a, second: b, containment: containment, resemblance: resemblance))
        }
      }
    }
    #expect(expected.count > 5)
    let found = await DuplicateSearch().pairs(between: sets(first), and: sets(second), jobs: 2)
    #expect(found == expected)
  }

  @Test func `pairs do not depend on how many cores there are`() async {
    let sets = sets(texts(seed: 11, count: 300))
    let pairs = await DuplicateSearch().pairs(among: sets, jobs: 1)
    #expect(!pairs.isEmpty)
    for jobs in [2, 3, 8] {
      #expect(await DuplicateSearch().pairs(among: sets, jobs: jobs) == pairs)
    }
  }

  @Test func `a hundred copies of a text are a hundred pairs, not five thousand`() async {
    let texts = Array(repeating: ["the", "tide", "was", "out"], count: 101)
    let pairs = await DuplicateSearch().pairs(among: sets(texts), jobs: 1)
    #expect(pairs.map(\.first) == Array(repeating: 0, count: 100))
    #expect(pairs.map(\.second) == Array(1...100))
    #expect(pairs.allSatisfy { $0.containment == 1 && $0.resemblance == 1 })
  }

  @Test func `what stands in very many texts does not make two of them alike`() async {
    var random = SplitMix64(seed: 3)
    let notice = TextEdits.text(words: 40, vocabulary: 10_000, using: &random)
    let texts = (0..<40).map { _ in
      notice + TextEdits.text(words: 30, vocabulary: 10_000, using: &random)
    }
    var search = DuplicateSearch()
    #expect(await search.pairs(among: sets(texts), jobs: 1).count == 40 * 39 / 2)
    search.commonLimit = 20
    #expect(await search.pairs(among: sets(texts), jobs: 1).isEmpty)
  }

  @Test func `texts without words are like nothing`() async {
    let sets = sets([[], ["…"], [], ["bread"]])
    #expect(sets[1].wordCount == 0)
    #expect(await DuplicateSearch().pairs(among: sets, jobs: 1).isEmpty)
    #expect(await DuplicateSearch().pairs(between: sets, and: [], jobs: 1).isEmpty)
    #expect(await DuplicateSearch().pairs(among: [], jobs: 1).isEmpty)
  }
}
