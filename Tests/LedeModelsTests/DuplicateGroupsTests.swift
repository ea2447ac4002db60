import LedeAlgebra
import LedeModels
import LedeTestSupport
import Testing

struct DuplicateGroupsTests {
  private static let search = {
    var search = DuplicateSearch()
    search.findsEdits = true
    return search
  }()

  private func sets(_ texts: [[String]]) -> [ShingleSet] {
    var shingler = Shingler(keepsPlaces: true)
    return texts.map { shingler.shingles(of: $0.joined(separator: " ")) }
  }

  private func groups(_ texts: [[String]], jobs: Int = 1) async -> [[Int]] {
    await DuplicateGroups(of: sets(texts), Self.search, jobs: jobs).groups
  }

  /// The places and the words of the runs of five words, each where it first stands.
  private func runs(_ words: [String]) -> [[String]: Int] {
    let length = min(5, words.count)
    var runs: [[String]: Int] = [:]
    for place in (0...words.count - length).reversed() {
      runs[Array(words[place..<place + length])] = place
    }
    return runs
  }

  /// What the definitions say, without hashes, samples and an index.
  private func likeness(
    _ a: [String], _ b: [String]
  ) -> (containment: Double, coverage: Double, isPair: Bool) {
    let (first, second) = (runs(a), runs(b))
    let (part, whole, words) = first.count <= second.count ? (first, second, a) : (second, first, b)
    let places = part.filter { whole[$0.key] != nil }.values.sorted()
    let containment = Double(places.count) / Double(part.count)
    var covered = Array(repeating: false, count: words.count)
    for (index, place) in places.enumerated() {
      for word in place..<min(place + 5, words.count) { covered[word] = true }
      guard index > 0, place - (places[index - 1] + 5) <= 16 else { continue }
      for word in places[index - 1]..<place { covered[word] = true }
    }
    let coverage = Double(covered.count(where: \.self)) / Double(words.count)
    let isPair =
      a == b || containment >= 0.5 || containment >= 0.15 && coverage >= 0.7 && words.count >= 100
    return (containment, coverage, isPair)
  }

