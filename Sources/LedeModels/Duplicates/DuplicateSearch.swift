import LedeAlgebra

/// Finds the pairs of texts that are the same or nearly so, among many.
///
/// Texts with the same words in the same order are found by their fingerprints; from there on one of
/// them stands for all. Of every other pair *A*, *B* with `|A| ≤ |B|`, the share of *A*'s sample that
/// *B* holds (``ShingleIndex``) is the proposal: of a sample of *s* it must reach
/// `t·s − 3.5·√(s·t·(1 − t))` for the threshold *t*, which a pair that should be found misses once in
/// four thousand times. What is proposed is decided by all shingles of both, so that no pair below
/// the threshold is ever returned.
///
/// With ``findsEdits`` and a threshold of at most one half, two texts of a hundred words or more are a
/// pair, too, when at least 0.7 of the shorter one stands in passages of both (``ShingleSet/coverage(by:)``) and 0.15 of
/// its shingles are shared: of a copy with one word in five changed, a third of the shingles is left.
/// Shorter texts that are much alike and share few shingles are reports of one kind, with other
/// numbers and names.
///
/// Two texts that share nothing but phrases found in more than a thousand texts are not found.
///
/// - Complexity: O(*shingles* + *texts that share a sampled shingle* + *proposals* · *shingles of a
///   text*), in parallel over texts.
package struct DuplicateSearch: Sendable {
  /// The lowest containment of a pair.
  package var threshold = 0.5

  /// How many shingles of a text are looked up in others.
  package var sampleSize = 96

  /// In how many samples a shingle may be and still tell something.
  package var commonLimit = 1000

  /// Whether copies are found in which words were changed all over, so that few shingles are left;
  /// asks for sets with places, and gives pairs their coverage.
  package var findsEdits = false

  /// The least share of an edited copy that stands in common passages.
  private static let editedCoverage = 0.7

  /// The least containment of an edited copy.
  package static let editedContainment = 0.15

  /// With fewer words a text is not taken for an edited copy.
  private static let fewestEditedWords = 100

  package init() {}

  /// Whoever asks for more than half of the runs of words asks for copies that were not edited so much.
  private var looksForEdits: Bool { findsEdits && threshold <= 0.5 }

  /// The lowest containment of a pair that is looked at.
  package var lowestContainment: Double {
    looksForEdits ? min(threshold, Self.editedContainment) : threshold
  }

  /// The pairs among texts, by their numbers, the first one smaller.
  ///
  /// A text with the very words of an earlier one is paired with the first of them and with no
  /// other: what is like the first is like it, too. Texts without words are like nothing.
  package func pairs(among sets: [ShingleSet], jobs: Int) async -> [DuplicatePair] {
    let classes = TextClasses(sets, boundary: nil)
    var pairs = classes.members.flatMap { members in
      members.dropFirst().map { same(members[0], $0) }
    }
    for pair in await nearPairs(classes, sets, jobs: jobs) {
      let (a, b) = (classes.members[pair.first][0], classes.members[pair.second][0])
      pairs.append(
        DuplicatePair(
          first: min(a, b), second: max(a, b), containment: pair.containment,
          resemblance: pair.resemblance, coverage: pair.coverage))
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The pairs of a text of one list and a text of another.
  ///
  /// Of texts of the second list with the very same words, only the first is paired.
  package func pairs(
    between first: [ShingleSet], and second: [ShingleSet], jobs: Int
  ) async -> [DuplicatePair] {
    let sets = first + second
    let classes = TextClasses(sets, boundary: first.count)
    var pairs: [DuplicatePair] = []
    for members in classes.members {
      guard let other = members.first(where: { $0 >= first.count }) else { continue }
      for member in members where member < first.count {
        pairs.append(same(member, other - first.count))
      }
    }
    for near in await nearPairs(classes, sets, jobs: jobs) {
      for (a, b) in [(near.first, near.second), (near.second, near.first)] {
        guard let other = classes.members[b].first(where: { $0 >= first.count }) else { continue }
        for member in classes.members[a] where member < first.count {
          pairs.append(
            DuplicatePair(
              first: member, second: other - first.count, containment: near.containment,
              resemblance: near.resemblance, coverage: near.coverage))
        }
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func same(_ first: Int, _ second: Int) -> DuplicatePair {
    DuplicatePair(
      first: first, second: second, containment: 1, resemblance: 1, coverage: findsEdits ? 1 : nil)
  }

  // MARK: Near pairs

  /// The pairs of classes whose texts differ, by the classes' numbers, the shorter text first.
  func nearPairs(
    _ classes: TextClasses, _ sets: [ShingleSet], jobs: Int
  ) async -> [DuplicatePair] {
    let texts = classes.members.map { sets[$0[0]] }
    guard texts.count > 1 else { return [] }
    let index = ShingleIndex(texts, sampleSize: sampleSize, commonLimit: commonLimit)
    let needed = index.sampleSizes.map(neededCount)
    let sides = classes.sides
    // As many blocks as keep all cores busy, each with a count for every text.
    let size = max(64, texts.count / 64)
    let blocks = await Parallel.map(count: (texts.count + size - 1) / size, jobs: jobs) { block in
      var finder = Finder(texts: texts, sides: sides, index: index, needed: needed, search: self)
      for text in block * size..<min((block + 1) * size, texts.count) { finder.find(text) }
      return finder.pairs
    }
    return Array(blocks.joined())
  }

  /// How many shingles of a sample must be in a text that is to be looked at.
  func neededCount(ofSample size: Int) -> Int {
    let (lowest, size) = (lowestContainment, Double(size))
    let mean = lowest * size
    let spread = (size * lowest * (1 - lowest)).squareRoot()
    return max(1, Int((mean - 3.5 * spread).rounded(.down)))
  }

  /// What two texts are to each other; `nil` when they are not alike.
  ///
  /// - Parameter part: the one with fewer shingles, and their numbers.
  fileprivate func pair(
    _ part: ShingleSet, _ first: Int, in whole: ShingleSet, _ second: Int
  ) -> DuplicatePair? {
    let shared = part.sharedCount(with: whole)
    let containment = Double(shared) / Double(part.shingles.count)
    guard containment >= lowestContainment else { return nil }
    let coverage = findsEdits ? part.coverage(by: whole) : nil
    guard containment >= threshold || isEdited(part, coverage ?? 0) else { return nil }
    return DuplicatePair(
      first: first, second: second, containment: containment,
      resemblance: Double(shared) / Double(part.shingles.count + whole.shingles.count - shared),
      coverage: coverage)
  }

  private func isEdited(_ part: ShingleSet, _ coverage: Double) -> Bool {
    looksForEdits && coverage >= Self.editedCoverage && part.wordCount >= Self.fewestEditedWords
  }
}

/// Finds the texts that are contained in one, one after the other.
private struct Finder {
  let texts: [ShingleSet]
  let sides: [UInt8]
  let index: ShingleIndex
  let needed: [Int]
  let search: DuplicateSearch
  private(set) var pairs: [DuplicatePair] = []

  /// By text, how much of its sample the text at hand holds; zeros between two texts.
  private var counts: [Int32]
  private var touched: [Int] = []

  init(
    texts: [ShingleSet], sides: [UInt8], index: ShingleIndex, needed: [Int],
    search: DuplicateSearch
  ) {
    self.texts = texts
    self.sides = sides
    self.index = index
    self.needed = needed
    self.search = search
    counts = Array(repeating: 0, count: texts.count)
  }

  mutating func find(_ number: Int) {
    let whole = texts[number]
    for shingle in whole.shingles {
      index.forEachText(with: shingle) { other in
        if counts[other] == 0 { touched.append(other) }
        counts[other] += 1
      }
    }
    for other in touched {
      let count = Int(counts[other])
      counts[other] = 0
      let part = texts[other]
      // Each pair is looked at once: from the longer of the two, or from the later.
      guard count >= needed[other],
        (part.shingles.count, other) < (whole.shingles.count, number),
        // One of each list, where there are two.
        (sides[other] & 1 != 0 && sides[number] & 2 != 0)
          || (sides[other] & 2 != 0 && sides[number] & 1 != 0)
      else { continue }
      if let pair = search.pair(part, other, in: whole, number) { pairs.append(pair) }
    }
    touched.removeAll(keepingCapacity: true)
  }
}
