/// The unsurest of a stream of topics of articles: those nearest to their thresholds.
///
/// Ties are broken by the distance of the scores, then by the order of the stream.
///
/// - Complexity: amortised O(log *limit*) for one that is kept, O(1) for one that is not; memory
///   O(*limit*).
public struct UnsureLabels: Sendable {
  private let limit: Int
  private var kept: [UnsureLabel] = []

  /// - Precondition: `limit` is at least 1.
  public init(limit: Int) {
    precondition(limit >= 1, "the \(limit) unsurest labels")
    self.limit = limit
  }

  /// Adds the next ones of the stream.
  public mutating func add(_ labels: [UnsureLabel]) {
    for label in labels {
      // The kept ones are sorted whenever there are twice too many.
      if kept.count / 2 >= limit { prune() }
      kept.append(label)
    }
  }

  /// The unsurest, the nearest to its threshold first.
  public consuming func sorted() -> [UnsureLabel] {
    prune()
    return kept
  }

  private mutating func prune() {
    // What was kept stands in front of what came later, so positions are the order of the stream.
    let order = kept.indices.sorted { a, b in
      (kept[a].distance, kept[a].scoreDistance, a) < (kept[b].distance, kept[b].scoreDistance, b)
    }
    kept = order.prefix(limit).map { kept[$0] }
  }
}

extension UnsureLabel {
  fileprivate var scoreDistance: Float { (label.score - label.threshold).magnitude }
}
