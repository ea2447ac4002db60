/// Precision against recall as a threshold falls, and the average precision under it.
///
/// With *Rₙ* and *Pₙ* the recall and precision of all pairs that score at least the *n*-th highest
/// distinct score, the average precision is `Σ (Rₙ − Rₙ₋₁) · Pₙ`, `R₀ = 0`. Pairs with equal scores
/// come together, so that their order counts for nothing. Nothing is interpolated: the area under
/// straight lines between the points would be too kind.
///
/// - Complexity: O(*pairs* · log *pairs*) time.
/// - SeeAlso: scikit-learn's `average_precision_score`, which has the same formula; Davis and
///   Goadrich, "The relationship between precision-recall and ROC curves", ICML 2006.
public struct PrecisionRecallCurve: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
    public let recall: Double
    public let precision: Double
  }

  /// The points at which recall grows, by falling threshold.
  public let points: [Point]
  public let averagePrecision: Double

  /// Where the labeller's thresholds lie; `nil` when no pair reaches its threshold.
  public let operatingPoint: Point?

  /// - Parameter pairs: of every pair that counts, its score, whether people gave the topic, and
  ///   whether the score reaches the threshold.
  /// - Returns: `nil` when people gave none.
  package init?(_ pairs: [(score: Double, isGold: Bool, isReached: Bool)]) {
    let gold = pairs.count { $0.isGold }
    guard gold > 0 else { return nil }
    let sorted = pairs.sorted { $0.score > $1.score }
    var points: [Point] = []
    var (area, found, reached, reachedGold) = (0.0, 0, 0, 0)
    var start = 0
    while start < sorted.count {
      var (end, right) = (start, 0)
      while end < sorted.count, sorted[end].score == sorted[start].score {
        if sorted[end].isGold { right += 1 }
        if sorted[end].isReached {
          reached += 1
          if sorted[end].isGold { reachedGold += 1 }
        }
        end += 1
      }
      found += right
      if right > 0 {
        let precision = Double(found) / Double(end)
        area += Double(right) / Double(gold) * precision
        points.append(Point(recall: Double(found) / Double(gold), precision: precision))
      }
      start = end
    }
    self.points = points
    averagePrecision = min(area, 1)
    operatingPoint =
      reached == 0
      ? nil
      : Point(
        recall: Double(reachedGold) / Double(gold),
        precision: Double(reachedGold) / Double(reached))
  }
}
