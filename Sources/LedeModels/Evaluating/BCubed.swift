/// How well groups agree with the groups that people made (B³).
///
/// The precision of an element is the share of its group that belongs to its own true group, its
/// recall the share of its true group that is in its group; both count the element itself. The
/// figures are means over all elements, and F1 is the harmonic mean of the two means.
///
/// - Complexity: O(*elements* · log *elements*).
/// - SeeAlso: Bagga and Baldwin, "Algorithms for scoring coreference chains", LREC 1998; Amigó et
///   al., "A comparison of extrinsic clustering evaluation metrics based on formal constraints",
///   Information Retrieval 12 (2009).
public struct BCubed: Sendable, Hashable {
  public let precision: Double
  public let recall: Double

  public var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// - Parameters:
  ///   - groups: by element, the number of its group.
  ///   - truth: by element, the number of its true group.
  /// - Precondition: as many of both. Without elements both figures are 0.
  public init(groups: [Int], truth: [Int]) {
    precondition(groups.count == truth.count, "\(groups.count) and \(truth.count) elements")
    guard !groups.isEmpty else {
      (precision, recall) = (0, 0)
      return
    }
    let sizes = Self.runs(groups)
    let trueSizes = Self.runs(truth)
    // Pairs of both numbers as one, so that equal ones stand side by side.
    let order = groups.indices.sorted { (groups[$0], truth[$0]) < (groups[$1], truth[$1]) }
    var (precision, recall) = (0.0, 0.0)
    var start = 0
    while start < order.count {
      let (group, event) = (groups[order[start]], truth[order[start]])
      var end = start
      while end < order.count, groups[order[end]] == group, truth[order[end]] == event {
        end += 1
      }
      let shared = Double(end - start)
      precision += shared * shared / Double(sizes[group] ?? 1)
      recall += shared * shared / Double(trueSizes[event] ?? 1)
      start = end
    }
    self.precision = precision / Double(groups.count)
    self.recall = recall / Double(groups.count)
  }

  private static func runs(_ numbers: [Int]) -> [Int: Int] {
    numbers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
