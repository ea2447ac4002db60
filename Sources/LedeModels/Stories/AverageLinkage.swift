/// Joins the rows that are most similar, then groups of them, as long as they are similar enough
/// (average linkage, UPGMA).
///
/// The similarity of two groups *A* and *B* is the mean over all pairs,
/// `Σ s(a, b) / (|A| · |B|)`, with 0 for pairs that are not given. Groups of the highest similarity
/// are joined until none reaches the threshold.
///
/// The way is a chain of nearest neighbours: from any group go to the one most similar to it, on to
/// the one most similar to that, until two are each other's nearest; these are joined. For a mean the
/// joined pairs are those that joining the most similar first would give. A group whose nearest is
/// below the threshold stays as it is, because no later mean can exceed what it is the mean of. Sums
/// are whole numbers, so the result does not depend on the order of the rows, but for ties: those go
/// to the smaller number.
///
/// A group keeps its neighbours as they were when it was made; when they are looked at again, those
/// that were joined in the meantime are added up.
///
/// - Complexity: O(*rows* · *others* · log *others*) time for groups that have so many neighbours,
///   at worst O(*rows*² · log *rows*); memory O(*pairs*), 16 bytes each.
/// - SeeAlso: Müllner, "Modern hierarchical, agglomerative clustering algorithms", 2011, section
///   3.2; Murtagh, "A survey of recent advances in hierarchical clustering algorithms", The Computer
///   Journal 26 (1983).
package struct AverageLinkage {
  private struct Neighbour {
    var group: Int
    var sum: Int
  }

  private let threshold: Double
  private var sets: DisjointSets
  private var sizes: [Int]

  /// By the smallest row of each group.
  private var neighbours: [[Neighbour]]
  private var isFinal: [Bool]

  /// The groups of all rows, by their smallest; rows ascend inside.
  ///
  /// A threshold of 0 or less joins everything.
  package static func groups(of pairs: SimilarPairs, threshold: Double) -> [[Int]] {
    let rows = 0..<pairs.rowCount
    guard threshold > 0 else { return rows.isEmpty ? [] : [Array(rows)] }
    var linkage = AverageLinkage(pairs, threshold: threshold)
    for row in rows { linkage.follow(from: row) }
    var members: [[Int]] = Array(repeating: [], count: rows.count)
    for row in rows { members[linkage.sets.first(of: row)].append(row) }
    return members.filter { !$0.isEmpty }
  }

  private init(_ pairs: SimilarPairs, threshold: Double) {
    let count = pairs.rowCount
    self.threshold = threshold * Double(SimilarPairs.one)
    sets = DisjointSets(count: count)
    sizes = Array(repeating: 1, count: count)
    isFinal = Array(repeating: false, count: count)
    neighbours = (0..<count).map { row in
      var own: [Neighbour] = []
      pairs.forEachOther(of: row) { own.append(Neighbour(group: Int($0), sum: Int($1))) }
      return own
    }
  }

  /// Joins along the chain that starts at a group, until the group that it has become is final.
  private mutating func follow(from start: Int) {
    guard sets.first(of: start) == start, !isFinal[start] else { return }
    var chain = [start]
    while let top = chain.last {
      let previous = chain.count > 1 ? chain[chain.count - 2] : nil
      guard let nearest = nearest(to: top, preferring: previous) else {
        isFinal[top] = true
        chain.removeLast()
        continue
      }
      guard nearest == previous else {
        chain.append(nearest)
        continue
      }
      chain.removeLast(2)
      let joined = join(top, nearest)
      if chain.isEmpty { chain.append(joined) }
    }
  }

  /// The group most similar to one; `nil` when none reaches the threshold.
  private mutating func nearest(to group: Int, preferring previous: Int?) -> Int? {
    gather(group)
    var best: Int?
    var highest = 0.0
    for neighbour in neighbours[group] {
      let mean =
        Double(neighbour.sum) / (Double(sizes[group]) * Double(sizes[neighbour.group]))
      // Ascending, so that of equals the smallest stays.
      if mean > highest || mean == highest && neighbour.group == previous {
        highest = mean
        best = neighbour.group
      }
    }
    return highest >= threshold ? best : nil
  }

  /// Adds up the sums of neighbours that have become one group.
  private mutating func gather(_ group: Int) {
    var own = neighbours[group]
    neighbours[group] = []
    for index in own.indices { own[index].group = sets.first(of: own[index].group) }
    own.sort { $0.group < $1.group }
    var gathered: [Neighbour] = []
    gathered.reserveCapacity(own.count)
    for neighbour in own where neighbour.group != group {
      if gathered.last?.group == neighbour.group {
        gathered[gathered.count - 1].sum += neighbour.sum
      } else {
        gathered.append(neighbour)
      }
    }
    neighbours[group] = gathered
  }

  private mutating func join(_ a: Int, _ b: Int) -> Int {
    sets.join(a, b)
    let (kept, gone) = (min(a, b), max(a, b))
    sizes[kept] += sizes[gone]
    neighbours[kept] += neighbours[gone]
    neighbours[gone] = []
    return kept
  }
}
