/// A figure of related articles by its name.
public enum RelatedMetric: String, Sendable, CaseIterable {
  case map
  case precisionAt5 = "precision-at-5"
  case ndcgAt10 = "ndcg-at-10"
  case pearson, spearman

  /// The figure; `nil` where no article has a relevant one, or no pairs were given.
  public func value(in evaluation: RelatedEvaluation) -> Double? {
    switch self {
    case .map: evaluation.map?.mean
    case .precisionAt5: evaluation.precisionAt5?.mean
    case .ndcgAt10: evaluation.ndcgAt10?.mean
    case .pearson: evaluation.agreement?.pearson
    case .spearman: evaluation.agreement?.spearman
    }
  }
}
