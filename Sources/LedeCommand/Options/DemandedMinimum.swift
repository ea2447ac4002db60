import ArgumentParser
import Lede
import LedePresentation

/// A metric and the least that it may be, as in `micro-f1=0.85`.
struct DemandedMinimum {
  let metric: EvaluationMetric
  let minimum: Double

  /// The minimum as it was typed.
  let text: String

  /// Reads `metric=number`; the name of a topic may hold further equals signs.
  init(reading argument: String) throws(ValidationError) {
    guard let equals = argument.lastIndex(of: "="), equals != argument.startIndex else {
      throw ValidationError(
        "--minimum takes a metric and a number, such as micro-f1=0.85, not \"\(argument)\"")
    }
    let name = String(argument[..<equals])
    text = String(argument[argument.index(after: equals)...])
    guard let metric = EvaluationMetric(name) else {
      throw ValidationError(
        "there is no metric \"\(name)\"; there are \(EvaluationMetric.names)")
    }
    guard let minimum = Double(text), minimum >= 0, minimum <= 1 else {
      throw ValidationError("the minimum of \(name) must be from 0 to 1, not \"\(text)\"")
    }
    self.metric = metric
    self.minimum = minimum
  }

  /// The topic that the metric is of, if any.
  var topic: String? {
    if case .topic(let topic) = metric.scope { topic } else { nil }
  }

  /// Says what is missed, if anything.
  ///
  /// - Parameter rounds: the mean over these counts.
  func complaint(about rounds: [LabelJudgement]) -> String? {
    let values = rounds.compactMap { metric.value(in: $0) }
    let value = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    guard let value else {
      return "\(metric) has no value, because no article has the topic; at least \(text) was "
        + "demanded"
    }
    return value >= minimum
      ? nil : "\(metric) is \(Decimals.format(value, places: 6)); at least \(text) was demanded"
  }
}
