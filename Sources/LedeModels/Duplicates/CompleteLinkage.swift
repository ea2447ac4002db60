/// Groups of numbers of which every two are a pair, made of pairs with weights.
///
/// Pairs are taken by falling weight. Two groups become one as soon as every member of one has been
/// paired with every member of the other: so the two groups that are joined are at each time those
/// whose least alike members are most alike.
///
/// - Complexity: O(*pairs* · log *pairs*) expected.
/// - SeeAlso: Sneath and Sokal, "Numerical Taxonomy" (1973), section 5.5, complete linkage.
struct CompleteLinkage {
  private var members: [[Int]]
  private var groupOf: [Int]

  /// By group, with how many pairs it is joined to each of the others.
  private var counts: [[Int: Int]]

  /// Every number below `count` is a group by itself.
  init(count: Int) {
    members = (0..<count).map { [$0] }
    groupOf = Array(0..<count)
    counts = Array(repeating: [:], count: count)
  }

  /// Takes the next pair.
  ///
  /// - Precondition: each pair is given once.
  mutating func add(_ first: Int, _ second: Int) {
    let (a, b) = (groupOf[first], groupOf[second])
    let count = counts[a][b, default: 0] + 1
    counts[a][b] = count
    counts[b][a] = count
    guard count == members[a].count * members[b].count else { return }
    let (kept, gone) = counts[a].count >= counts[b].count ? (a, b) : (b, a)
    for member in members[gone] { groupOf[member] = kept }
    members[kept] += members[gone]
    members[gone] = []
    counts[kept][gone] = nil
    // The order does not matter: sums.
    for (other, count) in counts[gone] where other != kept {
      counts[kept][other, default: 0] += count
      counts[other][kept, default: 0] += count
      counts[other][gone] = nil
    }
    counts[gone] = [:]
  }

  /// The groups, ascending inside, by their smallest numbers.
  var groups: [[Int]] {
    members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