  /// Texts, edited copies of them and copies of copies.
  private func texts(seed: UInt64) -> [[String]] {
    var random = SplitMix64(seed: seed)
    var texts: [[String]] = []
    for _ in 0..<24 {
      var text = TextEdits.text(
        words: random.nextInt(1...260), vocabulary: 3_000, using: &random)
      texts.append(text)
      for _ in 0..<random.nextInt(0...3) {
        let copy = TextEdits.edited(text, vocabulary: 3_000, using: &random)
        texts.append(copy)
        if random.nextInt(0...1) == 0 { text = copy }
      }
    }
    texts.append(texts[3])
    return texts
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `groups are what joining the most alike of all pairs gives`(seed: UInt64) async {
    let texts = texts(seed: seed)
    func least(_ a: [Int], _ b: [Int]) -> (Double, Double)? {
      var least = (2.0, 2.0)
      for first in a {
        for second in b {
          let (containment, coverage, isPair) = likeness(texts[first], texts[second])
          guard isPair else { return nil }
          if (max(containment, coverage), containment) < least {
            least = (max(containment, coverage), containment)
          }
        }
      }
      return least
    }
    // One text stands for all with the same words.
    var groups = texts.indices.filter { !texts[..<$0].contains(texts[$0]) }.map { [$0] }
    while true {
      var best: (likeness: (Double, Double), first: Int, second: Int)?
      for second in groups.indices {
        for first in 0..<second {
          guard let likeness = least(groups[first], groups[second]) else { continue }
          if best.map({ $0.likeness < likeness }) ?? true { best = (likeness, first, second) }
        }
      }
      guard let best else { break }
      groups[best.first] += groups.remove(at: best.second)
    }
    let found = await self.groups(texts)
    let whole = groups.filter { $0.count > 1 }
    for group in whole {
      #expect(
        found.contains(texts.indices.filter { text in group.contains { texts[$0] == texts[text] } })
      )
    }
    #expect(whole.count > 8)
    // Those that were left alone are told in one group more.
    for text in groups.filter({ $0.count == 1 }).joined() {
      let others = texts.indices.filter { $0 != text && likeness(texts[text], texts[$0]).isPair }
      let own = found.filter { $0.contains(text) }
      #expect(own.count == (others.isEmpty ? 0 : 1))
      #expect(own.joined().allSatisfy { $0 == text || others.contains($0) })
    }
    for group in found {
      for (index, first) in group.enumerated() {
        for second in group[..<index] {
          #expect(likeness(texts[first], texts[second]).isPair)
        }
      }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `figures of a pair are those of its runs of words`(seed: UInt64) async {
    let texts = texts(seed: seed)
    let groups = await DuplicateGroups(of: sets(texts), Self.search, jobs: 2)
    for group in groups.groups {
      var least = 1.0
      for (index, first) in group.enumerated() {
        for second in group[..<index] {
          let pair = groups.pair(first, second)
          let expected = likeness(texts[first], texts[second])
          #expect(pair?.containment == expected.containment)
          least = min(least, expected.containment)
          // Of two texts with as many runs either may be the shorter one.
          if runs(texts[first]).count != runs(texts[second]).count {
            #expect(pair?.coverage == expected.coverage)
          }
        }
      }
      #expect(groups.leastContainment(in: group) == least)
    }
  }

  @Test func `a copy with every sixth word changed is found, one paragraph taken over is not`()
    async
  {
    var random = SplitMix64(seed: 5)
    let text = TextEdits.text(words: 300, vocabulary: 10_000, using: &random)
    var edited = text
    for index in edited.indices where index % 6 == 0 { edited[index] = "changed\(index)" }
    let quoting =
      Array(text[..<100]) + TextEdits.text(words: 200, vocabulary: 10_000, using: &random)
    #expect(likeness(text, edited).containment < 0.25)
    #expect(likeness(text, quoting).containment > 0.3)
    #expect(await groups([text, quoting, edited]) == [[0, 2]])
    var strict = Self.search
    strict.threshold = 0.51
    #expect(await DuplicateGroups(of: sets([text, quoting, edited]), strict, jobs: 1).groups == [])
  }

  @Test func `a short report of the same kind is no edited copy`() async {
    let report = { (number: Int) in
      """
      Shares of the company \(number) fell at noon today by \(number) cents a piece after it said \(number)
      that sales in the third quarter were below \(number) millions as had been feared
      """.split { $0.isWhitespace }.map(String.init)
    }
    let (containment, coverage, _) = likeness(report(1), report(2))
    #expect(containment > 0.15 && containment < 0.5 && coverage > 0.7)
    #expect(await groups([report(1), report(2)]).isEmpty)
  }

  @Test func `a whole text and its halves are two groups`() async {
    var random = SplitMix64(seed: 6)
    let text = TextEdits.text(words: 300, vocabulary: 10_000, using: &random)
    let halves = [Array(text[..<150]), Array(text[150...])]
    #expect(await groups([text] + halves) == [[0, 1], [0, 2]])
    // The same words as the second half are told with it.
    #expect(await groups([text] + halves + [halves[1]]).last == [0, 2, 3])
  }

  @Test func `a hundred copies are one group`() async {
    let texts = Array(repeating: ["the", "tide", "was", "out"], count: 100)
    let found = await DuplicateGroups(of: sets(texts + [[], ["bread"]]), Self.search, jobs: 2)
    #expect(found.groups == [Array(0..<100)])
    #expect(found.pair(7, 90)?.containment == 1 && found.leastContainment(in: found.groups[0]) == 1)
    #expect(found.pair(100, 100) == nil)
  }

  @Test func `groups do not depend on how many cores there are`() async {
    let texts = (1...6).flatMap { self.texts(seed: $0) }
    let one = await groups(texts)
    for jobs in [2, 3, 8] { #expect(await groups(texts, jobs: jobs) == one) }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `the filter passes whatever is like a known text`(seed: UInt64) async {
    let texts = texts(seed: seed)
    let sets = sets(texts)
    let (known, others) = (Array(sets[..<20]), Array(sets[20...]))
    let passed = Set(ShingleFilter(known, for: Self.search).candidates(in: others))
    var alike = 0
    for (number, text) in texts[20...].enumerated()
    where texts[..<20].contains(where: { likeness(text, $0).isPair }) {
      alike += 1
      #expect(passed.contains(number))
    }
    #expect(alike > 0 && passed.count < others.count)
  }

  @Test func `places of very long texts are rounded`() {
    var random = SplitMix64(seed: 8)
    let long = TextEdits.text(words: 70_000, vocabulary: 5_000, using: &random)
    let sets = sets([long, Array(long[..<35_000]) + ["and", "so", "on"]])
    #expect(sets[0].placeShift == 1 && sets[1].placeShift == 0)
    #expect(sets[0].places.count == sets[0].shingles.count)
    #expect(abs(sets[0].coverage(by: sets[1]) - 0.5) < 0.001)
    #expect(sets[1].coverage(by: sets[0]) > 0.999)
    #expect(sets[0].coverage(by: sets[0]) > 0.9999)
  }
}
