/// Groups of numbers that are joined two at a time.
///
/// Of two groups that are joined, the one with the smaller first number stays; paths are halved at
/// every look-up.
///
/// - Complexity: amortised O(log *numbers*) for a look-up.
/// - SeeAlso: Tarjan and van Leeuwen, "Worst-case analysis of set union algorithms", Journal of the
///   ACM 31 (1984).
package struct DisjointSets {
  private var parents: [Int]

  /// Every number below `count` is a group by itself.
  package init(count: Int) { parents = Array(0..<count) }

  /// The smallest number of the group that a number is in.
  package mutating func first(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  /// Makes one group of those of two numbers.
  package mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (first(of: a), first(of: b))
    parents[max(a, b)] = min(a, b)
  }

  /// The groups of two numbers or more, by their smallest; ascending inside.
  package mutating func groups() -> [[Int]] {
    var members: [[Int]] = Array(repeating: [], count: parents.count)
    for number in parents.indices { members[first(of: number)].append(number) }
    return members.filter { $0.count > 1 }
  }
}
