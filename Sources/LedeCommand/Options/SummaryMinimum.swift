import ArgumentParser
import Lede
import LedePresentation

/// A figure of summaries and the least that it may be, as in `rouge1-f1=0.31`.
struct SummaryMinimum {
  let metric: SummaryMetric
  let minimum: Double

  /// The minimum as it was typed.
  let text: String

  /// Reads `metric=number`.
  init(reading argument: String) throws(ValidationError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw ValidationError(
        "--minimum takes a metric and a number, such as rouge1-f1=0.31, not \"\(argument)\"")
    }
    guard let metric = SummaryMetric(String(parts[0])) else {
      throw ValidationError(
        "there is no metric \"\(parts[0])\"; there are \(SummaryMetric.names)")
    }
    guard let minimum = Double(parts[1]), minimum >= 0, minimum <= 1 else {
      throw ValidationError("the minimum of \(metric) must be from 0 to 1, not \"\(parts[1])\"")
    }
    self.metric = metric
    self.minimum = minimum
    text = String(parts[1])
  }

  /// Says what is missed, if anything.
  func complaint(about evaluation: SummaryEvaluation) -> String? {
    guard let value = metric.value(in: evaluation) else {
      return "\(metric) has no value, because no reference consists of sentences of its article; "
        + "at least \(text) was demanded"
    }
    return value >= minimum
      ? nil : "\(metric) is \(Decimals.format(value, places: 6)); at least \(text) was demanded"
  }
}
