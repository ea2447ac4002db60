/// How much of a summary is in a reference, and the other way round.
public struct RougeScore: Sendable, Hashable {
  /// The share of the summary that the reference has, and of the reference that the summary has.
  public let precision: Double
  public let recall: Double

  /// Their harmonic mean; 0 when both are.
  public let f1: Double

  package init(precision: Double, recall: Double, f1: Double) {
    self.precision = precision
    self.recall = recall
    self.f1 = f1
  }

  /// - Parameters:
  ///   - hits: what both have.
  ///   - candidate: what there is in the summary, and `reference` what there is in the reference.
  package init(hits: Int, candidate: Int, reference: Int) {
    let precision = candidate > 0 ? Double(hits) / Double(candidate) : 0
    let recall = reference > 0 ? Double(hits) / Double(reference) : 0
    let sum = precision + recall
    self.init(
      precision: precision, recall: recall, f1: sum > 0 ? 2 * precision * recall / sum : 0)
  }

  package static let zero = RougeScore(precision: 0, recall: 0, f1: 0)
}
