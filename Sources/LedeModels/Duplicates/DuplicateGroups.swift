/// Texts that are nearly the same as each other, group by group.
///
/// Every two texts of a group are a pair of the search (``CompleteLinkage``, by falling likeness). So a
/// chain of texts of which only neighbours are alike is no group: a story that was written on all day
/// would join what has nothing in common. A text that fits into no group whole is told in one more
/// group, with the text that it is most like; it is the only reason for a text to be in two.
package struct DuplicateGroups: Sendable {
  /// The numbers of the texts, ascending in each group; groups by their first texts.
  package private(set) var groups: [[Int]] = []

  /// By text the number of its class of the same words; −1 for a text without words.
  private var classes: [Int]

  /// By two classes, the smaller number in the upper half, what they are to each other.
  private var pairs: [UInt64: DuplicatePair] = [:]

  /// Finds the groups.
  ///
  /// - Parameter jobs: how many cores to use; the result does not depend on it.
  package init(
    of sets: [ShingleSet], _ search: DuplicateSearch = DuplicateSearch(), jobs: Int
  ) async {
    let classes = TextClasses(sets, boundary: nil)
    self.classes = Array(repeating: -1, count: sets.count)
    for (number, members) in classes.members.enumerated() {
      for member in members { self.classes[member] = number }
    }
    let near = await search.nearPairs(classes, sets, jobs: jobs).sorted {
      (-Self.likeness($0), -$0.containment, min($0.first, $0.second), max($0.first, $0.second))
        < (-Self.likeness($1), -$1.containment, min($1.first, $1.second), max($1.first, $1.second))
    }
    var linkage = CompleteLinkage(count: classes.members.count)
    // By class, the one that it is most like: pairs come by falling likeness.
    var closest: [Int: Int] = [:]
    for pair in near {
      pairs[Self.key(pair.first, pair.second)] = pair
      linkage.add(pair.first, pair.second)
      if closest[pair.first] == nil { closest[pair.first] = pair.second }
      if closest[pair.second] == nil { closest[pair.second] = pair.first }
    }
    groups = linkage.groups.flatMap { group -> [[Int]] in
      let own = group.flatMap { classes.members[$0] }.sorted()
      var groups = own.count > 1 ? [own] : []
      if group.count == 1, let other = closest[group[0]] {
        groups = [(own + classes.members[other]).sorted()]
      }
      return groups
    }
    groups.sort { $0.lexicographicallyPrecedes($1) }
  }

  /// What two texts of a group are to each other.
  package func pair(_ first: Int, _ second: Int) -> DuplicatePair? {
    let (a, b) = (classes[first], classes[second])
    guard a != b else {
      return a < 0
        ? nil
        : DuplicatePair(first: first, second: second, containment: 1, resemblance: 1, coverage: 1)
    }
    guard let pair = pairs[Self.key(a, b)] else { return nil }
    return DuplicatePair(
      first: first, second: second, containment: pair.containment, resemblance: pair.resemblance,
      coverage: pair.coverage)
  }

  /// The least containment of two texts of a group.
  ///
  /// - Complexity: O(*distinct texts*²).
  package func leastContainment(in group: [Int]) -> Double {
    let distinct = Set(group.map { classes[$0] }).sorted()
    var least = 1.0
    for (index, a) in distinct.enumerated() {
      for b in distinct[..<index] {
        if let pair = pairs[Self.key(a, b)] { least = min(least, pair.containment) }
      }
    }
    return least
  }

  private static func likeness(_ pair: DuplicatePair) -> Double {
    max(pair.containment, pair.coverage ?? 0)
  }

  private static func key(_ a: Int, _ b: Int) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }
}
