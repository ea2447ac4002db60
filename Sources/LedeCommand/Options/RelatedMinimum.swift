import ArgumentParser
import Lede
import LedePresentation

/// A figure of related articles and the least that it may be, as in `map=0.95`.
struct RelatedMinimum {
  static let names = RelatedMetric.allCases.map(\.rawValue).joined(separator: ", ")

  let metric: RelatedMetric
  let minimum: Double

  /// The minimum as it was typed.
  let text: String

  /// Reads `metric=number`.
  init(reading argument: String) throws(ValidationError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw ValidationError(
        "--minimum takes a metric and a number, such as map=0.95, not \"\(argument)\"")
    }
    guard let metric = RelatedMetric(rawValue: String(parts[0])) else {
      throw ValidationError("there is no metric \"\(parts[0])\"; there are \(Self.names)")
    }
    let lowest: Double = metric == .pearson || metric == .spearman ? -1 : 0
    guard let minimum = Double(parts[1]), minimum >= lowest, minimum <= 1 else {
      throw ValidationError(
        "the minimum of \(metric.rawValue) must be from \(Int(lowest)) to 1, not \"\(parts[1])\"")
    }
    self.metric = metric
    self.minimum = minimum
    text = String(parts[1])
  }

  /// Says what is missed, if anything.
  func complaint(about evaluation: RelatedEvaluation) -> String? {
    guard let value = metric.value(in: evaluation) else {
      let reason =
        metric == .pearson || metric == .spearman
        ? "no pairs of different scores were given" : "no article has a relevant one"
      return "\(metric.rawValue) has no value, because \(reason); at least \(text) was demanded"
    }
    return value >= minimum
      ? nil
      : "\(metric.rawValue) is \(Decimals.format(value, places: 6)); at least \(text) was demanded"
  }
}
